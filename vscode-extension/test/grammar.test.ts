import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

let grammar: IGrammar;

/** Each piece of the text with the last scope that it has, white space left out. */
function scopes(text: string): string[] {
  let stack = INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.flatMap((token) => {
      const piece = line.slice(token.startIndex, token.endIndex);
      const scope = (token.scopes.at(-1) ?? '').replace(/\.scheme$/, '');
      return piece.trim() === '' || scope === 'source' ? [] : [`${piece.trim()} ${scope}`];
    });
  });
}

function scopeOf(text: string, piece: string): string | undefined {
  return scopes(text)
    .find((s) => s.startsWith(`${piece} `))
    ?.slice(piece.length + 1);
}

describe('the colours of Scheme', () => {
  before(async () => {
    await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => createOnigScanner(patterns),
        createOnigString: (text) => createOnigString(text),
      }),
      loadGrammar: (name) =>
        Promise.resolve(
          parseRawGrammar(
            readFileSync(`syntaxes/${name.replace('source.', '')}.tmLanguage.json`, 'utf8'),
            'x.json',
          ),
        ),
    });
    const loaded = await registry.loadGrammar('source.scheme');
    assert.ok(loaded !== null);
    grammar = loaded;
  });

  const numbers =
    '0 -17 +5 1/2 -3/4 1. .5 -1.5e10 1e3 +inf.0 -nan.0 #xFF #b-101 #o17 #d10 #e1.5 #i1/3 #x#eA #e#xA 1+2i -i +i 1@2 3.5-2.5i +inf.0i #xA+Bi';
  for (const number of numbers.split(' ')) {
    it(`${number} is a number`, () => {
      assert.match(scopeOf(`(f ${number})`, number) ?? '', /^constant\.numeric/);
    });
  }
  for (const symbol of ['1+', '-a', '...a', '+a', 'a.b', '->x', 'list-tail!x', '-1x', 'a1/2', 'lambda?']) {
    it(`${symbol} is a symbol`, () => {
      assert.equal(scopeOf(`(f ${symbol})`, symbol), 'variable.other');
    });
  }
  for (const char of ['#\\a', '#\\(', '#\\space', '#\\x41', '#\\x', '#\\;', '#\\"', '#\\newline']) {
    it(`${char} is a character`, () => {
      assert.equal(scopeOf(`(f ${char} g)`, char), 'constant.character');
      assert.equal(scopeOf(`(f ${char} g)`, 'g'), 'variable.other');
    });
  }

  it('knows definitions and special forms', () => {
    assert.equal(scopeOf('(define (sum a) a)', 'sum'), 'entity.name.function');
    assert.equal(scopeOf('(define sum (lambda (a) a))', 'sum'), 'entity.name.function');
    assert.equal(scopeOf('(define sum 1)', 'sum'), 'variable.other.definition');
    assert.equal(scopeOf('(define-syntax m (syntax-rules ()))', 'm'), 'entity.name.function.macro');
    assert.equal(scopeOf('(define-record-type point)', 'point'), 'entity.name.type');
    assert.equal(scopeOf('(let loop ())', 'let'), 'keyword.control');
    assert.equal(scopeOf('(let* ())', 'let*'), 'keyword.control');
    assert.equal(scopeOf('(set! x 1)', 'set!'), 'keyword.control');
    assert.equal(scopeOf('(list->string x)', 'list->string'), 'support.function');
    assert.equal(scopeOf('(f #t #false)', '#false'), 'constant.language.boolean');
    assert.equal(scopeOf('(f |a ( b| c)', '|a ( b|'), 'variable.other.quoted');
  });

  it('knows comments of every kind, also nested and over lines', () => {
    assert.equal(scopeOf('a #| b #| c |# d |# e', 'e'), 'variable.other');
    assert.equal(scopeOf('#| x\ny |# e', 'e'), 'variable.other');
    assert.equal(scopeOf('#| x\ny |# e', 'y'), 'comment.block');
    assert.match(scopes('#;(a "b)" (c)) e').at(0) ?? '', /comment\.block\.datum/);
    assert.equal(scopeOf('#;(a "b)" #\\) (c)) e', 'e'), 'variable.other');
    assert.equal(scopeOf('#;a e', 'e'), 'variable.other');
    assert.equal(scopeOf('(f ;c (\ne)', 'e'), 'variable.other');
  });

  it('knows strings and their escapes', () => {
    assert.equal(scopeOf('"a\\n"', '\\n'), 'constant.character.escape');
    assert.equal(scopeOf('"a\\x41;"', '\\x41;'), 'constant.character.escape');
    assert.equal(scopeOf('"a\\q"', '\\q'), 'invalid.illegal.escape');
    assert.equal(scopeOf('"a\\\n  b" c', 'c'), 'variable.other');
  });
});
