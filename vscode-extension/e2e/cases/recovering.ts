/** What survives a reload, a killed server, a wrong setting. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  dismissToasts,
  enter,
  evaluateFile,
  host,
  killServers,
  ready,
  toast,
  toRepl,
  waitLog,
  wb,
} from '../window';
import { until } from '../workbench';

export function recovering(): void {
  it('keeps the history of the REPL over a reload', async () => {
    await toRepl();
    await enter('(string-length "kept")');
    await waitLog(/⇒\s*4/);
    // In a browser VS Code writes what it stores every few seconds only.
    await wb.page.waitForTimeout(6000);
    await host.reload(wb.page);
    await ready();
    await toRepl();
    await wb.press('ArrowUp');
    await until('the history', 10_000, async () => {
      const text = await wb.repl.locator('#input').inputValue();
      return text === '(string-length "kept")' ? true : { not: JSON.stringify(text) };
    });
    await wb.press('Control+a', 'Delete');
  });

  it('comes back when its server is killed, and says what is lost', async () => {
    await wb.open('stale.scm');
    await evaluateFile();
    await wb.waitBeside('(* 2 2)', /⇒ 4/);
    const fresh = await wb.colourBeside('(* 2 2)');
    killServers();
    const message = await toast(/stopped unexpectedly/);
    assert.match(message, /SIGKILL[\s\S]*started again[\s\S]*2 definitions[\s\S]*a, b[\s\S]*gone/);
    assert.ok(host.startedFromCache(), 'with the cache that was made meanwhile');
    await wb.shot('server-back');
    assert.notEqual(await wb.colourBeside('(* 2 2)'), fresh, 'results of the old session are dimmed');
    await wb.page.locator('.notification-toast').getByRole('button', { name: 'Evaluate File Again' }).click();
    await until('fresh results', 20_000, async () =>
      (await wb.colourBeside('(* 2 2)')) === fresh ? true : { not: await wb.worksheet() },
    );
  });

  it('says so when the server is killed under a running program', async () => {
    await wb.open('loop.scm');
    await wb.cursor(3, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(let loop', /⋯/);
    killServers();
    await wb.waitBeside('(let loop', /no result/);
    await ready();
    await dismissToasts();
  });

  it('says which JDK it needs when the setting names none, and starts when it is put right', async () => {
    host.configure({ 'radicchio.javaHome': '/nowhere/jdk' });
    await host.reload(wb.page);
    const message = await toast(/radicchio\.javaHome/);
    assert.match(message, /names \/nowhere\/jdk, but there is no Java there[\s\S]*JDK 25/);
    await wb.page.locator('.statusbar-item', { hasText: 'no JDK 25' }).waitFor();
    await wb.page.locator('.notification-toast').getByRole('button', { name: 'Open Setting' }).click();
    const setting = wb.page
      .locator('.settings-editor .setting-item-contents', { hasText: 'Java Home' })
      .first();
    await setting.waitFor();
    await wb.shot('no-jdk');
    await setting.locator('input').first().fill(' ');
    await ready();
    await wb.press('Escape');
    await setting.waitFor({ state: 'hidden' });
  });

  it('has a walkthrough, and a tour to play with', async () => {
    await wb.command('Welcome: Open Walkthrough...');
    await wb.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Live Scheme with Radicchio' })
      .first()
      .click();
    await wb.page.locator('.gettingStartedContainer', { hasText: 'Evaluate a form' }).waitFor();
    await wb.page.waitForTimeout(1000);
    await wb.shot('walkthrough');
    await wb.page.locator('.gettingStartedContainer').getByRole('button', { name: 'Open the Tour' }).click();
    await wb.editor.locator('.view-line', { hasText: /tour/ }).first().waitFor();
    await wb.cursor(7, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(define (square', /⇒ square/);
  });

  it('offers a restart when the server keeps stopping, and restarts', async () => {
    for (let i = 0; i < 4; i++) {
      await until('a server', 30_000, () =>
        Promise.resolve(host.languageServers().length > 0 ? true : { not: 'none' }),
      );
      const stopped = wb.page.locator('.statusbar-item', { hasText: 'Radicchio: stopped' });
      if (await stopped.isVisible()) {
        break;
      }
      await Promise.race([ready(), stopped.waitFor()]);
      killServers();
      await wb.page.locator('.notification-toast', { hasText: 'stopped unexpectedly' }).first().waitFor();
      if (
        await wb.page
          .locator('.notification-toast', { hasText: 'not started again by itself' })
          .first()
          .isVisible()
      ) {
        break;
      }
      await dismissToasts();
    }
    await toast(/not started again by itself/);
    await wb.shot('server-stopped');
    await wb.page.locator('.notification-toast').getByRole('button', { name: 'Restart' }).first().click();
    await ready();
    await wb.open('main.scm');
    await evaluateFile();
    await wb.waitBeside('   (square 4))', /⇒ 25/);
  });
}
