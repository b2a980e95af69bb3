/** `./radicchio open`: VS Code on the sample workspace, as the README shows it. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Launched } from '../launched';
import { CHORD, enter, ready, toRepl, useWindow, waitLog, wb } from '../window';

export function opening(): void {
  const launched = new Launched();

  before(async () => {
    useWindow(await launched.start());
  });

  after(async () => {
    await launched.stop();
  });

  it('serves the sample workspace, in which the key works', async () => {
    await wb.page.locator('.tab.active', { hasText: 'tour.scm' }).waitFor();
    await wb.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'mandelbrot.scm' }).waitFor();
    await ready();
    assert.ok(!(await wb.worksheet()).includes(';;  ⇒'), 'nothing is evaluated by itself');
    await wb.editor.click();
    await wb.cursor(8, 4);
    await wb.press('Control+Enter');
    await wb.waitBeside('(+ 1 2)', /⇒ 3$/);
  });

  it('looks as the README shows it', async () => {
    await wb.cursor(62, 1);
    await wb.press(CHORD, 'c');
    await wb.waitBeside('(string-append (string-upcase', /⇒ "CIAO/);
    await toRepl();
    await enter('(map (lambda (n) (* n a)) (list 1 2 3 4))');
    await waitLog(/⇒\s*\(4 8 12 16\)/);
    await enter('(vector-ref (vector 1 2 3) a)');
    await waitLog(/✗/);
    await wb.cursor(46, 1);
    await wb.page.waitForTimeout(500);
    await wb.shot('radicchio');
  });
}
