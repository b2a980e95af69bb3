/** Forms of the editor: their values, errors and types beside them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CHORD, evaluateFile, ready, toast, wb } from '../window';
import { until } from '../workbench';

export function evaluating(): void {
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
}
