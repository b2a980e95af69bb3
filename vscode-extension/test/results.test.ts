import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defined, failed, printed, value, Worksheet } from './worksheet';

describe('results beside the code', () => {
  it('stands after the line in which the form ends', () => {
    const sheet = new Worksheet('(+ 1\n   2) ; three\n(* 2 2)');
    sheet.evaluate('(+ 1\n   2)', value('3'));
    assert.equal(sheet.show(), '(+ 1\n   2) ; three  <value: ⇒ 3>\n(* 2 2)');
  });

  it('shows what a definition defined', () => {
    const sheet = new Worksheet('(define a 3)\n(define (f x) x)\n(define-syntax m (syntax-rules ()))');
    sheet.evaluate('(define a 3)', defined('a', '3'));
    sheet.evaluate('(define (f x) x)', value('#<procedure f>', { name: 'f', schemeType: '(any) → any' }));
    sheet.evaluate('(define-syntax m (syntax-rules ()))', defined('m'));
    assert.equal(
      sheet.show(),
      '(define a 3)  <value: ⇒ a = 3>\n(define (f x) x)  <value: ⇒ f : (any) → any>\n' +
        '(define-syntax m (syntax-rules ()))  <value: ⇒ m>',
    );
  });

  it('puts results of one line side by side, in order', () => {
    const sheet = new Worksheet('(f 1) (f 2)');
    sheet.evaluate('(f 2)', value('2'));
    sheet.evaluate('(f 1)', value('1'));
    assert.equal(sheet.show(), '(f 1) (f 2)  <value: ⇒ 1   ⇒ 2>');
  });

  it('replaces the result of the same form, and of a form inside it that ends on its line', () => {
    const sheet = new Worksheet('(f (g 1))');
    sheet.evaluate('(g 1)', value('old'));
    sheet.evaluate('(f (g 1))', value('1'));
    sheet.evaluate('(f (g 1))', value('2'));
    assert.equal(sheet.show(), '(f (g 1))  <value: ⇒ 2>');
  });

  it('shows one line, cut, without control characters', () => {
    const sheet = new Worksheet('x\ny');
    sheet.evaluate('x', value(`"${'a'.repeat(200)}"`));
    sheet.evaluate('y', value('"\u001b[31mred\u001b[0m \u202e\u0007"\nmore'));
    const [first, second] = sheet.show(40).split('\n');
    assert.equal(first, `x  <value: ⇒ "${'a'.repeat(36)}…>`);
    assert.equal(second, 'y  <value: ⇒ "red \ufffd\ufffd"…>');
  });

  it('shows nothing for a moment, the old result meanwhile, then that it runs', () => {
    const sheet = new Worksheet('(f)');
    sheet.evaluate('(f)', value('1'));
    const id = sheet.begin();
    sheet.start(id, '(f)');
    assert.equal(sheet.show(), '(f)  <value: ⇒ 1>');
    sheet.now += 200;
    assert.equal(sheet.show(), '(f)  <running: ⋯ running>');
    sheet.now += 4000;
    assert.equal(sheet.show(), '(f)  <running: ⋯ 4 s>');
    sheet.apply(id, { ...value('2'), index: 0 });
    assert.equal(sheet.show(), '(f)  <value: ⇒ 2>');
  });

  it('streams the last line of the output, then keeps it beside the value', () => {
    const sheet = new Worksheet('(p)');
    const id = sheet.begin();
    sheet.start(id, '(p)');
    sheet.apply(id, printed('one\n'));
    assert.equal(sheet.show(), '(p)  <running: ⋯ running  ┊ one>');
    sheet.apply(id, printed('two\nth'), printed('ree\r\n'));
    assert.equal(sheet.show(), '(p)  <running: ⋯ running  ┊… three>');
    sheet.apply(id, { ...value('', { unspecified: true }), index: 0 });
    assert.equal(sheet.show(), '(p)  <output: ┊… three>');
  });

  it('keeps a bounded tail of any amount of output', () => {
    const sheet = new Worksheet('(p)');
    const id = sheet.begin();
    sheet.start(id, '(p)');
    for (let i = 0; i < 20_000; i++) {
      sheet.apply(id, printed(`line ${i}\n`, 5));
    }
    const output = sheet.model.results('file:///sheet.scm')[0]?.output;
    assert.ok(output !== undefined && output.tail.length <= 8192);
    assert.equal(output.lastLine, 'line 19999');
    assert.ok(output.leftOut > 150_000);
  });

  it('does not leave the second half of an escape sequence that came in two pieces', () => {
    const sheet = new Worksheet('(p)');
    const id = sheet.begin();
    sheet.start(id, '(p)');
    sheet.apply(id, printed('a\u001b[3'), printed('1mb\u001b'), printed(']0;title\u0007c'));
    assert.equal(sheet.show(), '(p)  <running: ⋯ running  ┊ abc>');
  });

  it('says that it was interrupted, skipped or lost', () => {
    const sheet = new Worksheet('(a)\n(b)\n(c)');
    const id = sheet.begin();
    sheet.start(id, '(a)');
    sheet.apply(
      id,
      { kind: 'interrupted', index: 0 },
      { kind: 'skipped', ranges: [sheet.range('(b)')], reason: 'an earlier form was interrupted' },
    );
    sheet.start(id, '(c)', 2);
    sheet.model.end(id, 'The server stopped.');
    assert.equal(
      sheet.show(),
      '(a)  <error: ■ interrupted>\n(b)  <stale: – not evaluated>\n(c)  <stale: – no result>',
    );
  });
});

describe('results and edits', () => {
  const sheetWith = (text: string, form: string): Worksheet => {
    const sheet = new Worksheet(text);
    sheet.evaluate(form, value('1'));
    return sheet;
  };

  it('moves with lines above and stays with lines below', () => {
    const sheet = sheetWith('(a)\n\n(f 1)\n(b)', '(f 1)');
    sheet.insert('(a)', '; new\n; lines\n');
    sheet.insert('(b)', '; below\n');
    assert.equal(sheet.show(), '; new\n; lines\n(a)\n\n(f 1)  <value: ⇒ 1>\n; below\n(b)');
  });

  it('goes when the form is edited, at its start, inside and at its end', () => {
    for (const [old, text] of [
      ['(f', '(g'],
      ['1)', '2)'],
      ['(f 1)', ''],
      ['f', ''],
    ] as const) {
      const sheet = sheetWith('x\n(f 1)\ny', '(f 1)');
      sheet.edit(old, text);
      assert.ok(!sheet.show().includes('<'), sheet.show());
    }
  });

  it('goes when what is typed beside it makes another datum of it', () => {
    const quoted = sheetWith('(f 1)', '(f 1)');
    quoted.insert('(f', "'");
    assert.equal(quoted.show(), "'(f 1)");
    const longer = sheetWith('a', 'a');
    longer.change({ start: 1, removed: 0, text: 'b' });
    assert.equal(longer.show(), 'ab');
    const commented = sheetWith('(f 1)', '(f 1)');
    commented.insert('(f', '#;');
    assert.equal(commented.show(), '#;(f 1)');
  });

  it('stays when what is typed beside it is apart', () => {
    const sheet = sheetWith('a', 'a');
    sheet.change({ start: 1, removed: 0, text: '\n' });
    sheet.change({ start: 0, removed: 0, text: '(b) ' });
    assert.equal(sheet.show(), '(b) a  <value: ⇒ 1>\n');
    const list = sheetWith('(f 1)', '(f 1)');
    list.change({ start: 5, removed: 0, text: '(g)' });
    assert.equal(list.show(), '(f 1)(g)  <value: ⇒ 1>');
  });

  it('lands in the right place, or nowhere, when the text changes while the form runs', () => {
    const sheet = new Worksheet('(a)\n(b)\n(c)');
    const id = sheet.begin();
    const [a, b] = [sheet.range('(a)'), sheet.range('(b)')];
    sheet.insert('(a)', '\n\n');
    sheet.edit('(b)', '(bb)');
    const started = { kind: 'started', count: 2, origin: 'editor' } as const;
    sheet.apply(id, { ...started, range: a, index: 0, text: '(a)' }, { ...value('1'), index: 0 });
    sheet.apply(id, { ...started, range: b, index: 1, text: '(b)' }, { ...value('2'), index: 1 });
    assert.equal(sheet.show(), '\n\n(a)  <value: ⇒ 1>\n(bb)\n(c)');
  });

  it('takes changes of several cursors at once', () => {
    const sheet = sheetWith('aa\n(f 1)\nbb', '(f 1)');
    sheet.text = 'aXa\n(f 1)\nbXb';
    sheet.model.edit('file:///sheet.scm', [
      { start: 10, removed: 0, text: 'X' },
      { start: 1, removed: 0, text: 'X' },
    ]);
    assert.equal(sheet.show(), 'aXa\n(f 1)  <value: ⇒ 1>\nbXb');
  });
});

describe('stale results', () => {
  it('dims what uses a name, and what uses that, when its definition is edited', () => {
    const sheet = new Worksheet('(define a 3)\n(define b (+ a 1))\n(* b 2)\n(* 2 2)');
    sheet.evaluate('(define a 3)', defined('a', '3'));
    sheet.evaluate('(define b (+ a 1))', defined('b', '4'));
    sheet.evaluate('(* b 2)', value('8'));
    sheet.evaluate('(* 2 2)', value('4'));
    sheet.edit('3', '5');
    assert.equal(
      sheet.show(),
      '(define a 5)\n(define b (+ a 1))  <stale: ⇒ b = 4>\n(* b 2)  <stale: ⇒ 8>\n(* 2 2)  <value: ⇒ 4>',
    );
  });

  it('dims results of before when a name is defined or assigned again, from the REPL too', () => {
    const sheet = new Worksheet('(define a 3)\na\n(set! a (+ a 1))');
    sheet.evaluate('(define a 3)', defined('a', '3'));
    sheet.evaluate('a', value('3'));
    sheet.evaluate('(set! a (+ a 1))', value('', { unspecified: true }));
    assert.match(sheet.show(), /\na {2}<stale: ⇒ 3>\n/);
    sheet.model.clear();
    sheet.evaluate('(set! a (+ a 1))', value('', { unspecified: true }));
    sheet.elsewhere('(define a 9)');
    assert.match(sheet.show(), /<stale: ✓>/);
  });

  it('knows what calling a procedure assigns', () => {
    const sheet = new Worksheet('(define n 0)\n(define (inc!) (set! n (+ n 1)))\nn\n(inc!)');
    sheet.evaluate('(define n 0)', defined('n', '0'));
    sheet.evaluate('(define (inc!) (set! n (+ n 1)))', defined('inc!'));
    sheet.evaluate('n', value('0'));
    assert.match(sheet.show(), /\nn {2}<value/);
    sheet.evaluate('(inc!)', value('1'));
    assert.match(sheet.show(), /\nn {2}<stale/);
  });

  it('does not dim for local names, quoted names or forms of the same evaluation', () => {
    const sheet = new Worksheet("(let ((a 1)) a)\n'a\n(define a 2)\na");
    sheet.evaluate('(let ((a 1)) a)', value('1'));
    sheet.evaluate("'a", value('a'));
    const id = sheet.begin();
    sheet.start(id, '(define a 2)', 0);
    sheet.apply(id, { ...defined('a', '2'), index: 0 });
    sheet.apply(id, {
      kind: 'started',
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } },
      index: 1,
      count: 2,
      origin: 'editor',
      text: 'a',
    });
    sheet.apply(id, { ...value('2'), index: 1 });
    assert.ok(!sheet.show().includes('stale'), sheet.show());
  });

  it('dims everything when the session is gone', () => {
    const sheet = new Worksheet('(+ 1 2)');
    sheet.evaluate('(+ 1 2)', value('3'));
    sheet.model.sessionLost();
    assert.equal(sheet.show(), '(+ 1 2)  <stale: ⇒ 3>');
  });
});

describe('errors', () => {
  it('stand beside the form, and know where in it they are', () => {
    const sheet = new Worksheet('(+ 1\n   (car 2)\n   3)');
    const id = sheet.evaluate(sheet.text, failed('car: 2 is not a pair', { range: sheet.range('(car 2)') }));
    assert.equal(sheet.show(), '(+ 1\n   (car 2)\n   3)  <error: ✗ car: 2 is not a pair>');
    const [result] = sheet.model.results('file:///sheet.scm');
    assert.ok(result?.phase.kind === 'error' && result.evaluationId === id);
    assert.deepEqual(result.phase.at, sheet.span('(car 2)'));
    sheet.change({ start: 0, removed: 0, text: '\n' });
    const [moved] = sheet.model.results('file:///sheet.scm');
    assert.deepEqual(moved?.phase.kind === 'error' ? moved.phase.at : undefined, sheet.span('(car 2)'));
  });

  it('in reading come without a form', () => {
    const sheet = new Worksheet('(a)\n(b');
    const id = sheet.begin();
    sheet.apply(id, { ...failed('unclosed (', { phase: 'read', range: sheet.range('(b') }), index: 0 });
    assert.equal(sheet.show(), '(a)\n(b  <error: ✗ unclosed (>');
  });

  it('elsewhere are no place here', () => {
    const sheet = new Worksheet('(f)');
    sheet.evaluate('(f)', failed('no', { uri: 'file:///other.scm', range: sheet.range('(f)') }));
    const [result] = sheet.model.results('file:///sheet.scm');
    assert.equal(result?.phase.kind === 'error' ? result.phase.at : 'x', undefined);
  });
});

describe('size', () => {
  it('evaluates ten thousand forms in a moment', () => {
    const forms = Array.from({ length: 10_000 }, (_, i) => `(define v${i} ${i})`);
    const sheet = new Worksheet(forms.join('\n'));
    const begun = process.cpuUsage();
    const id = sheet.begin();
    forms.forEach((text, index) => {
      const range = { start: { line: index, character: 0 }, end: { line: index, character: text.length } };
      sheet.apply(id, { kind: 'started', range, index, count: forms.length, origin: 'editor', text });
      sheet.apply(id, { ...defined(`v${index}`, String(index)), index });
    });
    assert.equal(sheet.model.results('file:///sheet.scm').length, 10_000);
    const used = process.cpuUsage(begun).user / 1000;
    assert.ok(used < 5000, `${used} ms`);
  });
});
