/** What owns resources and gives them up. */
export interface Disposes {
  dispose(): unknown;
}

export function disposeAll(owned: readonly Disposes[]): void {
  for (const each of owned) {
    each.dispose();
  }
}
