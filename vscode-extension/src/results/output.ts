/** What a form printed, kept to a bounded tail however much it is. */
import { afterCarriageReturns, PlainStream } from '../text/inline';

const KEPT = 8 * 1024;

export class OutputTail {
  private text = '';
  private left = 0;
  private readonly plain = new PlainStream();

  append(piece: string, dropped: number): void {
    this.left += dropped;
    this.text += this.plain.push(piece);
    if (this.text.length > 2 * KEPT) {
      this.left += this.text.length - KEPT;
      this.text = this.text.slice(-KEPT);
    }
  }

  get empty(): boolean {
    return this.text === '' && this.left === 0;
  }

  /** Characters that were printed before what `tail` holds. */
  get leftOut(): number {
    return this.left + Math.max(this.text.length - KEPT, 0);
  }

  get tail(): string {
    return this.text.slice(-KEPT);
  }

  /** The last line with anything on it. */
  get lastLine(): string {
    let end = this.text.length;
    while (end > 0) {
      const start = this.text.lastIndexOf('\n', end - 1) + 1;
      const line = afterCarriageReturns(this.text.slice(start, end)).trimEnd();
      if (line !== '') {
        return line;
      }
      end = start - 1;
    }
    return '';
  }

  get moreThanOneLine(): boolean {
    return this.left > 0 || this.text.trimEnd().includes('\n');
  }
}
