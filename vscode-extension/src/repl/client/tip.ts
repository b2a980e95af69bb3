/** What the server says about the name under the mouse in the input. */
import { post } from './host';

const WAIT_MS = 350;

export class Tip {
  private request = 0;
  private timer = 0;
  private at: DOMRect | undefined;
  private asked = -1;

  constructor(
    private readonly tip: HTMLElement,
    private readonly input: HTMLTextAreaElement,
    private readonly mirror: HTMLElement,
  ) {
    input.addEventListener('mousemove', (event) => {
      this.moved(event);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.open) {
        this.hide();
        event.preventDefault();
        event.stopPropagation();
      }
    });
    for (const gone of ['mouseleave', 'input', 'blur']) {
      input.addEventListener(gone, () => {
        this.hide();
      });
    }
  }

  show(request: number, text: string): void {
    if (request !== this.request || text.trim() === '' || this.at === undefined) {
      return;
    }
    this.tip.textContent = text.replaceAll(/^```\w*\n?|\n?```$/gm, '');
    this.tip.hidden = false;
    const left = Math.max(Math.min(this.at.left, window.innerWidth - this.tip.offsetWidth - 8), 4);
    this.tip.style.left = `${left}px`;
    this.tip.style.bottom = `${window.innerHeight - this.at.top + 4}px`;
  }

  private get open(): boolean {
    return !this.tip.hidden;
  }

  /** Shows what is known of the name at an offset, for the keyboard. */
  ask(offset: number): void {
    const spans = [...this.mirror.querySelectorAll<HTMLElement>('span[data-at]')];
    const at = spans.findLast(
      (span) => Number(span.dataset['at']) < offset || Number(span.dataset['at']) === 0,
    );
    if (at !== undefined) {
      this.hide();
      this.at = at.getBoundingClientRect();
      post({
        type: 'hover',
        request: this.request,
        text: this.input.value,
        offset: Number(at.dataset['at']),
      });
    }
  }

  private hide(): void {
    window.clearTimeout(this.timer);
    this.request++;
    this.asked = -1;
    this.tip.hidden = true;
  }

  private moved(event: MouseEvent): void {
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((e): e is HTMLElement => e instanceof HTMLElement && e.parentElement === this.mirror);
    const offset = Number(under?.dataset['at'] ?? -1);
    if (offset === this.asked) {
      return;
    }
    this.hide();
    this.asked = offset;
    if (under === undefined) {
      return;
    }
    this.at = under.getBoundingClientRect();
    const request = this.request;
    this.timer = window.setTimeout(() => {
      post({ type: 'hover', request, text: this.input.value, offset });
    }, WAIT_MS);
  }
}
