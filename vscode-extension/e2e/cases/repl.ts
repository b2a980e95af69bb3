/** The REPL panel. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { enter, evaluateFile, toRepl, waitLog, wb } from '../window';
import { until } from '../workbench';

export function repl(): void {
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
}
