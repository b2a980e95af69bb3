/** Other views, and other themes. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CHORD, evaluateFile, wb } from '../window';
import { contrast } from '../workbench';

export function looks(): void {
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
}
