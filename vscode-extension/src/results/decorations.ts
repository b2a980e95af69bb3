/** Shows the result model in the editors: decorations after lines, and nothing outside the part that is visible. */
import * as vscode from 'vscode';
import { settings } from '../settings';
import { systemClock, Throttle } from '../text/throttle';
import { unfoldable } from '../text/inline';
import { inlineLines, PENDING_AFTER_MS, type InlineLine, type Style } from './line';
import type { ResultModel } from './model';

/** Decorating a line costs the renderer a style rule: only what can be seen, and some beyond for scrolling. */
const MARGIN = 60;
const INTERVAL_MS = 50;

const STYLES: readonly Style[] = ['value', 'stale', 'error', 'running', 'output'];

function decorationType(style: Style): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`radicchio.${style}Foreground`);
  const boxed = style === 'value' || style === 'error';
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      margin: '0 0 0 1.5em',
      color: colour,
      fontStyle: style === 'running' ? 'italic' : 'normal',
      ...(boxed
        ? {
            backgroundColor: new vscode.ThemeColor(`radicchio.${style}Background`),
            border: '1px solid; border-radius: 3px',
            borderColor: new vscode.ThemeColor('radicchio.resultBorder'),
          }
        : {}),
    },
    ...(style === 'stale'
      ? {}
      : { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right }),
  });
}

export class Decorations implements vscode.Disposable {
  private readonly types = new Map(STYLES.map((style) => [style, decorationType(style)]));
  private readonly throttle = new Throttle(() => {
    this.render();
  }, INTERVAL_MS);
  private readonly ticking: NodeJS.Timeout;

  constructor(private readonly model: ResultModel) {
    // Elapsed times go on while nothing else happens.
    this.ticking = setInterval(() => {
      if (model.running) {
        this.refresh();
      }
    }, 250);
  }

  /** Something in the model has changed. */
  refresh(): void {
    this.throttle.request();
  }

  /** A form has started: look again when it is time to show that it still runs. */
  refreshLater(): void {
    this.refresh();
    systemClock.after(PENDING_AFTER_MS + 10, () => {
      this.refresh();
    });
  }

  /** What stands beside the lines of a document now. */
  lines(document: vscode.TextDocument): InlineLine[] {
    return inlineLines(
      this.model.results(document.uri.toString()),
      (offset) => document.positionAt(offset).line,
      Date.now(),
      settings().inlineMaxLength,
    );
  }

  dispose(): void {
    clearInterval(this.ticking);
    this.throttle.dispose();
    this.types.forEach((type) => {
      type.dispose();
    });
  }

  private render(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId === 'scheme') {
        this.renderEditor(editor);
      }
    }
  }

  private renderEditor(editor: vscode.TextEditor): void {
    const document = editor.document;
    const seen = (line: number): boolean =>
      editor.visibleRanges.some((r) => line >= r.start.line - MARGIN && line <= r.end.line + MARGIN);
    const lines = settings().inlineEnabled ? this.lines(document).filter(({ line }) => seen(line)) : [];
    for (const [style, type] of this.types) {
      editor.setDecorations(
        type,
        lines
          .filter((line) => line.style === style)
          .map(({ line, text }) => ({
            range: endOfLine(document, line),
            renderOptions: { after: { contentText: unfoldable(` ${text} `) } },
          })),
      );
    }
  }
}

export function endOfLine(document: vscode.TextDocument, line: number): vscode.Range {
  const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
  return new vscode.Range(end, end);
}
