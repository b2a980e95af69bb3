/** What stands beside the code: at most one line of text for each line of the document. */
import { duration, elapsed, oneLine } from '../text/inline';
import type { ValueEvent } from '../protocol';
import type { Result } from './model';

export type Style = 'value' | 'stale' | 'error' | 'running' | 'output';

export interface InlineLine {
  readonly line: number;
  readonly style: Style;
  readonly text: string;
  readonly results: readonly Result[];
}

/** A form that is done sooner shows nothing in between: no flicker. */
export const PENDING_AFTER_MS = 150;

interface Piece {
  readonly style: Style;
  readonly text: string;
}

/** What says most about a definition: the type of a procedure, the value of anything else, or nothing. */
export function definition(event: ValueEvent): { readonly type?: string; readonly value?: string } {
  if (event.unspecified || event.text === '' || event.text === event.name) {
    return {};
  }
  if (!event.text.startsWith('#<procedure')) {
    return { value: event.text };
  }
  return event.schemeType === '' || event.schemeType === 'procedure' ? {} : { type: event.schemeType };
}

/** Nothing worth showing is still shown as done, so that the key press is seen to have worked. */
function valuePiece(result: Result, event: ValueEvent): Piece {
  if (event.name !== undefined) {
    const { type, value } = definition(event);
    const what = type !== undefined ? ` : ${type}` : value !== undefined ? ` = ${value}` : '';
    return { style: 'value', text: `⇒ ${event.name}${what}` };
  }
  if (!event.unspecified) {
    return { style: 'value', text: `⇒ ${event.text}` };
  }
  return result.output.lastLine === '' ? { style: 'value', text: '✓' } : { style: 'output', text: '' };
}

function outputText(result: Result): string {
  const line = result.output.lastLine;
  return line === '' ? '' : `${result.output.moreThanOneLine ? '┊…' : '┊'} ${line}`;
}

function piece(result: Result, now: number): Piece | undefined {
  switch (result.phase.kind) {
    case 'running': {
      const since = now - result.startedAt;
      if (since < PENDING_AFTER_MS && result.output.empty) {
        return result.previous === undefined ? undefined : piece(result.previous, now);
      }
      return { style: 'running', text: `⋯ ${since >= 1000 ? elapsed(since) : 'running'}` };
    }
    case 'value':
      return valuePiece(result, result.phase.event);
    case 'error':
      return { style: 'error', text: `✗ ${result.phase.event.message}` };
    case 'interrupted':
      return { style: 'error', text: '■ interrupted' };
    case 'skipped':
      return { style: 'stale', text: '– not evaluated' };
    case 'lost':
      return { style: 'stale', text: '– no result' };
  }
}

function withOutput(result: Result, now: number): Piece | undefined {
  const own = piece(result, now);
  if (own === undefined) {
    return undefined;
  }
  const output = result.phase.kind === 'running' && result.output.empty ? '' : outputText(result);
  const text = [own.text, output].filter((part) => part !== '').join('  ');
  return { style: result.stale ? 'stale' : own.style, text };
}

const SEVERITY: readonly Style[] = ['error', 'running', 'value', 'output', 'stale'];

/** One entry a line, in the order of the forms, cut to `maxLength`. */
export function inlineLines(
  results: readonly Result[],
  lineOf: (offset: number) => number,
  now: number,
  maxLength: number,
): InlineLine[] {
  const byLine = new Map<number, Result[]>();
  for (const result of [...results].sort((a, b) => a.span.end - b.span.end || b.span.start - a.span.start)) {
    const line = lineOf(result.span.end);
    byLine.set(line, [...(byLine.get(line) ?? []), result]);
  }
  const lines: InlineLine[] = [];
  for (const [line, there] of byLine) {
    const pieces = there.flatMap((result) => withOutput(result, now) ?? []);
    const style = SEVERITY.find((s) => pieces.some((p) => p.style === s));
    if (style !== undefined) {
      const each = Math.max(Math.floor(maxLength / pieces.length), 12);
      const text = pieces.map((p) => oneLine(p.text, each)).join('   ');
      lines.push({ line, style, text, results: there });
    }
  }
  return lines;
}

/** One line about how long it took and how it ran. */
export function timingLine(event: ValueEvent): string {
  const t = event.timings;
  const compile = t.read + t.expand + t.compile + t.load;
  const engine = event.engine === 'compiled' ? 'compiled to JVM code' : 'run once, interpreted';
  return `${duration(t.run)} to run · ${duration(compile)} to compile · ${t.moduleBytes} bytes of wasm · ${engine}`;
}
