import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indentAfter } from '../src/scheme/indent';
import { looksComplete, matchingBrackets, tokenize } from '../src/scheme/lexer';
import { namesOf } from '../src/scheme/names';

const kinds = (text: string): string =>
  tokenize(text)
    .filter((t) => t.kind !== 'space')
    .map((t) => `${t.kind}:${text.slice(t.start, t.end)}`)
    .join(' ');

describe('tokens', () => {
  it('have the kinds of R7RS', () => {
    assert.equal(
      kinds('(a "b\\"c" #\\( 12 -1.5e3 +inf.0 #xFF)'),
      'open:( symbol:a string:"b\\"c" char:#\\( number:12 number:-1.5e3 number:+inf.0 number:#xFF close:)',
    );
    assert.equal(
      kinds("'a `b ,c ,@d #t #false"),
      "prefix:' symbol:a prefix:` symbol:b prefix:, symbol:c prefix:,@ symbol:d boolean:#t boolean:#false",
    );
    assert.equal(
      kinds('#(1) #u8(2) |a b| list->string ... + - 1+'),
      'open:#( number:1 close:) open:#u8( number:2 close:) symbol:|a b| symbol:list->string symbol:... symbol:+ symbol:- number:1+',
    );
    assert.equal(
      kinds('#\\space #\\x41 #\\a) ; c\n#| a #| b |# c |# #;x #0=(a . #0#)'),
      'char:#\\space char:#\\x41 char:#\\a close:) comment:; c comment:#| a #| b |# c |# datumComment:#; symbol:x prefix:#0= open:( symbol:a symbol:. prefix:#0# close:)',
    );
  });

  it('cover every character once, whatever the text', () => {
    const pieces = [
      '(',
      ')',
      '"',
      '\\',
      '#',
      '|',
      ';',
      '\n',
      ' ',
      "'",
      ',',
      '@',
      'a',
      '1',
      '#\\',
      '#|',
      '|#',
      '😀',
    ];
    let seed = 42;
    for (let n = 0; n < 3000; n++) {
      let text = '';
      for (let i = 0; i < 12; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += pieces[seed % pieces.length] ?? '';
      }
      let at = 0;
      for (const token of tokenize(text)) {
        assert.equal(token.start, at, text);
        assert.ok(token.end > at, text);
        at = token.end;
      }
      assert.equal(at, text.length, text);
    }
  });

  it('find the partner of a bracket', () => {
    const text = '(a "(" (b) #\\( c)';
    const pair = matchingBrackets(tokenize(text), text.length);
    assert.deepEqual([pair?.at.start, pair?.partner?.start], [text.length - 1, 0]);
    assert.equal(matchingBrackets(tokenize('a)'), 2)?.partner, undefined);
    assert.equal(matchingBrackets(tokenize('ab'), 1), undefined);
  });

  it('tell whether input looks complete', () => {
    for (const complete of ['1', '(a)', '"x"', '(a "(")', 'a)', '#\\(']) {
      assert.ok(looksComplete(complete), complete);
    }
    for (const incomplete of ['', '  ', '(', '"a', '(a #| )', '; only', '(a "\\")']) {
      assert.ok(!looksComplete(incomplete), incomplete);
    }
  });
});

describe('names of a form', () => {
  const uses = (text: string): string => [...namesOf(text).uses].sort().join(' ');

  it('are those that are free', () => {
    assert.equal(uses('(define (f x . rest) (g x rest y))'), 'g y');
    assert.equal(uses('(let ((a b)) (let* ((c a) (d c)) (e d)))'), 'b e');
    assert.equal(uses('(let loop ((i n)) (if (= i 0) r (loop (- i 1))))'), '- = if n r');
    assert.equal(uses('(letrec ((ev? (lambda (n) (od? n))) (od? ev?)) (ev? x))'), 'x');
    assert.equal(uses('(do ((i 0 (+ i k))) ((= i n) i) (f i))'), '+ = f k n');
    assert.equal(uses('(list \'a `(b ,c) "d" #\\e)'), 'b c list');
    assert.equal(uses('(define (f) (define (g) (h)) (g))'), 'h');
    assert.equal(uses('(let-values (((a b) (f)) ((c) (g a))) (list a b c))'), 'a f g list');
    assert.equal(uses('(case-lambda ((a) a) ((a b) (k a b)))'), 'k');
    assert.equal(uses('(parameterize ((p v)) (q))'), 'p q v');
    assert.equal(uses('(f #;(g h) i)'), 'f i');
  });

  it('are defined and assigned', () => {
    const names = (text: string): string[][] => {
      const { defines, mutates, mutatesLater } = namesOf(text);
      return [defines, mutates, mutatesLater].map((set) => [...set].sort());
    };
    assert.deepEqual(names('(define x 1)'), [['x'], [], []]);
    assert.deepEqual(names('(define (f) (set! x 1))'), [['f'], [], ['x']]);
    assert.deepEqual(names('(begin (define a 1) (set! b 2))'), [['a'], ['b'], []]);
    assert.deepEqual(names('(let ((x 1)) (set! x 2) (set! y 3))'), [[], ['y'], []]);
    assert.deepEqual(names('(define-values (a . b) (f))'), [['a', 'b'], [], []]);
    assert.deepEqual(names('(define-record-type point (make-point x y) point? (x point-x set-point-x!))'), [
      ['make-point', 'point', 'point-x', 'point?', 'set-point-x!'],
      [],
      [],
    ]);
  });
});

describe('indentation', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['(define (f x)\n', 2],
    ['(let ((a 1)\n', 6],
    ['(f a\n', 3],
    ['(f\n', 1],
    ["'(1\n", 2],
    ['(f a)\n', 0],
    ['(define x\n  (cond\n', 3],
    ['(cond (a b)\n', 6],
    ['((f x)\n', 1],
    ['#(1 2\n', 2],
    ['(define s "abc\n', undefined],
    ['(if a ; (comment\n', 4],
  ];
  for (const [text, indent] of cases) {
    it(`after ${JSON.stringify(text)}`, () => {
      assert.equal(indentAfter(text), indent);
    });
  }
});
