/**
 * Every result that stands beside code: where it sits, what it says, when it is out of date. Pure: documents are
 * texts and changes, time is passed in, and what comes out is read by the view.
 */
import type { ErrorEvent, EvaluationEvent, Range, StartedEvent, ValueEvent } from '../protocol';
import { namesOf } from '../scheme/names';
import { Dependencies } from './dependencies';
import { LineTable, move, overlap, type Change, type Span } from './edits';
import { OutputTail } from './output';

export type Phase =
  | { readonly kind: 'running' }
  | { readonly kind: 'value'; readonly event: ValueEvent }
  | { readonly kind: 'error'; readonly event: ErrorEvent; readonly at: Span | undefined }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'lost'; readonly reason: string };

export interface Result {
  readonly uri: string;
  readonly evaluationId: string;
  readonly index: number;
  readonly source: string;
  span: Span;
  phase: Phase;
  stale: boolean;
  readonly startedAt: number;
  readonly output: OutputTail;
  /** What stood here before; shown until this one has something to show. */
  previous: Result | undefined;
}

/** An evaluation of a document's forms whose events still come. */
interface Open {
  readonly evaluationId: string;
  readonly uri: string;
  readonly table: LineTable;
  /** Edits since the version that is evaluated: ranges in events refer to that version. */
  readonly edits: Change[];
  readonly forms: Map<number, Result | undefined>;
  current: Result | undefined;
}

export class ResultModel {
  private readonly byDocument = new Map<string, Result[]>();
  private readonly open = new Map<string, Open>();
  private readonly dependencies = new Dependencies();

  /** An evaluation was asked for on this version of the document. */
  begin(evaluationId: string, uri: string, text: string): void {
    this.open.set(evaluationId, {
      evaluationId,
      uri,
      table: new LineTable(text),
      edits: [],
      forms: new Map(),
      current: undefined,
    });
  }

  /** The evaluation has been answered, or never will be when `lost` says why. */
  end(evaluationId: string, lost?: string): void {
    const open = this.open.get(evaluationId);
    this.open.delete(evaluationId);
    for (const result of open?.forms.values() ?? []) {
      if (result?.phase.kind === 'running') {
        result.phase = { kind: 'lost', reason: lost ?? 'The evaluation ended without a result.' };
        result.previous = undefined;
      }
    }
  }

  get running(): boolean {
    return [...this.open.values()].some((open) => open.current?.phase.kind === 'running');
  }

  results(uri: string): readonly Result[] {
    return this.byDocument.get(uri) ?? [];
  }

  uris(): readonly string[] {
    return [...this.byDocument.keys()];
  }

  /** Takes in an event; events of evaluations that are not of a document only make results stale. */
  apply(evaluationId: string, event: EvaluationEvent, now: number): void {
    const open = this.open.get(evaluationId);
    switch (event.kind) {
      case 'queued':
        return;
      case 'started':
        if (open === undefined) {
          this.dependencies.note(event.text);
          this.elsewhere.set(evaluationId, event.text);
        } else {
          this.started(open, event, now);
        }
        return;
      case 'output':
        open?.current?.output.append(event.text, event.dropped);
        return;
      case 'value':
      case 'error':
      case 'interrupted':
        this.finished(evaluationId, open, event);
        return;
      case 'skipped':
        if (open !== undefined) {
          event.ranges.forEach((range, i) => this.skipped(open, range, event.reason, i, now));
        }
    }
  }

  /** The source of the running form of an evaluation that came from elsewhere, such as the REPL. */
  private readonly elsewhere = new Map<string, string>();

  edit(uri: string, changes: readonly Change[]): void {
    for (const open of this.open.values()) {
      if (open.uri === uri) {
        open.edits.push(...changes);
      }
    }
    const dropped: Result[] = [];
    const kept: Result[] = [];
    for (const result of this.byDocument.get(uri) ?? []) {
      (this.moveResult(result, changes) ? kept : dropped).push(result);
    }
    this.put(uri, kept);
    for (const result of dropped) {
      this.forget(result);
      this.dependencies.changed(namesOf(result.source).defines, undefined);
    }
  }

  private moveResult(result: Result, changes: readonly Change[]): boolean {
    if (result.previous !== undefined && !this.moveResult(result.previous, changes)) {
      result.previous = undefined;
    }
    let error = result.phase.kind === 'error' ? result.phase.at : undefined;
    for (const change of changes) {
      const moved = move(result.span, result.source, change);
      if (moved === undefined) {
        return false;
      }
      result.span = moved;
      error = error === undefined ? undefined : move(error, '()', change);
    }
    if (result.phase.kind === 'error') {
      result.phase = { ...result.phase, at: error };
    }
    return true;
  }

  clear(uri?: string): void {
    for (const key of uri === undefined ? this.uris() : [uri]) {
      this.results(key).forEach((result) => this.forget(result));
      this.byDocument.delete(key);
    }
  }

  /** The session's definitions are gone: everything shown is of the past. */
  sessionLost(): void {
    for (const results of this.byDocument.values()) {
      for (const result of results) {
        result.stale = true;
      }
    }
    this.dependencies.reset();
  }

  private started(open: Open, event: StartedEvent, now: number): void {
    const span = event.range === undefined ? undefined : this.spanNow(open, event.range);
    this.dependencies.note(event.text);
    if (span === undefined) {
      open.forms.set(event.index, undefined);
      open.current = undefined;
      return;
    }
    open.current = this.place(open, span, event.index, event.text, { kind: 'running' }, now);
  }

  private place(open: Open, span: Span, index: number, source: string, phase: Phase, now: number): Result {
    const old = this.results(open.uri);
    const replaced = old.filter((r) => endsWith(r, { span, source }));
    const previous = replaced.find((r) => r.span.start === span.start);
    if (previous !== undefined) {
      previous.previous = undefined;
    }
    const result: Result = {
      uri: open.uri,
      evaluationId: open.evaluationId,
      index,
      source,
      span,
      phase,
      stale: false,
      startedAt: now,
      output: new OutputTail(),
      previous: phase.kind === 'running' ? previous : undefined,
    };
    replaced.forEach((r) => this.forget(r));
    this.put(open.uri, [...old.filter((r) => !replaced.includes(r)), result]);
    open.forms.set(index, result);
    this.dependencies.watch(result, namesOf(source));
    return result;
  }

  private finished(
    evaluationId: string,
    open: Open | undefined,
    event: Extract<EvaluationEvent, { kind: 'value' | 'error' | 'interrupted' }>,
  ): void {
    const result = open === undefined ? undefined : this.resultFor(open, event);
    const source = result?.source ?? this.elsewhere.get(evaluationId);
    this.elsewhere.delete(evaluationId);
    if (source !== undefined) {
      this.dependencies.evaluated(source, evaluationId);
    }
    if (open === undefined || result === undefined) {
      return;
    }
    result.previous = undefined;
    switch (event.kind) {
      case 'value':
        result.phase = { kind: 'value', event };
        break;
      case 'error': {
        const elsewhere = event.uri !== undefined && event.uri !== open.uri;
        const at = event.range === undefined || elsewhere ? undefined : this.spanNow(open, event.range);
        result.phase = { kind: 'error', event, at };
        break;
      }
      case 'interrupted':
        result.phase = { kind: 'interrupted' };
    }
  }

  /** The form an event is about; an error in reading comes without the form having started. */
  private resultFor(open: Open, event: { kind: string; index: number; range?: Range }): Result | undefined {
    if (open.forms.has(event.index) || event.range === undefined || event.kind !== 'error') {
      return open.forms.get(event.index);
    }
    const span = this.spanNow(open, event.range);
    return span === undefined
      ? undefined
      : this.place(
          open,
          span,
          event.index,
          open.table.slice(open.table.span(event.range)),
          { kind: 'running' },
          0,
        );
  }

  private skipped(open: Open, range: Range, reason: string, nth: number, now: number): void {
    const span = this.spanNow(open, range);
    if (span === undefined) {
      return;
    }
    const there = this.results(open.uri).filter((r) => overlap(r.span, span));
    if (there.length === 0) {
      const source = open.table.slice(open.table.span(range));
      this.place(open, span, -1 - nth, source, { kind: 'skipped', reason }, now);
    } else {
      there.forEach((r) => (r.stale = true));
    }
  }

  /** Where a range of the evaluated version is now; undefined when it has been edited since. */
  private spanNow(open: Open, range: Range): Span | undefined {
    let span: Span | undefined = open.table.span(range);
    const source = open.table.slice(span);
    for (const change of open.edits) {
      span = span === undefined ? undefined : move(span, source, change);
    }
    return span;
  }

  private put(uri: string, results: Result[]): void {
    if (results.length === 0) {
      this.byDocument.delete(uri);
    } else {
      this.byDocument.set(uri, results);
    }
  }

  private forget(result: Result): void {
    this.dependencies.unwatch(result);
  }
}

/** Whether one form holds the other and both end on the same line, where there is room for one result. */
function endsWith(a: Pick<Result, 'span' | 'source'>, b: Pick<Result, 'span' | 'source'>): boolean {
  if (!overlap(a.span, b.span)) {
    return false;
  }
  const [inner, outer] = a.span.end < b.span.end ? [a, b] : [b, a];
  return !outer.source.slice(inner.span.end - outer.span.start).includes('\n');
}
