/** The inputs of before, walked with the arrow keys and searched with Ctrl+R. Newest last. Pure. */

export const HISTORY_LIMIT = 500;

/** With the input at its end: once, even when it was there before. */
export function remember(history: readonly string[], input: string): readonly string[] {
  const text = input.trim();
  return text === '' ? history : [...history.filter((old) => old !== text), text].slice(-HISTORY_LIMIT);
}

/** Walks through the history from a draft, which comes back at the end of the way down. */
export class HistoryWalk {
  private at: number;
  private draft = '';

  constructor(private history: readonly string[]) {
    this.at = history.length;
  }

  reset(history: readonly string[] = this.history): void {
    this.history = history;
    this.at = history.length;
    this.draft = '';
  }

  up(current: string): string | undefined {
    if (this.at === 0) {
      return undefined;
    }
    if (this.at === this.history.length) {
      this.draft = current;
    }
    this.at--;
    return this.history[this.at];
  }

  down(): string | undefined {
    if (this.at >= this.history.length) {
      return undefined;
    }
    this.at++;
    return this.history[this.at] ?? this.draft;
  }

  /** The nth newest input that contains the words, in any order. */
  search(words: string, nth: number): string | undefined {
    const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = this.history.filter((input) => needles.every((n) => input.toLowerCase().includes(n)));
    return needles.length === 0 ? undefined : hits.at(-1 - nth);
  }
}
