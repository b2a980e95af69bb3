/** How far a new line of Scheme is indented: what the usual Lisp editors do. */
import { tokenize, type Token } from './lexer';

/** Forms whose body is indented by two, whatever stands on their first line. */
const BODY = new Set(
  (
    'begin case case-lambda cond-expand define define-library define-record-type define-syntax define-values delay ' +
    'delay-force do dynamic-wind guard lambda let let* let*-values let-syntax let-values letrec letrec* ' +
    'letrec-syntax parameterize syntax-rules unless when with-exception-handler call-with-values'
  ).split(' '),
);

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The column for a line that begins after `text`; undefined inside a string or a block comment: leave it. */
export function indentAfter(text: string): number | undefined {
  const tokens = tokenize(text);
  const last = tokens.at(-1);
  if (last !== undefined && isOpenEnded(last, text)) {
    return undefined;
  }
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'open') {
      open.push(i);
    } else if (token.kind === 'close') {
      open.pop();
    }
  });
  const index = open.at(-1);
  const bracket = index === undefined ? undefined : tokens[index];
  return index === undefined || bracket === undefined ? 0 : indentIn(text, tokens, index, bracket);
}

function isOpenEnded(token: Token, text: string): boolean {
  const source = text.slice(token.start, token.end);
  return (
    (token.kind === 'string' && !/^"(?:\\[\s\S]|[^"\\])*"$/.test(source)) ||
    (token.kind === 'comment' && source.startsWith('#|') && !source.endsWith('|#'))
  );
}

function indentIn(text: string, tokens: readonly Token[], index: number, bracket: Token): number {
  const inside = columnOf(text, bracket.end);
  const parts = tokens.slice(index + 1).filter((t) => t.kind !== 'space' && t.kind !== 'comment');
  const [head, second] = parts;
  const isCall = head?.kind === 'symbol' && bracket.end - bracket.start === 1 && !isQuoted(tokens, index);
  if (!isCall) {
    return inside;
  }
  const name = text.slice(head.start, head.end);
  if (BODY.has(name) || name.startsWith('define')) {
    return inside + 1;
  }
  const aligned = second !== undefined && !text.slice(head.end, second.start).includes('\n');
  return aligned ? columnOf(text, second.start) : inside;
}

function isQuoted(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.kind === 'prefix';
}
