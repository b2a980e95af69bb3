/** What the REPL panel shows, kept to a bounded size, and what of it the page has not been sent yet. Pure. */
import type { EvaluationEvents, EvaluationEvent, Origin, Range, TraceFrame, ValueEvent } from '../protocol';
import { definition, timingLine } from '../results/line';
import { plainText, PlainStream } from '../text/inline';
import type { Item, Link, Stream } from './messages';

/** Kept for the page to be rebuilt from. */
const KEPT_CHARACTERS = 512 * 1024;
const KEPT_ITEMS = 4000;
/** Output that may wait for the next batch to the page; older output of a faster program is left out. */
const PENDING_CHARACTERS = 128 * 1024;
const SHOWN_VALUE = 10_000;
const SHOWN_SOURCE_LINES = 6;

export interface TranscriptOptions {
  /** Whether evaluations made in the editor appear. */
  showEditor(): boolean;
  /** The document an evaluation is of, as far as the extension started it. */
  documentOf(evaluationId: string): string | undefined;
}

function linkTo(uri: string | undefined, range: Range | undefined): Link | undefined {
  if (uri === undefined || range === undefined) {
    return undefined;
  }
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return { label: `${file}:${range.start.line + 1}`, uri, range };
}

function sourceShown(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.length <= SHOWN_SOURCE_LINES
    ? text
    : `${lines.slice(0, SHOWN_SOURCE_LINES - 1).join('\n')}\n… ${lines.length - SHOWN_SOURCE_LINES + 1} more lines`;
}

function sizeOf(item: Item): number {
  return item.text.length + (item.kind === 'error' ? item.trace.length * 40 : 0) + 20;
}

/** A list that forgets its oldest items, and the oldest output first when one item is over the size. */
class Bounded {
  items: Item[] = [];
  private size = 0;

  constructor(private readonly characters: number) {}

  add(item: Item): void {
    const last = this.items.at(-1);
    if (
      item.kind === 'output' &&
      last?.kind === 'output' &&
      last.stream === item.stream &&
      last.text.length < 4096
    ) {
      this.items[this.items.length - 1] = { ...last, text: last.text + item.text };
      this.size += item.text.length;
    } else {
      this.items.push(item);
      this.size += sizeOf(item);
    }
    this.trim();
  }

  clear(): void {
    this.items = [];
    this.size = 0;
  }

  private trim(): void {
    let gone = 0;
    while (
      this.items.length - gone > 1 &&
      (this.size > this.characters || this.items.length - gone > KEPT_ITEMS)
    ) {
      const first = this.items[gone];
      this.size -= first === undefined ? 0 : sizeOf(first);
      gone++;
    }
    if (gone > 0) {
      this.items.splice(0, gone);
    }
  }
}

export class Transcript {
  private readonly kept = new Bounded(KEPT_CHARACTERS);
  private pending: Item[] = [];
  private pendingOutput = 0;
  private readonly origins = new Map<string, Origin>();
  private readonly plain = { stdout: new PlainStream(), stderr: new PlainStream() };

  constructor(private readonly options: TranscriptOptions) {}

  get items(): readonly Item[] {
    return this.kept.items;
  }

  apply({ evaluationId, events }: EvaluationEvents): void {
    for (const event of events) {
      if (event.kind === 'started') {
        this.origins.set(evaluationId, event.origin);
      }
      if (this.origins.get(evaluationId) === 'repl' || this.options.showEditor()) {
        this.event(evaluationId, event);
      }
    }
  }

  /** The evaluation has ended; nothing more of it comes. */
  forget(evaluationId: string): void {
    this.origins.delete(evaluationId);
  }

  /** A line that the program was given. */
  typed(text: string): void {
    this.output('stdin', plainText(text));
  }

  note(text: string): void {
    this.add({ kind: 'note', text });
  }

  clear(): void {
    this.kept.clear();
    this.pending = [];
    this.pendingOutput = 0;
  }

  /** What the page has not been sent. */
  take(): readonly Item[] {
    const taken = this.pending;
    this.pending = [];
    this.pendingOutput = 0;
    return taken;
  }

  private event(evaluationId: string, event: EvaluationEvent): void {
    const uri = this.options.documentOf(evaluationId);
    switch (event.kind) {
      case 'queued':
        return;
      case 'started':
        this.add({ kind: 'input', text: sourceShown(event.text), from: linkTo(uri, event.range) });
        return;
      case 'output':
        if (event.dropped > 0) {
          this.note(`… ${event.dropped} characters left out: the program prints faster than anyone reads …`);
        }
        this.output(event.stream, this.plain[event.stream].push(event.text));
        return;
      case 'value':
        this.value(evaluationId, event);
        return;
      case 'error':
        this.add({
          kind: 'error',
          text: plainText(event.message),
          at: linkTo(event.uri ?? uri, event.range),
          trace: event.trace.slice(0, 20).map((frame: TraceFrame) => ({
            name: plainText(frame.name),
            at: linkTo(frame.uri ?? uri, frame.range),
          })),
        });
        return;
      case 'interrupted':
        this.note('Interrupted.');
        return;
      case 'skipped':
        this.note(`${event.ranges.length} not evaluated: ${event.reason}`);
    }
  }

  private value(evaluationId: string, event: ValueEvent): void {
    const { name, text, unspecified } = event;
    const shown = name === undefined ? { value: unspecified ? '' : text } : definition(event);
    this.add({
      kind: 'value',
      text: plainText((shown.value ?? '').slice(0, SHOWN_VALUE)),
      name,
      type: 'type' in shown ? shown.type : undefined,
      detail: `${event.schemeType} · ${event.wasmType} · ${timingLine(event)}`,
      evaluationId,
      index: event.index,
    });
  }

  private output(stream: Stream, text: string): void {
    if (text !== '') {
      this.pendingOutput += text.length;
      this.add({ kind: 'output', stream, text });
    }
  }

  private add(item: Item): void {
    this.kept.add(item);
    this.pending.push(item);
    if (this.pendingOutput > PENDING_CHARACTERS) {
      this.dropPendingOutput();
    }
  }

  /** Keeps the newest half of the output that waits, and everything else. */
  private dropPendingOutput(): void {
    let over = this.pendingOutput - PENDING_CHARACTERS / 2;
    let left = 0;
    const kept: Item[] = [];
    let noted = false;
    for (const item of this.pending) {
      if (item.kind === 'output' && over > 0) {
        over -= item.text.length;
        left += item.text.length;
      } else {
        if (left > 0 && !noted) {
          kept.push({ kind: 'note', text: `… ${left} characters left out …` });
          noted = true;
        }
        kept.push(item);
      }
    }
    this.pending = kept;
    this.pendingOutput -= left;
  }
}
