/** What programs ask the user for: a line to read, leave to use files. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { evaluateFile, host, ready, waitLog, wb } from '../window';

export function asking(): void {
  it('reads a line that is entered in the REPL panel', async () => {
    await wb.open('ask.scm');
    await evaluateFile();
    await wb.repl.locator('#input.asking:focus').waitFor();
    await waitLog(/Your name\?/);
    await wb.type('Ada');
    await wb.shot('repl-asking');
    await wb.press('Enter');
    await wb.waitBeside('(hello "', /⇒ "Hello, Ada!"/);
    await wb.repl.locator('#input:not(.asking)').waitFor();
    await waitLog(/Your name\?\s+Ada/);
  });

  it('interrupts a program that waits for a line', async () => {
    await wb.open('ask.scm');
    await wb.cursor(5, 3);
    await wb.press('Control+Enter');
    await wb.repl.locator('#input.asking:focus').waitFor();
    await wb.press('Control+c');
    await wb.waitBeside('(hello "', /interrupted/, 10_000);
    await wb.repl.locator('#input:not(.asking)').waitFor();
    await ready();
  });

  it('asks before programs use files, once', async () => {
    const file = join(host.workspace, 'note.txt');
    const dialog = wb.page.locator('.monaco-dialog-box', { hasText: 'want to use files' });
    await wb.open('notes.scm');
    await evaluateFile();
    await dialog.waitFor();
    await wb.shot('files-asked');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await wb.waitBeside("(note '(a", /✗ .*note\.txt/);
    assert.ok(!existsSync(file), 'nothing is written before');
    await evaluateFile();
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await wb.waitBeside('(call-with-input-file', /⇒ \(a "b"\)/);
    assert.equal(readFileSync(file, 'utf8'), '(a "b")');
    await wb.press('Control+End');
    await wb.type('(note 7)');
    await wb.press('Control+Enter');
    await wb.waitBeside('(note 7)', /✓|⇒/);
    assert.equal(readFileSync(file, 'utf8'), '7', 'nobody was asked again');
  });
}
