/** The completion list under the cursor. */
import type { Suggestion } from '../messages';

export class Suggestions {
  private items: readonly Suggestion[] = [];
  private chosen = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly input: HTMLElement,
    private readonly accept: (item: Suggestion) => void,
  ) {}

  get open(): boolean {
    return !this.list.hidden;
  }

  show(items: readonly Suggestion[], left: number, top: number): void {
    this.items = items;
    this.chosen = 0;
    if (items.length === 0) {
      this.hide();
      return;
    }
    this.list.hidden = false;
    this.render();
    // Above the line: the input is at the bottom of the panel.
    this.list.style.left = `${Math.max(Math.min(left, window.innerWidth - this.list.offsetWidth - 4), 0)}px`;
    this.list.style.bottom = `${window.innerHeight - top + 2}px`;
  }

  hide(): void {
    this.list.hidden = true;
    this.input.removeAttribute('aria-activedescendant');
  }

  move(step: number): void {
    this.chosen = (this.chosen + step + this.items.length) % this.items.length;
    this.render();
  }

  take(): void {
    const item = this.items[this.chosen];
    this.hide();
    if (item !== undefined) {
      this.accept(item);
    }
  }

  private render(): void {
    this.list.replaceChildren(
      ...this.items.map((item, i) => {
        const row = document.createElement('li');
        row.id = `suggestion-${i}`;
        row.setAttribute('role', 'option');
        row.setAttribute('aria-selected', String(i === this.chosen));
        const detail = document.createElement('span');
        detail.className = 'detail';
        detail.textContent = item.detail;
        row.append(item.label, detail);
        row.title = item.documentation;
        row.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.chosen = i;
          this.take();
        });
        return row;
      }),
    );
    this.input.setAttribute('aria-activedescendant', `suggestion-${this.chosen}`);
    this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
  }
}
