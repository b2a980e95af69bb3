/** What runs in VS Code's page, put there before VS Code itself. */

export interface Line {
  readonly text: string;
  /** What stands beside the line; empty when nothing does. */
  readonly beside: string;
}

declare global {
  /** The lines of an editor that are visible, from top to bottom. */
  var linesOf: (editor: Element) => readonly Line[];
}

export function installInPage(): void {
  globalThis.linesOf = (editor) =>
    [...editor.querySelectorAll<HTMLElement>('.view-lines .view-line')]
      .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
      .map((line) => ({
        text: line.textContent.replaceAll('\u00a0', ' '),
        beside: [...line.querySelectorAll('span')]
          .map((span) => getComputedStyle(span, '::after').content)
          .filter((content) => content.startsWith('"'))
          .map((content) => content.slice(1, -1).replaceAll(/\\(.)/g, '$1').replaceAll('\u00a0', ' '))
          .join('')
          .trim(),
      }));
}
