/** The status bar item: what the session does, and a menu of what can be done about it. */
import * as vscode from 'vscode';
import { disposeAll, type Disposes } from './dispose';
import type { Server, ServerState } from './server/server';
import { elapsed } from './text/inline';

interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly background?: 'error' | 'warning';
}

function memory(bytes: number): string {
  return bytes === 0 ? '' : ` Memory: ${(bytes / 1048576).toFixed(1)} MiB.`;
}

function look(state: ServerState, trusted: boolean, now: number): Look {
  if (!trusted) {
    return {
      text: '$(shield) Radicchio',
      tooltip: 'Nothing is evaluated: this workspace is not trusted. Click for more.',
    };
  }
  switch (state.kind) {
    case 'stopped':
      return {
        text: '$(circle-slash) Radicchio',
        tooltip: 'The Scheme session is not running. Evaluating a form starts it.',
      };
    case 'starting':
      return { text: '$(loading~spin) Radicchio', tooltip: 'The Scheme session is starting…' };
    case 'noJava':
      return { text: '$(warning) Radicchio: no JDK 25', tooltip: state.message, background: 'warning' };
    case 'failed':
      return { text: '$(error) Radicchio: stopped', tooltip: state.message, background: 'error' };
    case 'up':
      break;
  }
  const { session } = state;
  switch (session.state) {
    case 'starting':
      return { text: '$(loading~spin) Radicchio', tooltip: 'The Scheme session is starting…' };
    case 'running': {
      const since = session.since === undefined ? 0 : now - session.since;
      const time = since < 1000 ? '' : ` ${elapsed(since)}`;
      const queue = session.queue > 0 ? ` (+${session.queue})` : '';
      return {
        text: `$(loading~spin) Radicchio${time}${queue}`,
        tooltip: `${session.message ?? 'Evaluating.'}${session.queue > 0 ? ` ${session.queue} more waiting.` : ''}${memory(session.memoryBytes)} Click to interrupt and more.`,
      };
    }
    case 'ready':
      return {
        text: '$(check) Radicchio',
        tooltip: `The Scheme session is ready.${memory(session.memoryBytes)} Click for a menu.`,
      };
    case 'error':
      return {
        text: '$(error) Radicchio',
        tooltip: session.message ?? 'The last evaluation failed. The session lives on.',
      };
  }
}

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'radicchio.session',
    vscode.StatusBarAlignment.Left,
    10,
  );
  private readonly disposables: readonly Disposes[];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly server: Server) {
    this.item.name = 'Radicchio Session';
    this.item.command = 'radicchio.menu';
    this.disposables = [
      this.item,
      server.onState(() => {
        this.refresh();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.refresh();
      }),
    ];
    this.timer = setInterval(() => {
      if (server.state.kind === 'up' && server.state.session.state === 'running') {
        this.refresh();
      }
    }, 500);
    this.refresh();
    this.item.show();
  }

  dispose(): void {
    clearInterval(this.timer);
    disposeAll(this.disposables);
  }

  private refresh(): void {
    const { text, tooltip, background } = look(this.server.state, vscode.workspace.isTrusted, Date.now());
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Radicchio: ${tooltip}`, role: 'button' };
    this.item.backgroundColor =
      background === undefined ? undefined : new vscode.ThemeColor(`statusBarItem.${background}Background`);
    const running = this.server.state.kind === 'up' && this.server.state.session.state === 'running';
    void vscode.commands.executeCommand('setContext', 'radicchio.running', running);
  }
}

interface Entry extends vscode.QuickPickItem {
  readonly command?: string;
}

/** The menu behind the status bar item. */
export async function showMenu(server: Server): Promise<void> {
  const separator = (label: string): Entry => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const running = server.state.kind === 'up' && server.state.session.state === 'running';
  const entries: Entry[] = [
    ...(vscode.workspace.isTrusted
      ? []
      : [{ label: '$(shield) Manage Workspace Trust', command: 'workbench.trust.manage' }]),
    ...(running ? [{ label: '$(debug-stop) Interrupt', command: 'radicchio.interrupt' }] : []),
    ...(server.state.kind === 'noJava'
      ? [
          {
            label: '$(gear) Set the JDK',
            description: server.state.message,
            command: 'radicchio.openJavaSetting',
          },
        ]
      : []),
    separator('Evaluate'),
    { label: '$(play) Evaluate Top-Level Form', command: 'radicchio.evaluateTopLevel' },
    { label: '$(run-all) Evaluate File', command: 'radicchio.evaluateFile' },
    { label: '$(terminal) Show REPL', command: 'radicchio.showRepl' },
    { label: '$(symbol-variable) List Definitions', command: 'radicchio.listBindings' },
    separator('Session'),
    { label: '$(clear-all) Clear Results', command: 'radicchio.clearResults' },
    {
      label: '$(debug-restart) Restart Session',
      description: 'all definitions are lost',
      command: 'radicchio.restartSession',
    },
    { label: '$(output) Show Log', command: 'radicchio.showLog' },
  ];
  const chosen = await vscode.window.showQuickPick(entries, {
    title: 'Radicchio',
    placeHolder: 'Choose what to do',
  });
  if (chosen?.command !== undefined) {
    await vscode.commands.executeCommand(chosen.command);
  }
}
