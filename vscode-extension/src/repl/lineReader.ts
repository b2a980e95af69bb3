/** Lines that a program reads, one at a time, as the user enters them. */
import type { CancellationToken } from 'vscode';
import type { ReadInputResult } from '../protocol';

export class LineReader {
  private waiting: ((result: ReadInputResult) => void) | undefined;

  /**
   * @param changed told whether a program waits
   */
  constructor(private readonly changed: (asking: boolean) => void) {}

  get asking(): boolean {
    return this.waiting !== undefined;
  }

  /** The next line; the end of the input when the program is stopped while it waits. */
  read(token: CancellationToken): Promise<ReadInputResult> {
    this.end();
    return new Promise((resolve) => {
      const stopped = token.onCancellationRequested(() => {
        this.end();
      });
      this.waiting = (result) => {
        this.waiting = undefined;
        stopped.dispose();
        this.changed(false);
        resolve(result);
      };
      this.changed(true);
    });
  }

  /** Gives the line to the program, if one waits. */
  enter(text: string): void {
    this.waiting?.({ text: `${text}\n` });
  }

  /** There is no more to read, or nobody who reads. */
  end(): void {
    this.waiting?.({});
  }
}
