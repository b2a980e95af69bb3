/** Errors of evaluated forms in the Problems view, as long as their results stand. */
import * as vscode from 'vscode';
import { plainText } from '../text/inline';
import type { Result, ResultModel } from './model';

function related(result: Result & { phase: { kind: 'error' } }): vscode.DiagnosticRelatedInformation[] {
  return result.phase.event.trace.flatMap(({ name, uri, range }) =>
    range === undefined
      ? []
      : [
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(vscode.Uri.parse(uri ?? result.uri), toRange(range)),
            `in ${plainText(name)}`,
          ),
        ],
  );
}

function toRange(range: {
  start: { line: number; character: number };
  end: { line: number; character: number };
}): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

function isError(result: Result): result is Result & { phase: { kind: 'error' } } {
  return result.phase.kind === 'error' && !result.stale;
}

export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('radicchio (run)');

  constructor(private readonly model: ResultModel) {}

  refresh(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    // The server's own diagnostics say already what is wrong with the text as it stands.
    const errors = this.model
      .results(uri)
      .filter(isError)
      .filter((r) => r.phase.event.phase === 'run');
    if (errors.length === 0) {
      this.collection.delete(document.uri);
      return;
    }
    this.collection.set(
      document.uri,
      errors.map((result) => {
        const span = result.phase.at ?? result.span;
        const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
        const diagnostic = new vscode.Diagnostic(
          range,
          plainText(result.phase.event.message),
          vscode.DiagnosticSeverity.Error,
        );
        diagnostic.source = 'radicchio (run)';
        diagnostic.code = result.phase.event.condition;
        diagnostic.relatedInformation = related(result);
        return diagnostic;
      }),
    );
  }

  dispose(): void {
    this.collection.dispose();
  }
}
