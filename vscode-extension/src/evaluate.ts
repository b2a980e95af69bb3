/** Sends forms to the session: what the evaluation commands and the REPL do. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import {
  ErrorCode,
  Method,
  type EvaluateParams,
  type EvaluateResult,
  type InterruptResult,
  type Origin,
  type ResetResult,
  type Scope,
} from './protocol';
import type { Results } from './results/results';
import type { Server } from './server/server';

/** A program that has not stopped after this long is reported, with a way to end its server. */
const STOPS_WITHIN_MS = 5000;

function isContentModified(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ErrorCode.contentModified;
}

export class Evaluator implements vscode.Disposable {
  private readonly begin = new vscode.EventEmitter<{ evaluationId: string; uri: string }>();
  /** An evaluation of a document's forms is about to be asked for. */
  readonly onBegin = this.begin.event;

  constructor(
    private readonly server: Server,
    private readonly results: Results,
  ) {}

  dispose(): void {
    this.begin.dispose();
  }

  /** Evaluates forms of the active editor. */
  async inEditor(scope: Exclude<Scope, 'text'>): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'scheme') {
      void vscode.window.showInformationMessage(
        'Open a Scheme file and put the cursor in a form to evaluate it.',
      );
      return;
    }
    if (!(await this.ready())) {
      return;
    }
    const outcome = await this.send(editor, scope);
    if (outcome?.outcome === 'nothing') {
      void vscode.window.setStatusBarMessage(
        `$(info) ${outcome.message ?? 'There is no form here to evaluate.'}`,
        4000,
      );
    }
  }

  /** Evaluates text, as the REPL does. Undefined when it could not be sent. */
  async text(text: string): Promise<EvaluateResult | undefined> {
    return (await this.ready())
      ? this.request({ scope: 'text', text, origin: 'repl', evaluationId: randomUUID() })
      : undefined;
  }

  async interrupt(): Promise<void> {
    if (this.server.state.kind !== 'up') {
      return;
    }
    const slow = setTimeout(() => {
      void this.offerToKill();
    }, STOPS_WITHIN_MS);
    try {
      const { interrupted } = await this.server.request<InterruptResult>(Method.interrupt, {});
      if (!interrupted) {
        void vscode.window.setStatusBarMessage('$(info) Nothing is running.', 3000);
      }
    } catch (error) {
      this.server.log.error(`interrupt: ${String(error)}`);
    } finally {
      clearTimeout(slow);
    }
  }

  /** A new session in the same server; a new server when this one does not answer or does not run. */
  async restartSession(): Promise<void> {
    if (this.server.state.kind !== 'up') {
      await this.server.restart();
      return;
    }
    const reset = this.server.request<ResetResult>(Method.reset, {}).then(
      () => true,
      () => false,
    );
    const timeout = new Promise<boolean>((resolve) => setTimeout(resolve, STOPS_WITHIN_MS, false));
    if (await Promise.race([reset, timeout])) {
      this.results.sessionLost();
      void vscode.window.setStatusBarMessage('$(check) New session: all definitions are gone.', 4000);
    } else {
      await this.server.restart();
    }
  }

  /** Whether the session can evaluate; starts it when needed and says why when it cannot. */
  async ready(): Promise<boolean> {
    if (!vscode.workspace.isTrusted) {
      const choice = await vscode.window.showWarningMessage(
        'Nothing is evaluated in a workspace that is not trusted.',
        'Manage Trust',
      );
      if (choice !== undefined) {
        await vscode.commands.executeCommand('workbench.trust.manage');
      }
      return false;
    }
    return this.server.start();
  }

  private async send(editor: vscode.TextEditor, scope: Scope): Promise<EvaluateResult | undefined> {
    for (let attempt = 0; ; attempt++) {
      const evaluationId = randomUUID();
      const document = editor.document;
      this.results.begin(evaluationId, document);
      this.begin.fire({ evaluationId, uri: document.uri.toString() });
      try {
        return await this.sendOnce(evaluationId, {
          textDocument: { uri: document.uri.toString(), version: document.version },
          scope,
          ...place(editor, scope),
          origin: 'editor' satisfies Origin,
          evaluationId,
        });
      } catch (error) {
        // The document changed under way: its form of now is meant.
        if (!isContentModified(error) || attempt === 2) {
          this.complain(error);
          return undefined;
        }
      }
    }
  }

  private async sendOnce(evaluationId: string, params: EvaluateParams): Promise<EvaluateResult> {
    try {
      const result = await this.server.request<EvaluateResult>(Method.evaluate, params);
      this.results.end(evaluationId);
      return result;
    } catch (error) {
      this.results.end(evaluationId, 'The session ended before this form did.');
      throw error;
    }
  }

  private async request(params: EvaluateParams): Promise<EvaluateResult | undefined> {
    try {
      return await this.server.request<EvaluateResult>(Method.evaluate, params);
    } catch (error) {
      this.complain(error);
      return undefined;
    }
  }

  private complain(error: unknown): void {
    this.server.log.error(`evaluate: ${String(error)}`);
    // When the server has gone, the message about that says it all.
    if (this.server.state.kind === 'up' && this.server.processId !== undefined) {
      const text = error instanceof Error ? error.message : String(error);
      if (!/connection got disposed|connection is disposed/i.test(text)) {
        void vscode.window.showErrorMessage(`Not evaluated: ${text}`);
      }
    }
  }

  private async offerToKill(): Promise<void> {
    const choice = await vscode.window.showWarningMessage(
      'The program has not stopped yet. Ending the server stops it for certain; the definitions of the session are lost then.',
      'End the Server',
    );
    if (choice !== undefined) {
      await this.server.restart();
    }
  }
}

function place(editor: vscode.TextEditor, scope: Scope): Pick<EvaluateParams, 'position' | 'range'> {
  const { active, start, end } = editor.selection;
  const at = (p: vscode.Position): { line: number; character: number } => ({
    line: p.line,
    character: p.character,
  });
  switch (scope) {
    case 'selection':
      return { range: { start: at(start), end: at(end) } };
    case 'form':
    case 'topLevel':
    case 'enclosing':
    case 'toCursor':
      return { position: at(active) };
    case 'document':
    case 'text':
      return {};
  }
}
