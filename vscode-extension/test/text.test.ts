import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeBlock, duration, elapsed, oneLine, plainText, shorten } from '../src/text/inline';
import { Throttle, type Clock } from '../src/text/throttle';

describe('text', () => {
  it('loses escape sequences and shows other control characters', () => {
    assert.equal(
      plainText('\u001b[1;31mred\u001b[0m\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\'),
      'redlink',
    );
    assert.equal(plainText('a\u0000b\tc\nd'), 'a\ufffdb\tc\nd');
  });

  it('is cut between characters', () => {
    assert.equal(shorten('abcdef', 4), 'abc…');
    assert.equal(shorten('ab😀cd', 4), 'ab…');
    assert.equal(oneLine('a\nb', 9), 'a…');
    assert.equal(oneLine('a\n', 9), 'a');
  });

  it('cannot break out of a code block', () => {
    assert.equal(codeBlock('a\n````\nb', 'x'), '`````x\na\n````\nb\n`````');
  });

  it('tells times as people do', () => {
    assert.deepEqual([5, 1500, 2_340_000, 123_000_000, 1_500_000_000].map(duration), [
      '5 ns',
      '1.50 µs',
      '2.34 ms',
      '123 ms',
      '1.50 s',
    ]);
    assert.deepEqual([900, 61_000, 3_723_000].map(elapsed), ['0 s', '1:01', '1:02:03']);
  });
});

describe('the throttle', () => {
  it('runs at once, then once an interval, and never misses the last', () => {
    let now = 0;
    let timer: { at: number; action: () => void } | undefined;
    const clock: Clock = {
      now: () => now,
      after: (ms, action) => {
        timer = { at: now + ms, action };
        return () => (timer = undefined);
      },
    };
    const runs: number[] = [];
    const throttle = new Throttle(() => runs.push(now), 50, clock);
    for (; now < 200; now++) {
      if (timer !== undefined && timer.at <= now) {
        const { action } = timer;
        timer = undefined;
        action();
      }
      if (now < 110) {
        throttle.request();
      }
    }
    assert.deepEqual(runs, [0, 50, 100, 150]);
  });
});
