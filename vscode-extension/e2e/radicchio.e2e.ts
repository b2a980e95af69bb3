/** The extension in a real VS Code, used as a person uses it. The cases run in order, in one window. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { FILES } from './files';
import { Host } from './host';
import { until, Workbench } from './workbench';

const host = new Host();
let wb: Workbench;

/** The chord that everything but evaluating begins with. */
const CHORD = 'Control+Alt+h';

async function ready(): Promise<void> {
  await wb.page.locator('.statusbar-item[id*="radicchio.session"] .codicon-check').waitFor();
}

async function toast(text: RegExp): Promise<string> {
  const found = wb.page.locator('.notification-toast', { hasText: text }).first();
  await found.waitFor();
  return found.innerText();
}

async function dismissToasts(): Promise<void> {
  await wb.command('Notifications: Clear All Notifications');
  await wb.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
}

async function evaluateFile(): Promise<void> {
  await wb.press(CHORD, 'f');
}

/** Puts the cursor into the REPL's input, wherever it is. */
async function toRepl(): Promise<void> {
  await wb.command('Radicchio: Show REPL');
  await wb.repl.locator('#input').waitFor();
  await wb.repl.locator('#input:focus').waitFor();
}

async function enter(text: string): Promise<void> {
  await wb.page.keyboard.insertText(text);
  await wb.page.keyboard.press('Enter');
}

async function logText(): Promise<string> {
  return wb.repl.locator('#log').innerText();
}

async function waitLog(expected: RegExp, timeout = 30_000): Promise<string> {
  return until(`the transcript to have ${expected.source}`, timeout, async () => {
    const text = (await logText()).replaceAll('\u00a0', ' ');
    return expected.test(text) ? text : { not: JSON.stringify(text.slice(-2000)) };
  });
}

describe('Radicchio in VS Code', { timeout: 900_000 }, () => {
  before(async () => {
    const tour = readFileSync('../test-fixtures/tour/tour.scm', 'utf8');
    wb = new Workbench(await host.start({ ...FILES, 'tour.scm': tour }));
  });

  after(async () => {
    await host.stop();
  });

  beforeEach(async () => {
    // What a failed case has left open.
    if (await wb.page.locator('.quick-input-widget').isVisible()) {
      await wb.press('Escape');
    }
  });

  let shots = 0;
  afterEach(async (test) => {
    const name = 'name' in test ? test.name : '';
    await wb.shot(`${String(++shots).padStart(2, '0')}-${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}`);
  });

  it('evaluates nothing in a workspace that is not trusted', async () => {
    await wb.open('main.scm');
    await wb.status.locator('.codicon-shield').waitFor();
    await wb.cursor(3, 5);
    await wb.press('Control+Enter');
    await toast(/Nothing is evaluated in a workspace that is not trusted/);
    assert.ok(!(await wb.worksheet()).includes(';;'));
    assert.equal((await wb.lines())[3]?.text.trim(), '', 'the key inserted no line either');
  });

  it('evaluates once the workspace is trusted', async () => {
    await wb.page.locator('.notification-toast').getByRole('button', { name: 'Manage Trust' }).click();
    await wb.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true })
      .first()
      .click();
    await ready();
    await wb.open('main.scm');
    assert.ok(!(await wb.worksheet()).includes(';;'), 'nothing is evaluated by itself');
  });

  it('shows the value of a form beside it, on Ctrl+Enter', async () => {
    await wb.cursor(1, 20);
    await wb.press('Control+Enter');
    await wb.waitBeside('(define (square', /⇒ square/);
    await wb.cursor(3, 5);
    await wb.press('Control+Enter');
    await wb.waitBeside('(square 12)', /⇒ 144/);
    await wb.cursor(5, 14);
    await wb.press('Control+Enter');
    await wb.waitBeside('   (square 4))', /⇒ 25/);
    await wb.waitWorksheet(
      '(define (square x) (* x x))  ;; ⇒ square\n\n(square 12)  ;; ⇒ 144\n\n(+ (square 3)\n   (square 4))  ;; ⇒ 25',
    );
  });

  it('drops a result when its form is edited, and only that', async () => {
    await wb.cursor(3, 10);
    await wb.type('0');
    await until('the result to go', 5000, async () =>
      (await wb.beside('(square 102)')) === '' ? true : { not: await wb.worksheet() },
    );
    assert.match(await wb.beside('   (square 4))'), /⇒ 25/);
    await wb.press('Control+Enter');
    await wb.waitBeside('(square 102)', /⇒ 10404/);
  });

  it('moves a result with its form', async () => {
    await wb.cursor(3, 1);
    await wb.press('Enter', 'Enter');
    await wb.waitBeside('(square 102)', /⇒ 10404/, 5000);
    assert.equal((await wb.lines())[4]?.text, '(square 102)');
  });

  it('evaluates the form before the cursor on Alt+Enter, the enclosing form, and the selection', async () => {
    await wb.command('Radicchio: Clear Results');
    await wb.cursor(7, 14);
    await wb.press('Alt+Enter');
    await wb.waitBeside('(+ (square 3)', /⇒ 9$/);
    await wb.cursor(8, 6);
    await wb.press(CHORD, 'e');
    await wb.waitBeside('   (square 4))', /⇒ 16$/);
    await wb.cursor(8, 4);
    await wb.press('Shift+End', 'Shift+ArrowLeft', CHORD, 's');
    await wb.waitBeside('   (square 4))', /⇒ 16$/);
    await wb.command('Radicchio: Clear Results');
    await wb.waitBeside('(+ (square 3)', /^$/);
  });

  it('dims results that depend on what has changed', async () => {
    await wb.open('stale.scm');
    await evaluateFile();
    await wb.waitBeside('(* 2 2)', /⇒ 4/);
    const fresh = await wb.colourBeside('(* b 2)');
    await wb.cursor(1, 12);
    await wb.press('Backspace');
    await wb.type('5');
    await wb.waitWorksheet('(define a 5)\n(define b (+ a 1))  ;; ⇒ b = 4\n(* b 2)  ;; ⇒ 8\n(* 2 2)  ;; ⇒ 4');
    assert.notEqual(await wb.colourBeside('(define b'), fresh);
    assert.notEqual(await wb.colourBeside('(* b 2)'), fresh, 'nor what depends on what depends on it');
    assert.equal(await wb.colourBeside('(* 2 2)'), fresh, 'what does not depend on it stays');
  });

  it('shows the whole value, types and times when hovering over a result, and copies it', async () => {
    await evaluateFile();
    await wb.waitBeside('(* b 2)', /⇒ 12/);
    const hover = await wb.hover('(* b 2)', 'beside');
    await hover.getByText('to run').waitFor();
    assert.match(await hover.innerText(), /12[\s\S]*·[\s\S]*to run[\s\S]*to compile[\s\S]*Copy/);
    await hover.getByText('Copy').click();
    await until('the clipboard to have the value', 5000, async () => {
      const text = await wb.page.evaluate(() => navigator.clipboard.readText());
      return text === '12' ? true : { not: text };
    });
  });

  it('shows the wasm type when hovering over a name', async () => {
    await wb.press('Escape');
    await wb.open('types.scm');
    await evaluateFile();
    await wb.waitBeside('(norm 3.0 4.0)', /⇒ 5\.?0?/);
    const hover = await wb.hover('norm');
    await hover
      .getByText(/f64|i64|i32/)
      .first()
      .waitFor();
  });

  it('shows a diagnostic while typing', async () => {
    await wb.open('broken.scm');
    await wb.page.locator('.squiggly-error').first().waitFor();
    await wb.command('Problems: Focus on Problems View');
    await wb.page
      .locator('.markers-panel')
      .getByText(/unclosed|\(/)
      .first()
      .waitFor();
    await wb.page.locator('.markers-panel').getByText('unclosed').first().waitFor();
  });

  it('shows an error beside its form and in the problems, with its trace', async () => {
    await wb.open('errors.scm');
    await evaluateFile();
    await wb.waitBeside('(deep 42)', /✗ .*42/);
    await wb.waitBeside("(deep '(1))", /not evaluated/);
    await wb.page.locator('.markers-panel').getByText('radicchio (run)').first().waitFor();
    await wb.page
      .locator('.markers-panel')
      .getByText(/in first-of|in deep/)
      .first()
      .waitFor();
    await wb.cursor(4, 9);
    await wb.press('Backspace');
    await wb.waitBeside('(deep 4)', /^$/, 5000);
    await wb.page.locator('.markers-panel').getByText('radicchio (run)').first().waitFor({ state: 'hidden' });
  });

  it('streams output beside the form before the program ends', async () => {
    await wb.open('output.scm');
    await evaluateFile();
    await wb.waitBeside('(slowly 6)', /┊.* line 1$/);
    await wb.shot('streaming');
    await wb.waitBeside('(slowly 6)', /⋯.*┊.* line [34]$/);
    assert.doesNotMatch(await wb.beside('(slowly 6)'), /done/);
    await wb.waitBeside('(slowly 6)', /⇒ done .*line 5$/);
  });

  it('shows output as text, whatever is in it', async () => {
    await wb.open('escapes.scm');
    await evaluateFile();
    await wb.waitBeside('(display', /┊ red <b>bold<\/b>$/);
  });

  it('interrupts an endless loop and keeps the session', async () => {
    await wb.open('loop.scm');
    await wb.cursor(1, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(define kept', /⇒ kept/);
    await wb.cursor(3, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(let loop', /⋯/);
    await wb.page.locator('.statusbar-item', { hasText: /Radicchio \d+ s/ }).waitFor();
    await wb.shot('running');
    // Editing goes on meanwhile.
    await wb.cursor(4, 1);
    await wb.type('; still typing');
    await wb.page.locator('.view-line', { hasText: 'still' }).first().waitFor({ timeout: 5000 });
    await wb.press(CHORD, 'i');
    await wb.waitBeside('(let loop', /interrupted/, 10_000);
    await wb.cursor(5, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(+ kept 1)', /⇒ 42/);
  });

  it('evaluates in the REPL panel, in the same session', async () => {
    await toRepl();
    await wb.command('Radicchio: Clear REPL');
    await toRepl();
    await enter('(* kept 2)');
    await waitLog(/\(\* kept 2\)[\s\S]*⇒\s*82/);
    assert.equal(await wb.repl.locator('#input').inputValue(), '');
  });

  it('begins a new line in the REPL until the form is complete', async () => {
    await enter('(define (twice x)');
    await until('a second line', 10_000, async () => {
      const text = await wb.repl.locator('#input').inputValue();
      return /^\(define \(twice x\)\n +$/.test(text) ? true : { not: JSON.stringify(text) };
    });
    await wb.shot('repl-multi-line');
    await enter('(* 2 x))');
    await waitLog(/twice/);
    await enter('(twice 21)');
    await waitLog(/⇒\s*42/);
  });

  it('walks and searches the history of the REPL', async () => {
    const input = wb.repl.locator('#input');
    await wb.press('ArrowUp');
    assert.equal(await input.inputValue(), '(twice 21)');
    await wb.press('ArrowUp');
    assert.match(await input.inputValue(), /^\(define \(twice x\)/);
    await wb.press('End', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await until('the draft', 5000, async () =>
      (await input.inputValue()) === '' ? true : { not: await input.inputValue() },
    );
    await wb.press('Control+r');
    await wb.type('kept');
    await wb.repl.locator('#hit', { hasText: '(* kept 2)' }).waitFor();
    await wb.shot('repl-search');
    await wb.press('Enter');
    assert.equal(await input.inputValue(), '(* kept 2)');
    await wb.press('Control+a', 'Delete');
  });

  it('completes names in the REPL', async () => {
    await wb.type('(dis');
    await wb.repl.locator('#suggestions li', { hasText: 'display' }).first().waitFor();
    await wb.shot('repl-completion');
    await wb.press('Tab');
    assert.match(await wb.repl.locator('#input').inputValue(), /^\(display/);
    await wb.press('Control+a', 'Delete');
  });

  it('shows errors in the REPL with links to where they were raised', async () => {
    await wb.open('errors.scm');
    await wb.press('Control+z');
    await evaluateFile();
    await wb.waitBeside('(deep 42)', /✗/);
    await wb.open('main.scm');
    await wb.repl.locator('.error .link', { hasText: 'errors.scm:' }).first().click();
    await wb.page.locator('.tab.active', { hasText: 'errors.scm' }).waitFor();
  });

  it('shows what was evaluated in the editor, and its output, in the REPL', async () => {
    await waitLog(/\(define \(first-of x\)/);
    await wb.open('escapes.scm');
    await evaluateFile();
    await waitLog(/red <b>bold<\/b>/);
    assert.equal(await wb.repl.locator('#log b').count(), 0);
  });

  it('stays usable while a program floods it with output', async () => {
    await wb.open('flood.scm');
    await wb.cursor(1, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('  (flood (+ i 1)))', /⇒ flood/);
    await wb.cursor(7, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(flood 0)', /number \d{4,}/);
    await wb.cursor(8, 1);
    const begun = Date.now();
    await wb.type('; typing goes on');
    await wb.page.locator('.view-line', { hasText: 'typing' }).first().waitFor({ timeout: 10_000 });
    const took = Date.now() - begun;
    await wb.shot('flood');
    await wb.press(CHORD, 'i');
    await wb.waitBeside('(flood 0)', /interrupted/, 20_000);
    await waitLog(/Interrupted/);
    const blocks = await wb.repl.locator('#log > *').count();
    assert.ok(blocks < 3000, `${blocks} blocks in the page`);
    assert.ok(took < 10_000, `${took} ms to type`);
    await wb.cursor(9, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(+ 20 3)', /⇒ 23/);
  });

  it('lists what the session has defined, and goes there', async () => {
    await wb.press(CHORD, 'd');
    await wb.page.locator('.quick-input-widget input').fill('kept');
    await wb.page.locator('.quick-input-list .monaco-list-row', { hasText: '41' }).first().click();
    await wb.page.locator('.tab.active', { hasText: 'loop.scm' }).waitFor();
  });

  it('forgets everything when the session is restarted', async () => {
    await wb.press(CHORD, 'r');
    await until('the result to be of the past', 10_000, async () =>
      (await wb.colourBeside('(define kept')) === (await wb.colourBeside('(+ kept 1)'))
        ? true
        : { not: 'fresh' },
    );
    await ready();
    await wb.cursor(5, 3);
    await wb.press('Control+Enter');
    await wb.waitBeside('(+ kept 1)', /✗ .*kept/);
  });

  it('evaluates the tour from top to bottom', async () => {
    await wb.open('tour.scm');
    await evaluateFile();
    await wb.waitBeside('(+ 1 2)', /⇒ 3$/);
    await wb.waitBeside('(define a 3)', /⇒ a = 3$/);
    await until('the set! variable', 5000, async () =>
      (await wb.lines()).some(({ text, beside }) => text === 'a' && beside === '⇒ 4')
        ? true
        : { not: await wb.worksheet() },
    );
    await wb.waitBeside('(norm 3.0 4.0)', /⇒ 5\.0$/);
    await ready();
    await wb.hover('norm');
    await wb.page.waitForTimeout(300);
    await wb.shot('tour');
    await wb.press('Escape', 'Control+End');
    await until('the last lines', 5000, async () =>
      (await wb.worksheet()).includes('⇒') ? true : { not: await wb.worksheet() },
    );
    assert.doesNotMatch(await wb.worksheet(), /not evaluated|internal/);
  });

  it('shows the stages of a form beside it, read-only', async () => {
    await wb.open('main.scm');
    await wb.cursor(1, 5);
    await wb.press(CHORD, 'g');
    await wb.page.locator('.quick-input-list .monaco-list-row', { hasText: 'core' }).first().waitFor();
    for (const stage of ['core', 'wat']) {
      await wb.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ has: wb.page.locator(`.label-name >> text="${stage}"`) })
        .first()
        .click();
    }
    await wb.press('Enter');
    await wb.page.locator('.tab', { hasText: 'main.scm:1 wat' }).waitFor();
    await wb.page.locator('.view-line', { hasText: 'module' }).first().waitFor();
    await wb.page.waitForTimeout(500);
    await wb.shot('stages');
    await wb.page.locator('.tab', { hasText: 'main.scm:1 wat' }).click();
    await wb.command('View: Close All Editors in Group');
  });

  for (const theme of ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern']) {
    it(`can be read in ${theme}`, async () => {
      await wb.theme(theme);
      await wb.open('errors.scm');
      await wb.command('Radicchio: Clear Results');
      await wb.waitBeside('(deep 42)', /^$/);
      await evaluateFile();
      await wb.waitBeside('(deep 42)', /✗/);
      const colour = await wb.colourBeside('(deep 42)');
      const background = await wb.editor.evaluate(
        (e) => getComputedStyle(e.querySelector('.monaco-editor-background') ?? e).backgroundColor,
      );
      assert.ok(contrast(colour, background) >= 4.5, `${colour} on ${background}`);
    });
  }

  it('looks as the README shows it', async () => {
    await wb.command('View: Close All Editors');
    const discard = wb.page.getByRole('button', { name: "Don't Save" });
    await until('all editors to close', 20_000, async () => {
      if (await discard.isVisible()) {
        await discard.click();
      }
      const open = await wb.page.locator('.tab').count();
      return open === 0 ? true : { not: `${open} open` };
    });
    await wb.command('Radicchio: Restart Session');
    await wb.command('Radicchio: Clear REPL');
    await wb.open('tour.scm');
    await wb.cursor(62, 1);
    await wb.press(CHORD, 'c');
    await wb.waitBeside('(string-append (string-upcase', /⇒ "CIAO/);
    await toRepl();
    await enter('(map (lambda (n) (* n a)) (list 1 2 3 4))');
    await waitLog(/⇒\s*\(4 8 12 16\)/);
    await enter('(vector-ref (vector 1 2 3) a)');
    await waitLog(/✗/);
    await wb.command('View: Toggle Primary Side Bar Visibility');
    await wb.cursor(46, 1);
    await wb.page.waitForTimeout(500);
    await wb.shot('radicchio');
    await wb.command('View: Toggle Primary Side Bar Visibility');
  });

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
});

function killServers(): void {
  const servers = host.languageServers();
  assert.notEqual(servers.length, 0, 'a server runs');
  servers.forEach((pid) => process.kill(pid, 'SIGKILL'));
}

/** WCAG's contrast ratio of two CSS colours. */
function contrast(a: string, b: string): number {
  const luminance = (css: string): number => {
    const [r = 0, g = 0, blue = 0] = [...css.matchAll(/[\d.]+/g)].slice(0, 3).map((m) => {
      const c = Number(m[0]) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
