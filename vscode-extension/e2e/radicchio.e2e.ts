/** The extension in a real VS Code, used as a person uses it. The cases run in order, in one window. */
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import { asking } from './cases/asking';
import { evaluating } from './cases/evaluating';
import { looks } from './cases/looks';
import { opening } from './cases/opening';
import { recovering } from './cases/recovering';
import { repl } from './cases/repl';
import { running } from './cases/running';
import { session } from './cases/session';
import { FILES } from './files';
import { host, useWindow, wb } from './window';

describe('Radicchio in VS Code', { timeout: 900_000 }, () => {
  before(async () => {
    const tour = readFileSync('../test-fixtures/tour/tour.scm', 'utf8');
    useWindow(await host.start({ ...FILES, 'tour.scm': tour }));
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

  evaluating();
  running();
  repl();
  asking();
  session();
  looks();
  recovering();
});

describe('radicchio open', { timeout: 300_000 }, opening);
