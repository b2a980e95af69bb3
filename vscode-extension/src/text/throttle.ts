/** Runs an action at once, then at most once an interval, and always once more after the last call. */
export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

export class Throttle {
  private last = Number.NEGATIVE_INFINITY;
  private cancel: (() => void) | undefined;

  constructor(
    private readonly action: () => void,
    private readonly interval: number,
    private readonly clock: Clock = systemClock,
  ) {}

  request(): void {
    if (this.cancel !== undefined) {
      return;
    }
    const wait = this.last + this.interval - this.clock.now();
    if (wait <= 0) {
      this.run();
    } else {
      this.cancel = this.clock.after(wait, () => {
        this.run();
      });
    }
  }

  dispose(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  private run(): void {
    this.cancel = undefined;
    this.last = this.clock.now();
    this.action();
  }
}
