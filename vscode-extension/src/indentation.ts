/** Indents a new line as one types. */
import * as vscode from 'vscode';
import { indentAfter } from './scheme/indent';

/** A form that begins further up than this is indented like the line before. */
const LOOK_BACK = 400;

/** Where to read from: the last line above that begins a top-level form. */
function contextStart(document: vscode.TextDocument, line: number): number {
  for (let at = line - 1; at > Math.max(line - LOOK_BACK, 0); at--) {
    if (document.lineAt(at).text.startsWith('(')) {
      return at;
    }
  }
  return Math.max(line - LOOK_BACK, 0);
}

class Indentation implements vscode.OnTypeFormattingEditProvider {
  provideOnTypeFormattingEdits(document: vscode.TextDocument, position: vscode.Position): vscode.TextEdit[] {
    const { line } = position;
    const text = document.getText(new vscode.Range(contextStart(document, line), 0, line, 0));
    const indent = indentAfter(text);
    const present = document.lineAt(line).firstNonWhitespaceCharacterIndex;
    return indent === undefined || indent === present
      ? []
      : [vscode.TextEdit.replace(new vscode.Range(line, 0, line, present), ' '.repeat(indent))];
  }
}

export function registerIndentation(): vscode.Disposable {
  return vscode.languages.registerOnTypeFormattingEditProvider(
    { language: 'scheme' },
    new Indentation(),
    '\n',
  );
}
