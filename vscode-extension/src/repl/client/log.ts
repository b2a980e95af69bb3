/** The transcript on the page. Holds a bounded number of lines, in blocks, so that the oldest can go at once. */
import type { Item, Link } from '../messages';
import { highlight } from './highlight';
import { post } from './host';

const BLOCK_CHARACTERS = 4096;
/** A batch with more text than this is not read out: a screen reader could never catch up. */
const SPOKEN_CHARACTERS = 2000;

function make(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function lineCount(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}

function linkButton(link: Link): HTMLElement {
  const button = make('button', 'link', link.label);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', `Open ${link.label}`);
  button.addEventListener('click', () => {
    post({ type: 'open', link });
  });
  return button;
}

function inputBlock(item: Extract<Item, { kind: 'input' }>): HTMLElement {
  const block = make('div', 'item input');
  const mark = make('span', 'mark', item.from === undefined ? 'λ' : '▸');
  mark.setAttribute('aria-hidden', 'true');
  const code = make('pre', 'code');
  code.append(highlight(item.text));
  block.append(mark, code);
  if (item.from !== undefined) {
    block.append(linkButton(item.from));
  }
  return block;
}

function valueBlock(item: Extract<Item, { kind: 'value' }>): HTMLElement | undefined {
  if (item.text === '' && item.name === undefined) {
    return undefined;
  }
  const block = make('div', 'item value');
  const mark = make('span', 'mark', '⇒');
  mark.setAttribute('aria-label', 'value');
  const code = make('pre', 'code');
  if (item.name !== undefined) {
    const is = item.type === undefined ? (item.text === '' ? '' : ' = ') : ` : ${item.type}`;
    code.append(make('span', 'defined', item.name), is);
  }
  code.append(highlight(item.text, { forms: false }));
  code.title = item.detail;
  block.append(mark, code);
  if (item.text !== '') {
    const copy = make('button', 'copy', 'Copy');
    copy.setAttribute('type', 'button');
    copy.setAttribute('aria-label', 'Copy the whole value');
    copy.addEventListener('click', () => {
      post({ type: 'copy', evaluationId: item.evaluationId, index: item.index, text: item.text });
    });
    block.append(copy);
  }
  return block;
}

function errorBlock(item: Extract<Item, { kind: 'error' }>): HTMLElement {
  const block = make('div', 'item error');
  const mark = make('span', 'mark', '✗');
  mark.setAttribute('aria-label', 'error');
  const body = make('div', 'body');
  const message = make('div', 'message', item.text);
  if (item.at !== undefined) {
    message.append(' ', linkButton(item.at));
  }
  body.append(message);
  for (const frame of item.trace) {
    const line = make('div', 'frame', `in ${frame.name} `);
    if (frame.at !== undefined) {
      line.append(linkButton(frame.at));
    }
    body.append(line);
  }
  block.append(mark, body);
  return block;
}

export class Log {
  private readonly lines = new WeakMap<Element, number>();
  private total = 0;
  private output: { block: HTMLElement; stream: string; length: number } | undefined;

  constructor(
    private readonly root: HTMLElement,
    private scrollback: number,
  ) {}

  reset(items: readonly Item[], scrollback: number): void {
    this.scrollback = scrollback;
    this.clear();
    this.append(items);
    this.toEnd();
  }

  clear(): void {
    this.root.replaceChildren();
    this.total = 0;
    this.output = undefined;
  }

  append(items: readonly Item[]): void {
    const atEnd = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < 40;
    const size = items.reduce((sum, item) => sum + item.text.length, 0);
    this.root.setAttribute('aria-live', size > SPOKEN_CHARACTERS ? 'off' : 'polite');
    for (const item of items) {
      this.add(item);
    }
    this.trim();
    if (atEnd) {
      this.toEnd();
    }
  }

  toEnd(): void {
    this.root.scrollTop = this.root.scrollHeight;
  }

  private add(item: Item): void {
    if (item.kind === 'output') {
      this.addOutput(item.stream, item.text);
      return;
    }
    this.output = undefined;
    const block = this.blockOf(item);
    if (block !== undefined) {
      this.put(block, lineCount(item.text));
    }
  }

  private blockOf(item: Exclude<Item, { kind: 'output' }>): HTMLElement | undefined {
    switch (item.kind) {
      case 'input':
        return inputBlock(item);
      case 'value':
        return valueBlock(item);
      case 'error':
        return errorBlock(item);
      case 'note':
        return make('div', 'item note', item.text);
    }
  }

  /** Long output goes into several blocks, cut at line ends where there are any, so that old ones can go. */
  private addOutput(stream: string, text: string): void {
    for (let rest = text; rest !== '';) {
      if (this.output?.stream !== stream || this.output.length >= BLOCK_CHARACTERS) {
        const block = make('pre', `item output ${stream}`);
        this.put(block, 0);
        this.output = { block, stream, length: 0 };
      }
      const newline = rest.indexOf('\n', BLOCK_CHARACTERS - 1);
      const cut = newline < 0 || newline > 2 * BLOCK_CHARACTERS ? 2 * BLOCK_CHARACTERS : newline + 1;
      const piece = rest.slice(0, cut);
      rest = rest.slice(cut);
      this.output.block.append(piece);
      this.output.length += piece.length;
      const lines = lineCount(piece) - 1;
      this.lines.set(this.output.block, (this.lines.get(this.output.block) ?? 0) + lines);
      this.total += lines;
      if (this.output.length >= BLOCK_CHARACTERS && piece.endsWith('\n')) {
        this.output = undefined;
      }
    }
  }

  private put(block: HTMLElement, lines: number): void {
    this.root.append(block);
    this.lines.set(block, lines);
    this.total += lines;
  }

  private trim(): void {
    while (this.total > this.scrollback && this.root.childElementCount > 1) {
      const first = this.root.firstElementChild;
      if (first === null) {
        return;
      }
      this.total -= this.lines.get(first) ?? 0;
      first.remove();
    }
  }
}
