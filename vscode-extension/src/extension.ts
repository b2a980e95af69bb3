/** Activation: makes the parts and hands each to those that need it. */
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { Evaluator } from './evaluate';
import { registerIndentation } from './indentation';
import { Permissions } from './permissions';
import { Method, type PermitParams } from './protocol';
import { Repl } from './repl/view';
import { Results } from './results/results';
import { Server } from './server/server';
import { serverOptions } from './settings';
import { Stages, VirtualTexts } from './stages';
import { StatusBar } from './statusBar';

/** For tests of this extension from inside VS Code. */
export interface Api {
  readonly serverProcessId: () => number | undefined;
}

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const log = vscode.window.createOutputChannel('Radicchio', { log: true });
  const running = new Server(context.extensionPath, context.globalStorageUri.fsPath, log);
  server = running;
  const results = new Results(running);
  const evaluator = new Evaluator(running, results);
  const repl = new Repl(context, running, evaluator);
  const permissions = new Permissions(context.workspaceState, () =>
    running.state.kind === 'up' ? running.state.session.evaluationId : undefined,
  );
  running.answer(Method.permit, (params: PermitParams) => permissions.permit(params));
  running.answer(Method.readInput, (_, token) => repl.readLine(token));
  const texts = new VirtualTexts();
  const stages = new Stages(running, texts);
  context.subscriptions.push(
    log,
    running,
    results,
    evaluator,
    repl,
    texts,
    new StatusBar(running),
    registerIndentation(),
    running.onEvents(({ events }) => {
      for (const event of events) {
        if (event.kind === 'value' && event.name !== undefined) {
          running.noteDefinition(event.name);
        }
      }
    }),
    evaluator.onBegin(({ evaluationId, uri }) => {
      repl.began(evaluationId, uri);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.reconfigure().then(() => running.start())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('radicchio.javaHome') && running.state.kind === 'noJava') {
        void running.start();
      } else if (event.affectsConfiguration('radicchio')) {
        log.debug('settings changed', JSON.stringify(serverOptions()));
        void running.reconfigure();
      }
    }),
    ...registerCommands({ context, server: running, results, evaluator, repl, permissions, texts, stages }),
  );
  // Nothing waits for it: diagnostics and hovers come when the server is there.
  void running.start();
  return { serverProcessId: () => running.processId };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
