/**
 * Splits Scheme text into tokens that cover every character once, for colouring REPL input, matching brackets and
 * finding the names a form uses. The server's grammar is the authority on the language; this one only has to be
 * right about where tokens end, and it never fails.
 */

export type TokenKind =
  | 'space'
  | 'comment'
  | 'datumComment'
  | 'open'
  | 'close'
  | 'prefix'
  | 'string'
  | 'char'
  | 'number'
  | 'boolean'
  | 'symbol';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const DELIMITER = /[\s()[\]";]/;
const NUMBER = /^(?:#[bodxei])+|^[+-]?(?:\d|\.\d|(?:inf|nan)\.0)/i;

function endOfString(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    at += text[at] === '\\' ? 2 : 1;
  }
  return Math.min(at + 1, text.length);
}

function endOfBlockComment(text: string, start: number): number {
  let depth = 1;
  let at = start + 2;
  while (at < text.length && depth > 0) {
    const two = text.slice(at, at + 2);
    if (two === '|#') {
      depth--;
      at += 2;
    } else if (two === '#|') {
      depth++;
      at += 2;
    } else {
      at++;
    }
  }
  return at;
}

function endOfAtom(text: string, start: number): number {
  let at = start;
  while (at < text.length && !DELIMITER.test(text.charAt(at))) {
    at = text[at] === '|' ? endOfString(text, at, '|') : at + 1;
  }
  return Math.max(at, start + 1);
}

function endOfChar(text: string, start: number): number {
  const first = text.codePointAt(start + 2);
  const afterFirst = start + 2 + (first !== undefined && first > 0xffff ? 2 : 1);
  const at = Math.min(afterFirst, text.length);
  return /[\p{L}\p{N}]/u.test(text.charAt(start + 2)) ? Math.max(at, endOfAtom(text, at - 1)) : at;
}

function atomKind(atom: string): TokenKind {
  if (/^#(?:t|f|true|false)$/i.test(atom)) {
    return 'boolean';
  }
  return NUMBER.test(atom) && !/^[+-](?:inf|nan)\.0./i.test(atom) ? 'number' : 'symbol';
}

function hashToken(text: string, start: number): Token {
  const next = text.charAt(start + 1);
  switch (next) {
    case '|':
      return { kind: 'comment', start, end: endOfBlockComment(text, start) };
    case ';':
      return { kind: 'datumComment', start, end: start + 2 };
    case '\\':
      return { kind: 'char', start, end: endOfChar(text, start) };
    case '(':
      return { kind: 'open', start, end: start + 2 };
    case '!':
      return { kind: 'comment', start, end: endOfAtom(text, start) };
    default: {
      if (text.startsWith('#u8(', start)) {
        return { kind: 'open', start, end: start + 4 };
      }
      const end = endOfAtom(text, start);
      const atom = text.slice(start, end);
      return { kind: /^#\d+[=#]/.test(atom) ? 'prefix' : atomKind(atom), start, end };
    }
  }
}

function tokenAt(text: string, start: number): Token {
  const char = text.charAt(start);
  if (/\s/.test(char)) {
    let end = start + 1;
    while (end < text.length && /\s/.test(text.charAt(end))) {
      end++;
    }
    return { kind: 'space', start, end };
  }
  switch (char) {
    case ';': {
      const newline = text.indexOf('\n', start);
      return { kind: 'comment', start, end: newline < 0 ? text.length : newline };
    }
    case '(':
    case '[':
      return { kind: 'open', start, end: start + 1 };
    case ')':
    case ']':
      return { kind: 'close', start, end: start + 1 };
    case '"':
      return { kind: 'string', start, end: endOfString(text, start, '"') };
    case "'":
    case '`':
      return { kind: 'prefix', start, end: start + 1 };
    case ',':
      return { kind: 'prefix', start, end: start + (text[start + 1] === '@' ? 2 : 1) };
    case '#':
      return hashToken(text, start);
    default: {
      const end = endOfAtom(text, start);
      return { kind: atomKind(text.slice(start, end)), start, end };
    }
  }
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The bracket at or just before the offset and its partner, or undefined when there is none. */
export function matchingBrackets(
  tokens: readonly Token[],
  offset: number,
): { readonly at: Token; readonly partner: Token | undefined } | undefined {
  const isBracket = (t: Token): boolean => t.kind === 'open' || t.kind === 'close';
  const index = ((): number => {
    const before = tokens.findIndex((t) => isBracket(t) && t.end === offset);
    return before >= 0 ? before : tokens.findIndex((t) => isBracket(t) && t.start === offset);
  })();
  const at = tokens[index];
  if (at === undefined) {
    return undefined;
  }
  const step = at.kind === 'open' ? 1 : -1;
  let depth = 0;
  for (let i = index; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i];
    if (token !== undefined && isBracket(token)) {
      depth += token.kind === at.kind ? 1 : -1;
      if (depth === 0) {
        return { at, partner: token };
      }
    }
  }
  return { at, partner: undefined };
}

/** Whether every bracket and string is closed: what the REPL goes by while the server is away. */
export function looksComplete(text: string): boolean {
  const tokens = tokenize(text);
  let depth = 0;
  for (const token of tokens) {
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    const source = text.slice(token.start, token.end);
    const unclosed =
      (token.kind === 'string' && (source.length < 2 || !source.endsWith('"'))) ||
      (token.kind === 'comment' && source.startsWith('#|') && !source.endsWith('|#'));
    if (unclosed) {
      return false;
    }
  }
  return depth <= 0 && tokens.some((t) => t.kind !== 'space' && t.kind !== 'comment');
}
