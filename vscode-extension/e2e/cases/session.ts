/** The one session behind it all. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CHORD, evaluateFile, ready, waitLog, wb } from '../window';
import { until } from '../workbench';

export function session(): void {
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
}
