import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HISTORY_LIMIT, HistoryWalk, remember } from '../src/repl/history';
import type { Item } from '../src/repl/messages';
import { Transcript } from '../src/repl/transcript';
import type { EvaluationEvent } from '../src/protocol';
import { failed, printed, value } from './worksheet';

function transcript(showEditor = true): Transcript {
  return new Transcript({
    showEditor: () => showEditor,
    documentOf: (id) => (id === 'e' ? 'file:///dir/a%20b.scm' : undefined),
  });
}

const started = (text: string, origin: 'editor' | 'repl' = 'repl'): EvaluationEvent => ({
  kind: 'started',
  index: 0,
  count: 1,
  origin,
  text,
  ...(origin === 'editor'
    ? { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } } }
    : {}),
});

const brief = (items: readonly Item[]): string[] => items.map((i) => `${i.kind} ${i.text}`);

describe('the transcript', () => {
  it('holds input, output in one piece, and the value', () => {
    const t = transcript();
    t.apply({
      evaluationId: 'r',
      events: [started('(f)'), printed('a'), printed('b\n'), { ...value('3'), index: 0 }],
    });
    assert.deepEqual(brief(t.items), ['input (f)', 'output ab\n', 'value 3']);
    assert.deepEqual(brief(t.take()), ['input (f)', 'output a', 'output b\n', 'value 3']);
    assert.deepEqual(t.take(), []);
  });

  it('shows where evaluations of the editor come from, or not at all', () => {
    const t = transcript();
    t.apply({ evaluationId: 'e', events: [started('x', 'editor')] });
    assert.equal(t.items[0]?.kind === 'input' ? t.items[0].from?.label : '', 'a b.scm:5');
    const without = transcript(false);
    without.apply({ evaluationId: 'e', events: [started('x', 'editor'), printed('y')] });
    without.apply({ evaluationId: 'r', events: [started('z')] });
    assert.deepEqual(brief(without.items), ['input z']);
  });

  it('links the places of an error and its trace', () => {
    const t = transcript();
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
    const trace = [{ name: 'f', uri: 'file:///b.scm', range }, { name: 'g' }];
    t.apply({
      evaluationId: 'e',
      events: [started('x', 'editor'), { ...failed('no', { range, trace }), index: 0 }],
    });
    const error = t.items[1];
    assert.ok(error?.kind === 'error');
    assert.equal(error.at?.label, 'a b.scm:2');
    assert.deepEqual(
      error.trace.map((f) => f.at?.label),
      ['b.scm:2', undefined],
    );
  });

  it('stays small however much is printed, and says what it left out', () => {
    const t = transcript();
    t.apply({ evaluationId: 'r', events: [started('(flood)')] });
    const line = 'x'.repeat(99) + '\n';
    for (let i = 0; i < 50_000; i++) {
      t.apply({ evaluationId: 'r', events: [printed(line)] });
    }
    const size = (items: readonly Item[]): number => items.reduce((sum, i) => sum + i.text.length, 0);
    assert.ok(size(t.items) < 600_000, String(size(t.items)));
    const pending = t.take();
    assert.ok(size(pending) < 200_000, String(size(pending)));
    assert.ok(pending.some((i) => i.kind === 'note' && i.text.includes('left out')));
    t.apply({ evaluationId: 'r', events: [printed('y', 1234)] });
    assert.deepEqual(
      brief(t.take())[0],
      'note … 1234 characters left out: the program prints faster than anyone reads …',
    );
  });

  it('shortens long sources and makes output harmless', () => {
    const t = transcript();
    t.apply({
      evaluationId: 'r',
      events: [started('1\n2\n3\n4\n5\n6\n7\n8'), printed('\u001b[2J<b>\u0007')],
    });
    assert.deepEqual(brief(t.items), ['input 1\n2\n3\n4\n5\n… 3 more lines', 'output <b>\ufffd']);
  });
});

describe('the history', () => {
  it('remembers each input once, newest last, up to a limit', () => {
    assert.deepEqual(remember(remember(['a', 'b'], ' a \n'), ''), ['b', 'a']);
    const long = Array.from({ length: 600 }, (_, i) => `i${i}`).reduce<readonly string[]>(remember, []);
    assert.equal(long.length, HISTORY_LIMIT);
    assert.equal(long.at(-1), 'i599');
  });

  it('is walked up and down, back to the draft', () => {
    const walk = new HistoryWalk(['a', 'b']);
    assert.equal(walk.up('draft'), 'b');
    assert.equal(walk.up('b'), 'a');
    assert.equal(walk.up('a'), undefined);
    assert.equal(walk.down(), 'b');
    assert.equal(walk.down(), 'draft');
    assert.equal(walk.down(), undefined);
  });

  it('is searched for words in any order', () => {
    const walk = new HistoryWalk(['(define a 1)', '(define b 2)', '(display a)']);
    assert.equal(walk.search('a def', 0), '(define a 1)');
    assert.equal(walk.search('DEFINE', 0), '(define b 2)');
    assert.equal(walk.search('define', 1), '(define a 1)');
    assert.equal(walk.search('define', 2), undefined);
    assert.equal(walk.search('', 0), undefined);
  });
});
