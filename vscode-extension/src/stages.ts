/** The stages of a form, from what was read to wasm bytes, each in a read-only editor beside. */
import * as vscode from 'vscode';
import { disposeAll } from './dispose';
import { Method, STAGES, type InspectParams, type InspectResult, type Stage } from './protocol';
import type { Server } from './server/server';

export const VIRTUAL_SCHEME = 'radicchio-text';

const ABOUT: Readonly<Record<Stage, string>> = {
  read: 'the data that the reader saw',
  expand: 'after macro expansion',
  core: 'the core language',
  optimized: 'the core language, with procedures in place of calls',
  closed: 'after closure conversion',
  types: 'what type inference found',
  wat: 'the WebAssembly, as text',
  wasm: 'the WebAssembly module, as bytes',
};

/** Texts that are no files: stages and whole values. Kept while a document shows them. */
export class VirtualTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables = [
    this.changed,
    vscode.workspace.registerTextDocumentContentProvider(VIRTUAL_SCHEME, this),
    vscode.workspace.onDidCloseTextDocument((document) => {
      this.texts.delete(document.uri.toString());
    }),
  ];

  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '; No longer here: ask for it again.';
  }

  async show(name: string, text: string, language: string, column: vscode.ViewColumn): Promise<void> {
    const uri = vscode.Uri.from({ scheme: VIRTUAL_SCHEME, path: `/${name.replaceAll('/', '∕')}` });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const languages = await vscode.languages.getLanguages();
    if (languages.includes(language) && document.languageId !== language) {
      await vscode.languages.setTextDocumentLanguage(document, language);
    }
    await vscode.window.showTextDocument(document, {
      viewColumn: column,
      preview: false,
      preserveFocus: true,
    });
  }

  dispose(): void {
    disposeAll(this.disposables);
  }
}

async function chooseStages(): Promise<readonly Stage[]> {
  const chosen = await vscode.window.showQuickPick(
    STAGES.map((stage) => ({ label: stage, description: ABOUT[stage], stage })),
    {
      title: 'Stages of the form',
      placeHolder: 'Choose one or more stages to open beside',
      canPickMany: true,
    },
  );
  return chosen?.map(({ stage }) => stage) ?? [];
}

export class Stages {
  constructor(
    private readonly server: Server,
    private readonly texts: VirtualTexts,
  ) {}

  /** Asks which stages of the form at the cursor to show. */
  async ofEditor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'scheme') {
      void vscode.window.showInformationMessage(
        'Open a Scheme file and put the cursor in a form to see its stages.',
      );
      return;
    }
    const { line, character } = editor.selection.active;
    const where = { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
    const file = editor.document.uri.path.slice(editor.document.uri.path.lastIndexOf('/') + 1);
    await this.show(where, `${file}:${line + 1}`);
  }

  async ofText(text: string, name: string): Promise<void> {
    await this.show({ text }, name);
  }

  private async show(what: Omit<InspectParams, 'stage'>, name: string): Promise<void> {
    if (!(await this.server.start())) {
      return;
    }
    for (const stage of await chooseStages()) {
      try {
        const result = await this.server.request<InspectResult>(Method.inspect, { ...what, stage });
        await this.texts.show(`${name} ${stage}`, result.text, result.language, vscode.ViewColumn.Beside);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`No stage "${stage}" to show: ${reason}`);
        return;
      }
    }
  }
}
