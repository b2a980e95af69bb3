/** The palette's commands, each tied to the part that does it. */
import * as vscode from 'vscode';
import type { Evaluator } from './evaluate';
import { Method, type BindingsResult, type SessionBinding } from './protocol';
import type { Permissions } from './permissions';
import type { Repl } from './repl/view';
import { wholeValue, type ResultAddress } from './results/hover';
import type { Results } from './results/results';
import type { Server } from './server/server';
import type { Stages, VirtualTexts } from './stages';
import { showMenu } from './statusBar';
import { oneLine } from './text/inline';

export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly server: Server;
  readonly results: Results;
  readonly evaluator: Evaluator;
  readonly repl: Repl;
  readonly permissions: Permissions;
  readonly texts: VirtualTexts;
  readonly stages: Stages;
}

async function valueOf({ results, server }: Parts, address: ResultAddress): Promise<string | undefined> {
  const result = results.find(address.uri, address.evaluationId, address.index);
  const shown = result?.phase.kind === 'value' ? result.phase.event.text : undefined;
  return (await wholeValue(server, address)) ?? shown;
}

async function openResult(parts: Parts, address: ResultAddress): Promise<void> {
  const text = await valueOf(parts, address);
  if (text === undefined) {
    void vscode.window.showInformationMessage('This value is no longer kept. Evaluate the form again.');
  } else {
    await parts.texts.show(`value ${address.index + 1}`, text, 'scheme', vscode.ViewColumn.Beside);
  }
}

async function copyResult(parts: Parts, address: ResultAddress): Promise<void> {
  const text = await valueOf(parts, address);
  if (text !== undefined) {
    await vscode.env.clipboard.writeText(text);
    void vscode.window.setStatusBarMessage('$(check) Copied', 2000);
  }
}

async function listBindings({ server }: Parts): Promise<void> {
  if (!(await server.start())) {
    return;
  }
  const { bindings } = await server.request<BindingsResult>(Method.bindings, {});
  if (bindings.length === 0) {
    void vscode.window.showInformationMessage('Nothing has been defined in this session yet.');
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    bindings.map((binding) => ({
      label: binding.name,
      description: oneLine(binding.value, 80),
      detail: binding.schemeType,
      binding,
    })),
    {
      title: 'Definitions of this session',
      placeHolder: 'Choose one to go to where it is defined',
      matchOnDescription: true,
    },
  );
  if (chosen !== undefined) {
    await goTo(chosen.binding);
  }
}

async function goTo({ uri, range, name }: SessionBinding): Promise<void> {
  if (uri === undefined || range === undefined) {
    void vscode.window.showInformationMessage(`${name} was defined in the REPL.`);
    return;
  }
  const selection = new vscode.Range(
    range.start.line,
    range.start.character,
    range.end.line,
    range.end.character,
  );
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}

async function openTour({ context }: Parts): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'media', 'tour.scm'),
  );
  const document = await vscode.workspace.openTextDocument({
    language: 'scheme',
    content: new TextDecoder().decode(bytes),
  });
  await vscode.window.showTextDocument(document);
}

export function registerCommands(parts: Parts): vscode.Disposable[] {
  const { server, results, evaluator, repl, permissions, stages } = parts;
  // The JDK is the machine's that the server runs on: far from here, its settings are a page of their own.
  const settingsPage =
    vscode.env.remoteName === undefined
      ? 'workbench.action.openSettings'
      : 'workbench.action.openRemoteSettings';
  const openSetting = (): Thenable<unknown> =>
    vscode.commands.executeCommand(settingsPage, { query: 'radicchio.javaHome' });
  const commands: Readonly<Record<string, (address: ResultAddress) => unknown>> = {
    'radicchio.evaluateForm': () => evaluator.inEditor('form'),
    'radicchio.evaluateTopLevel': () => evaluator.inEditor('topLevel'),
    'radicchio.evaluateEnclosing': () => evaluator.inEditor('enclosing'),
    'radicchio.evaluateSelection': () => evaluator.inEditor('selection'),
    'radicchio.evaluateFile': () => evaluator.inEditor('document'),
    'radicchio.evaluateToCursor': () => evaluator.inEditor('toCursor'),
    'radicchio.interrupt': () => evaluator.interrupt(),
    'radicchio.clearResults': () => {
      results.clear(vscode.window.activeTextEditor?.document);
    },
    'radicchio.restartSession': () => evaluator.restartSession(),
    'radicchio.showStages': () => stages.ofEditor(),
    'radicchio.showRepl': () => repl.focus(),
    'radicchio.clearRepl': () => {
      repl.clear();
    },
    'radicchio.forgetPermissions': async () => {
      await permissions.forget();
      // Only a new session has forgotten what was granted.
      await evaluator.restartSession();
    },
    'radicchio.listBindings': () => listBindings(parts),
    'radicchio.menu': () => showMenu(server),
    'radicchio.openJavaSetting': openSetting,
    'radicchio.openTour': () => openTour(parts),
    'radicchio.showLog': () => {
      server.log.show();
    },
    'radicchio.copyResult': (address) => copyResult(parts, address),
    'radicchio.openResult': (address) => openResult(parts, address),
    'radicchio.showStagesOfResult': (address) => {
      const result = results.find(address.uri, address.evaluationId, address.index);
      return result === undefined ? undefined : stages.ofText(result.source, oneLine(result.source, 24));
    },
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}
