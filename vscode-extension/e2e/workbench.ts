/** What a user does in VS Code and sees of it. */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { SHOTS } from './browser';
import type { Line } from './page';

/** What stood beside a line, in order, since it has been watched. */
export class Beside {
  private taken = 0;

  constructor(
    private readonly line: string,
    private readonly all: () => Promise<readonly string[]>,
  ) {}

  /** Waits until such a text has come after the one that was waited for last, and returns it. */
  async next(expected: RegExp, timeout = 60_000): Promise<string> {
    return until(`${expected.source} to come beside "${this.line}"`, timeout, async () => {
      const texts = await this.all();
      const at = texts.findIndex((text, i) => i >= this.taken && expected.test(text));
      if (at < 0) {
        return { not: JSON.stringify(texts) };
      }
      this.taken = at + 1;
      return texts[at] ?? '';
    });
  }
}

export class Workbench {
  constructor(readonly page: Page) {}

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file of the workspace in the active group. */
  async open(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pick(name, name);
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command of the palette by its whole title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Types into the quick input that is open, and clicks the row with exactly this label. */
  private async pick(typed: string, label: string): Promise<void> {
    await this.page.locator('.quick-input-widget input').fill(typed);
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first()
      .click();
  }

  /** Puts the cursor there; line and column count from one. */
  async cursor(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The lines that are visible, each with what stands beside it. */
  async lines(): Promise<readonly Line[]> {
    return this.editor.evaluate((root) => globalThis.linesOf(root));
  }

  /** What stands beside the first line that contains the text. */
  async beside(text: string): Promise<string> {
    return (await this.lines()).find((line) => line.text.includes(text))?.beside ?? '';
  }

  /** Waits until what stands beside the line is as expected, and returns it. */
  async waitBeside(text: string, expected: RegExp, timeout = 60_000): Promise<string> {
    return until(`"${text}" to have ${expected.source} beside it`, timeout, async () => {
      const beside = await this.beside(text);
      return expected.test(beside) ? beside : { not: JSON.stringify(await this.lines()) };
    });
  }

  /** Keeps every text that stands beside the line from now on, also one that nobody asks for in time. */
  async watchBeside(text: string): Promise<Beside> {
    const seen = await this.editor.evaluateHandle((root, wanted) => {
      const texts: string[] = [];
      const look = (): void => {
        const line = globalThis.linesOf(root).find((l) => l.text.includes(wanted));
        if (line !== undefined && texts.at(-1) !== line.beside) {
          texts.push(line.beside);
        }
      };
      look();
      new MutationObserver(look).observe(root, { childList: true, subtree: true, attributes: true });
      return texts;
    }, text);
    return new Beside(text, () => seen.jsonValue());
  }

  /** The document as it can be seen, with `  ;; …` for what stands beside lines. */
  async worksheet(): Promise<string> {
    return (await this.lines())
      .map(({ text, beside }) => (beside === '' ? text : `${text}  ;; ${beside}`))
      .join('\n')
      .trimEnd();
  }

  /** Waits until the document and what stands beside it are exactly this. */
  async waitWorksheet(expected: string): Promise<void> {
    await until('the worksheet', 10_000, async () => {
      const sheet = await this.worksheet();
      return sheet === expected ? true : { not: `\n${sheet}\n, not\n${expected}` };
    });
  }

  /** The colour of what stands beside the line. */
  async colourBeside(text: string): Promise<string> {
    return this.editor.evaluate((root, wanted) => {
      const line = [...root.querySelectorAll('.view-line')].find((l) =>
        l.textContent.replaceAll('\u00a0', ' ').includes(wanted),
      );
      const span = [...(line?.querySelectorAll('span') ?? [])].find((s) =>
        getComputedStyle(s, '::after').content.startsWith('"'),
      );
      return span === undefined ? '' : getComputedStyle(span, '::after').color;
    }, text);
  }

  /** Puts the mouse on the first occurrence of a word, or on what stands beside a line that contains it. */
  async hover(text: string, where: 'word' | 'beside' = 'word'): Promise<Locator> {
    const place = await this.editor.evaluate(
      (root, { wanted, beside }) => {
        const line = [...root.querySelectorAll('.view-line')].find((l) =>
          l.textContent.replaceAll('\u00a0', ' ').includes(wanted),
        );
        if (line === undefined) {
          return undefined;
        }
        if (beside) {
          const span = [...line.querySelectorAll('span')].find((s) =>
            getComputedStyle(s, '::after').content.startsWith('"'),
          );
          const box = span?.getBoundingClientRect();
          return box === undefined ? undefined : { x: box.x + box.width / 2 + 8, y: box.y + box.height / 2 };
        }
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
          if (at >= 0) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            const box = range.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
        }
        return undefined;
      },
      { wanted: text, beside: where === 'beside' },
    );
    if (place === undefined) {
      throw new Error(`nothing to hover over at "${text}"`);
    }
    await this.page.mouse.move(place.x - 4, place.y);
    await this.page.mouse.move(place.x, place.y, { steps: 4 });
    const hover = this.page
      .locator('.monaco-hover:not(.hidden)', { has: this.page.locator('.hover-contents') })
      .first();
    await hover.waitFor();
    return hover;
  }

  /** The status bar item of the extension. */
  get status(): Locator {
    return this.page.locator('.statusbar-item[id*="radicchio.session"]');
  }

  /** The page inside the REPL panel. */
  get repl(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  async theme(name: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.page
      .locator('.quick-input-widget', { hasText: 'Theme' })
      .locator('.monaco-list-row')
      .first()
      .waitFor();
    await this.pick(name, name);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(300);
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }
}

/** Tries again until there is a result; `{ not }` says what there was instead. */
export async function until<T>(
  what: string,
  timeout: number,
  attempt: () => Promise<T | { not: string }>,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const result = await attempt();
    if (typeof result !== 'object' || result === null || !('not' in result)) {
      return result;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited ${timeout} ms for ${what}; there was ${result.not}`);
    }
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** WCAG's contrast ratio of two CSS colours. */
export function contrast(a: string, b: string): number {
  const luminance = (css: string): number => {
    const [r = 0, g = 0, blue = 0] = [...css.matchAll(/[\d.]+/g)].slice(0, 3).map((m) => {
      const c = Number(m[0]) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
