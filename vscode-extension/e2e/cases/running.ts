/** Programs while they run: output, and stopping them. */
import { it } from 'node:test';
import { CHORD, evaluateFile, wb } from '../window';

export function running(): void {
  it('streams output beside the form before the program ends', async () => {
    await wb.open('output.scm');
    const beside = await wb.watchBeside('(slowly 6)');
    await evaluateFile();
    await beside.next(/⋯.*┊.* line 1$/);
    await wb.shot('streaming');
    await beside.next(/⋯.*┊.* line [34]$/);
    await beside.next(/⇒ done .*line 5$/);
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
}
