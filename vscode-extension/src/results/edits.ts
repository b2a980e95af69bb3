/** Where things are in a text, and where they go when the text is edited. */
import type { Position, Range } from '../protocol';

/** Half-open, in UTF-16 units from the start of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `removed` units at `start` gave way to `text`. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly text: string;
}

/** Turns the positions of one version of a text into offsets. */
export class LineTable {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (const newline of text.matchAll(/\r\n|\n|\r/g)) {
      starts.push(newline.index + newline[0].length);
    }
    this.starts = starts;
  }

  offset(position: Position): number {
    const start = this.starts[position.line] ?? this.text.length;
    const next = this.starts[position.line + 1] ?? this.text.length;
    return Math.min(start + position.character, next);
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

const SELF_DELIMITED_END = /[)\]"|]$/;
const SELF_DELIMITED_START = /^[([";|]/;
const ENDS_TOKEN = /^[\s()[\]";]/;
const STARTS_TOKEN = /[\s)\]"]$/;

/**
 * Where a form is after the change, or undefined when the change touches it. Text typed right before or after a form
 * touches it when the two would read as one datum: `a` becomes `ab`, `(f)` becomes `'(f)`.
 */
export function move(span: Span, source: string, change: Change): Span | undefined {
  const changeEnd = change.start + change.removed;
  const delta = change.text.length - change.removed;
  if (change.start >= span.end) {
    const apart =
      change.start > span.end ||
      change.text === '' ||
      SELF_DELIMITED_END.test(source) ||
      ENDS_TOKEN.test(change.text);
    return apart ? span : undefined;
  }
  if (changeEnd <= span.start) {
    const merges = /(?:['`,@;\\#]|#\|)$/.test(change.text.trimEnd());
    const apart =
      changeEnd < span.start ||
      change.text === '' ||
      SELF_DELIMITED_START.test(source) ||
      STARTS_TOKEN.test(change.text);
    return apart && !(changeEnd === span.start && merges)
      ? { start: span.start + delta, end: span.end + delta }
      : undefined;
  }
  return undefined;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
