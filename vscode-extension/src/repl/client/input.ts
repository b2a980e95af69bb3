/** The input: a text area over a coloured copy of its text, with history, search and completion. */
import { matchingBrackets, tokenize } from '../../scheme/lexer';
import { HistoryWalk } from '../history';
import type { Suggestion } from '../messages';
import { highlight } from './highlight';
import { keep, post } from './host';
import { Suggestions } from './suggestions';

const COMPLETE_AFTER_MS = 140;
const NAME = /[^\s()[\]"';`,]+$/;

export interface Parts {
  readonly input: HTMLTextAreaElement;
  readonly mirror: HTMLElement;
  readonly prompt: HTMLElement;
  readonly list: HTMLElement;
  readonly searchBox: HTMLElement;
  readonly query: HTMLInputElement;
  readonly hit: HTMLElement;
}

export class Input {
  private readonly walk = new HistoryWalk([]);
  private readonly suggestions: Suggestions;
  private request = 0;
  private timer = 0;
  private nth = 0;
  /** The input as it was before a program began to wait for a line. */
  private draft: string | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly commands: { interrupt(): boolean; clear(): void; explain(offset: number): void },
  ) {
    const { input, list, query } = parts;
    this.suggestions = new Suggestions(list, input, (item) => {
      this.insert(item);
    });
    input.addEventListener('input', () => {
      this.walk.reset();
      this.changed();
      this.completeSoon();
    });
    input.addEventListener('keydown', (event) => {
      this.key(event);
    });
    input.addEventListener('blur', () => {
      this.suggestions.hide();
    });
    input.addEventListener('scroll', () => {
      parts.mirror.scrollLeft = input.scrollLeft;
    });
    document.addEventListener('selectionchange', () => {
      this.paint();
    });
    query.addEventListener('keydown', (event) => {
      this.searchKey(event);
    });
    query.addEventListener('input', () => {
      this.nth = 0;
      this.search();
    });
    this.changed();
  }

  focus(): void {
    this.parts.input.focus();
  }

  setText(text: string, caret = text.length): void {
    this.parts.input.value = text;
    this.parts.input.setSelectionRange(caret, caret);
    this.changed();
  }

  /** From now on what is entered is a line for a program that reads, or a form again. */
  ask(asking: boolean): void {
    if (asking === this.asking) {
      return;
    }
    const { input, prompt } = this.parts;
    prompt.textContent = asking ? '›' : 'λ';
    input.classList.toggle('asking', asking);
    input.placeholder = asking ? 'a line for the program' : '';
    this.suggestions.hide();
    const draft = this.draft;
    this.draft = asking ? input.value : undefined;
    this.setText(asking ? '' : (draft ?? ''));
  }

  private get asking(): boolean {
    return this.draft !== undefined;
  }

  setHistory(history: readonly string[]): void {
    this.walk.reset(history);
  }

  /** The text was complete and is evaluated; what has been typed since stays. */
  accepted(text: string): void {
    if (this.parts.input.value === text) {
      this.setText('');
    }
    this.suggestions.hide();
  }

  incomplete(text: string, indent: number): void {
    if (this.parts.input.value === text) {
      this.insertText(`\n${' '.repeat(indent)}`);
    }
  }

  suggest(request: number, items: readonly Suggestion[]): void {
    const typed = this.typedName();
    if (request !== this.request || document.activeElement !== this.parts.input) {
      return;
    }
    const fitting = items.filter((item) => item.label.startsWith(typed) && item.label !== typed);
    const { left, top } = this.caretPlace();
    this.suggestions.show(fitting, left, top);
  }

  private get caret(): number {
    return this.parts.input.selectionStart;
  }

  private typedName(): string {
    return NAME.exec(this.parts.input.value.slice(0, this.caret))?.[0] ?? '';
  }

  private insert(item: Suggestion): void {
    const typed = this.typedName();
    this.parts.input.setSelectionRange(this.caret - typed.length, this.caret);
    this.insertText(item.insert);
  }

  private insertText(text: string): void {
    const { input } = this.parts;
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
    this.changed();
  }

  private changed(): void {
    const { input } = this.parts;
    keep({ draft: this.draft ?? input.value });
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
    this.paint();
  }

  private paint(): void {
    const { input, mirror } = this.parts;
    const text = input.value;
    const tokens = tokenize(text);
    const pair = document.activeElement === input ? matchingBrackets(tokens, this.caret) : undefined;
    const matched = new Set(pair?.partner === undefined ? [] : [pair.at.start, pair.partner.start]);
    const unmatched = new Set(pair?.at.kind === 'close' && pair.partner === undefined ? [pair.at.start] : []);
    mirror.replaceChildren(highlight(text, { marks: { matched, unmatched }, tokens }), '\n');
  }

  private caretPlace(): { left: number; top: number } {
    const { input, mirror } = this.parts;
    const box = input.getBoundingClientRect();
    const range = document.createRange();
    const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
    let left = this.caret - this.typedName().length;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left <= length) {
        range.setStart(node, left);
        range.setEnd(node, Math.min(left + 1, length));
        const at = range.getBoundingClientRect();
        return at.height > 0 ? { left: at.left, top: at.top } : { left: box.left, top: box.top };
      }
      left -= length;
    }
    return { left: box.left, top: box.top };
  }

  private completeSoon(): void {
    window.clearTimeout(this.timer);
    if (this.asking || this.typedName().length < 2) {
      this.suggestions.hide();
      return;
    }
    this.timer = window.setTimeout(() => {
      this.complete();
    }, COMPLETE_AFTER_MS);
  }

  private complete(): void {
    post({ type: 'complete', request: ++this.request, text: this.parts.input.value, offset: this.caret });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    const taken = this.asking
      ? this.lineKey(event)
      : (this.suggestions.open && this.suggestionKey(event)) || this.inputKey(event);
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private lineKey(event: KeyboardEvent): boolean {
    const control = event.ctrlKey && !event.altKey && !event.metaKey;
    const { input } = this.parts;
    if (event.key === 'Enter') {
      post({ type: 'line', text: input.value });
      this.setText('');
      return true;
    }
    if (control && event.key === 'd' && input.value === '') {
      post({ type: 'line', text: undefined });
      return true;
    }
    return (
      control && event.key === 'c' && input.selectionStart === input.selectionEnd && this.commands.interrupt()
    );
  }

  private suggestionKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        this.suggestions.move(1);
        return true;
      case 'ArrowUp':
        this.suggestions.move(-1);
        return true;
      case 'Tab':
        this.suggestions.take();
        return true;
      case 'Escape':
        this.suggestions.hide();
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Enter':
        this.suggestions.hide();
        return false;
      default:
        return false;
    }
  }

  private inputKey(event: KeyboardEvent): boolean {
    const control = event.ctrlKey && !event.altKey && !event.metaKey;
    const { input } = this.parts;
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) {
          return false;
        }
        window.clearTimeout(this.timer);
        this.request++;
        if (input.value.trim() !== '') {
          post({ type: 'enter', text: input.value });
        }
        return true;
      case 'ArrowUp':
        return (
          !event.shiftKey &&
          !input.value.slice(0, this.caret).includes('\n') &&
          this.recall(this.walk.up(input.value))
        );
      case 'ArrowDown':
        return (
          !event.shiftKey && !input.value.slice(this.caret).includes('\n') && this.recall(this.walk.down())
        );
      case ' ':
        if (control && event.shiftKey) {
          this.commands.explain(this.caret);
        } else if (control) {
          this.complete();
        }
        return control;
      case 'r':
        if (control) {
          this.openSearch();
        }
        return control;
      case 'l':
        if (control) {
          this.commands.clear();
        }
        return control;
      case 'c':
        return control && input.selectionStart === input.selectionEnd && this.commands.interrupt();
      default:
        return false;
    }
  }

  private recall(text: string | undefined): boolean {
    if (text === undefined) {
      return false;
    }
    this.setText(text);
    return true;
  }

  private openSearch(): void {
    this.parts.searchBox.hidden = false;
    this.parts.query.value = '';
    this.nth = 0;
    this.search();
    this.parts.query.focus();
  }

  private search(): void {
    const found = this.walk.search(this.parts.query.value, this.nth);
    this.parts.hit.replaceChildren(found === undefined ? '' : highlight(found.replaceAll(/\s+/g, ' ')));
    this.parts.hit.dataset['text'] = found ?? '';
  }

  private searchKey(event: KeyboardEvent): void {
    const older = (event.ctrlKey && event.key === 'r') || event.key === 'ArrowUp';
    if (older && this.walk.search(this.parts.query.value, this.nth + 1) !== undefined) {
      this.nth++;
      this.search();
    } else if (event.key === 'ArrowDown' && this.nth > 0) {
      this.nth--;
      this.search();
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      const found = this.parts.hit.dataset['text'] ?? '';
      this.parts.searchBox.hidden = true;
      if (event.key === 'Enter' && found !== '') {
        this.setText(found);
      }
      this.focus();
    } else if (!older) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
