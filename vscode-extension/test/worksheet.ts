/** Drives a result model from a text, and writes the text back with what stands beside its lines. */
import type { ErrorEvent, EvaluationEvent, Position, Range, ValueEvent } from '../src/protocol';
import { LineTable, type Change } from '../src/results/edits';
import { inlineLines } from '../src/results/line';
import { ResultModel } from '../src/results/model';

const URI = 'file:///sheet.scm';

const TIMINGS = {
  read: 1000,
  expand: 1000,
  compile: 1000,
  load: 1000,
  run: 2_000_000,
  print: 0,
  moduleBytes: 99,
};

export function value(text: string, more: Partial<ValueEvent> = {}): Omit<ValueEvent, 'index'> {
  return {
    kind: 'value',
    text,
    truncated: false,
    unspecified: false,
    schemeType: 'fixnum',
    wasmType: 'i64',
    engine: 'compiled',
    timings: TIMINGS,
    ...more,
  };
}

export function defined(name: string, text = ''): Omit<ValueEvent, 'index'> {
  return value(text, { name, unspecified: text === '' });
}

export function failed(message: string, more: Partial<ErrorEvent> = {}): Omit<ErrorEvent, 'index'> {
  return { kind: 'error', phase: 'run', message, condition: 'error', irritants: [], trace: [], ...more };
}

export function printed(text: string, dropped = 0): EvaluationEvent {
  return { kind: 'output', stream: 'stdout', text, dropped };
}

export class Worksheet {
  readonly model = new ResultModel();
  now = 1000;
  private evaluations = 0;

  constructor(public text: string) {}

  /** Begins an evaluation of the current text. */
  begin(): string {
    const id = `e${++this.evaluations}`;
    this.model.begin(id, URI, this.text);
    return id;
  }

  start(id: string, form: string, index = 0): void {
    this.apply(id, {
      kind: 'started',
      range: this.range(form),
      index,
      count: 1,
      origin: 'editor',
      text: form,
    });
  }

  apply(id: string, ...events: readonly EvaluationEvent[]): void {
    events.forEach((event) => {
      this.model.apply(id, event, this.now);
    });
  }

  /** Evaluates a form of the text from beginning to end. */
  evaluate(
    form: string,
    outcome: Omit<ValueEvent, 'index'> | Omit<ErrorEvent, 'index'>,
    ...output: string[]
  ): string {
    const id = this.begin();
    this.start(id, form);
    this.apply(id, ...output.map((text) => printed(text)), { ...outcome, index: 0 });
    this.model.end(id);
    return id;
  }

  /** Evaluates text that is in no document, as the REPL does. */
  elsewhere(form: string): void {
    const id = `repl${++this.evaluations}`;
    this.apply(
      id,
      { kind: 'started', index: 0, count: 1, origin: 'repl', text: form },
      { ...value('1'), index: 0 },
    );
  }

  /** Replaces the first occurrence. */
  edit(old: string, text: string): void {
    const start = this.text.indexOf(old);
    this.change({ start, removed: old.length, text });
  }

  insert(before: string, text: string): void {
    this.change({ start: this.text.indexOf(before), removed: 0, text });
  }

  change(change: Change): void {
    this.text =
      this.text.slice(0, change.start) + change.text + this.text.slice(change.start + change.removed);
    this.model.edit(URI, [change]);
  }

  range(form: string): Range {
    // A name is meant where it is a line, not inside another form.
    const line = `\n${this.text}\n`.indexOf(`\n${form}\n`);
    const start = line < 0 ? this.text.indexOf(form) : line;
    return { start: this.position(start), end: this.position(start + form.length) };
  }

  position(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  span(form: string): { start: number; end: number } {
    return new LineTable(this.text).span(this.range(form));
  }

  /** The text with `  <style: what stands there>` after lines that have something beside them. */
  show(maxLength = 120): string {
    const beside = new Map(
      inlineLines(this.model.results(URI), (at) => this.position(at).line, this.now, maxLength).map((l) => [
        l.line,
        `  <${l.style}: ${l.text}>`,
      ]),
    );
    return this.text
      .split('\n')
      .map((line, i) => line + (beside.get(i) ?? ''))
      .join('\n');
  }
}
