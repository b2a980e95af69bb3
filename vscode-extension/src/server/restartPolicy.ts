/** Whether a server that stopped by itself is started again: yes, unless it keeps stopping. */

const WINDOW_MS = 3 * 60 * 1000;
const MOST = 4;

export class RestartPolicy {
  private stops: number[] = [];

  /** The server stopped; true when it should be started again at once. */
  stopped(now: number): boolean {
    this.stops = [...this.stops.filter((at) => now - at < WINDOW_MS), now];
    return this.stops.length < MOST;
  }

  get recentStops(): number {
    return this.stops.length;
  }

  /** The user asked for a start: count from the beginning. */
  forgive(): void {
    this.stops = [];
  }
}

/** Says what a stop has cost, in the words of the person whose session it was. */
export function lossMessage(exit: string, definitions: readonly string[], restarted: boolean): string {
  const shown = definitions.slice(-3);
  const names = `${shown.join(', ')}${definitions.length > shown.length ? ', …' : ''}`;
  const lost =
    definitions.length === 0
      ? 'Nothing had been defined in its session.'
      : `The ${definitions.length === 1 ? 'definition' : `${definitions.length} definitions`} of its session (${names}) ${definitions.length === 1 ? 'is' : 'are'} gone: evaluate the file again to get ${definitions.length === 1 ? 'it' : 'them'} back.`;
  return `The Scheme server stopped unexpectedly (${exit})${restarted ? ' and has been started again' : ''}. ${lost}`;
}
