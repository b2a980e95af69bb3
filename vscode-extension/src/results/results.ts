/** Keeps the result model in step with documents, edits and the server's events, and its views in step with it. */
import * as vscode from 'vscode';
import { disposeAll, type Disposes } from '../dispose';
import type { EvaluationEvents } from '../protocol';
import type { Server } from '../server/server';
import { Throttle } from '../text/throttle';
import { Decorations } from './decorations';
import { ResultHover } from './hover';
import { ResultModel, type Result } from './model';
import { Problems } from './problems';

export class Results implements vscode.Disposable {
  readonly model = new ResultModel();
  private readonly decorations = new Decorations(this.model);
  private readonly problems = new Problems(this.model);
  /** An evaluation of a large file has thousands of events. */
  private readonly problemsSoon = new Throttle(() => {
    this.showProblems();
  }, 100);
  private readonly disposables: readonly Disposes[];

  constructor(server: Server) {
    this.disposables = [
      this.decorations,
      this.problems,
      this.problemsSoon,
      server.onEvents((batch) => {
        this.take(batch);
      }),
      server.onSessionLost(() => {
        this.sessionLost();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.edited(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.model.clear(document.uri.toString());
        this.problems.refresh(document);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.decorations.refresh();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => {
        this.decorations.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('radicchio.inlineResults')) {
          this.decorations.refresh();
        }
      }),
      vscode.languages.registerHoverProvider(
        { language: 'scheme' },
        new ResultHover(this.decorations, server),
      ),
    ];
  }

  begin(evaluationId: string, document: vscode.TextDocument): void {
    this.model.begin(evaluationId, document.uri.toString(), document.getText());
  }

  end(evaluationId: string, lost?: string): void {
    this.model.end(evaluationId, lost);
    this.show();
  }

  sessionLost(): void {
    this.model.sessionLost();
    this.show();
  }

  clear(document?: vscode.TextDocument): void {
    this.model.clear(document?.uri.toString());
    this.show();
  }

  find(uri: string, evaluationId: string, index: number): Result | undefined {
    return this.model.results(uri).find((r) => r.evaluationId === evaluationId && r.index === index);
  }

  dispose(): void {
    disposeAll(this.disposables);
  }

  private take({ evaluationId, events }: EvaluationEvents): void {
    const now = Date.now();
    let problems = false;
    let started = false;
    for (const event of events) {
      this.model.apply(evaluationId, event, now);
      problems ||= event.kind !== 'output';
      started ||= event.kind === 'started';
    }
    if (started) {
      this.decorations.refreshLater();
    } else {
      this.decorations.refresh();
    }
    if (problems) {
      this.problemsSoon.request();
    }
  }

  private edited(event: vscode.TextDocumentChangeEvent): void {
    const uri = event.document.uri.toString();
    if (event.contentChanges.length === 0 || event.document.languageId !== 'scheme') {
      return;
    }
    this.model.edit(
      uri,
      event.contentChanges.map((c) => ({ start: c.rangeOffset, removed: c.rangeLength, text: c.text })),
    );
    this.show();
  }

  private show(): void {
    this.decorations.refresh();
    this.problemsSoon.request();
  }

  private showProblems(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === 'scheme') {
        this.problems.refresh(document);
      }
    }
  }
}
