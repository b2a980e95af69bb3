/** The REPL panel on the extension's side: carries messages between its page, the transcript and the session. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { disposeAll, type Disposes } from '../dispose';
import { CompletionItem, Hover, MarkupContent } from 'vscode-languageclient';
import type { Evaluator } from '../evaluate';
import {
  Method,
  type CompleteResult,
  type EvaluationEvents,
  type ReadInputResult,
  type ReplPositionParams,
} from '../protocol';
import { wholeValue } from '../results/hover';
import { looksComplete } from '../scheme/lexer';
import type { Server } from '../server/server';
import { settings } from '../settings';
import { elapsed } from '../text/inline';
import { Throttle } from '../text/throttle';
import { remember } from './history';
import { LineReader } from './lineReader';
import type { FromPage, Link, Suggestion, ToPage } from './messages';
import { Transcript } from './transcript';

const HISTORY_KEY = 'radicchio.repl.history';
const BATCH_MS = 50;

export class Repl implements vscode.WebviewViewProvider, vscode.Disposable {
  static readonly viewId = 'radicchio.repl';

  private view: vscode.WebviewView | undefined;
  private wantsFocus = false;
  private readonly documents = new Map<string, string>();
  private readonly transcript = new Transcript({
    showEditor: () => settings().replShowEditorEvaluations,
    documentOf: (evaluationId) => this.documents.get(evaluationId),
  });
  private readonly lines = new LineReader((asking) => {
    this.post({ type: 'asking', asking });
    this.sendState();
  });
  private readonly flush = new Throttle(() => {
    const items = this.transcript.take();
    if (items.length > 0) {
      this.post({ type: 'append', items });
    }
  }, BATCH_MS);
  private readonly disposables: readonly Disposes[];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: Server,
    private readonly evaluator: Evaluator,
  ) {
    this.disposables = [
      vscode.window.registerWebviewViewProvider(Repl.viewId, this, {
        webviewOptions: { retainContextWhenHidden: true },
      }),
      server.onEvents((batch) => {
        this.take(batch);
      }),
      server.onState(() => {
        this.sendState();
      }),
      server.onSessionLost((reason) => {
        this.lines.end();
        this.note(`${reason} Its definitions are gone.`);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.sendState();
      }),
    ];
    this.timer = setInterval(() => {
      if (server.state.kind === 'up' && server.state.session.state === 'running') {
        this.sendState();
      }
    }, 1000);
  }

  /** Tells which document an evaluation is of, so that places in it can be opened. */
  began(evaluationId: string, uri: string): void {
    this.documents.set(evaluationId, uri);
    if (this.documents.size > 2000) {
      const oldest = this.documents.keys().next().value;
      this.documents.delete(oldest ?? '');
    }
  }

  async focus(): Promise<void> {
    this.wantsFocus = true;
    await vscode.commands.executeCommand(`${Repl.viewId}.focus`);
    this.post({ type: 'focus' });
  }

  /** A line for a program that waits for one, entered in the panel. */
  async readLine(token: vscode.CancellationToken): Promise<ReadInputResult> {
    const line = this.lines.read(token);
    await this.focus();
    return line;
  }

  clear(): void {
    this.transcript.clear();
    this.post({ type: 'clear' });
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const root = vscode.Uri.joinPath(this.context.extensionUri, 'dist');
    view.webview.options = { enableScripts: true, localResourceRoots: [root] };
    view.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    view.onDidDispose(() => {
      this.view = undefined;
    });
    view.webview.html = page(view.webview, root);
  }

  dispose(): void {
    clearInterval(this.timer);
    this.flush.dispose();
    disposeAll(this.disposables);
  }

  private take(batch: EvaluationEvents): void {
    this.transcript.apply(batch);
    this.flush.request();
  }

  private note(text: string): void {
    this.transcript.note(text);
    this.flush.request();
  }

  private get history(): readonly string[] {
    return this.context.workspaceState.get<readonly string[]>(HISTORY_KEY, []);
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.transcript.take();
        this.post({
          type: 'reset',
          items: this.transcript.items,
          history: this.history,
          scrollback: settings().scrollback,
        });
        this.sendState();
        this.post({ type: 'asking', asking: this.lines.asking });
        if (this.wantsFocus) {
          this.post({ type: 'focus' });
        }
        return;
      case 'line':
        this.line(message.text);
        return;
      case 'enter':
        return this.enter(message.text);
      case 'interrupt':
        return this.evaluator.interrupt();
      case 'clear':
        this.clear();
        return;
      case 'open':
        return openLink(message.link);
      case 'copy': {
        const whole = await wholeValue(this.server, message);
        await vscode.env.clipboard.writeText(whole ?? message.text);
        return;
      }
      case 'complete':
        this.post({
          type: 'suggestions',
          request: message.request,
          items: await this.suggestions({ text: message.text, offset: message.offset }),
        });
        return;
      case 'hover':
        this.post({
          type: 'hover',
          request: message.request,
          text: await this.hover({ text: message.text, offset: message.offset }),
        });
    }
  }

  private line(text: string | undefined): void {
    if (text === undefined) {
      this.transcript.note('End of input.');
      this.lines.end();
    } else {
      this.transcript.typed(`${text}\n`);
      this.lines.enter(text);
    }
    this.flush.request();
  }

  private async enter(text: string): Promise<void> {
    if (!(await this.evaluator.ready())) {
      return;
    }
    const { complete, indent } = await this.completeness(text);
    if (!complete) {
      this.post({ type: 'incomplete', text, indent });
      return;
    }
    const history = remember(this.history, text);
    await this.context.workspaceState.update(HISTORY_KEY, history);
    this.post({ type: 'accepted', text, history });
    const result = await this.evaluator.text(text);
    if (result !== undefined) {
      this.transcript.forget(result.evaluationId);
    }
  }

  private async completeness(text: string): Promise<CompleteResult> {
    try {
      return await this.server.request<CompleteResult>(Method.complete, { text });
    } catch {
      return { complete: looksComplete(text), indent: 2 };
    }
  }

  private async suggestions(at: ReplPositionParams): Promise<Suggestion[]> {
    try {
      const items = await this.server.request<CompletionItem[] | null>(Method.replCompletion, at);
      return (items ?? []).slice(0, 200).map((item) => ({
        label: item.label,
        insert: item.insertText ?? item.label,
        detail: item.detail ?? '',
        documentation: markup(item.documentation),
      }));
    } catch {
      return [];
    }
  }

  private async hover(at: ReplPositionParams): Promise<string> {
    try {
      const hover = await this.server.request<Hover | null>(Method.replHover, at);
      return hover === null ? '' : hoverText(hover);
    } catch {
      return '';
    }
  }

  private sendState(): void {
    const { state } = this.server;
    const session = state.kind === 'up' ? state.session : undefined;
    const running = session?.state === 'running';
    const time = running && session.since !== undefined ? ` ${elapsed(Date.now() - session.since)}` : '';
    const label = !vscode.workspace.isTrusted
      ? 'Not trusted: nothing is evaluated in this workspace'
      : state.kind === 'starting' || session?.state === 'starting'
        ? 'Starting…'
        : state.kind === 'noJava' || state.kind === 'failed'
          ? state.message
          : running
            ? this.lines.asking
              ? 'The program reads a line: Enter gives it one, Ctrl+D ends its input'
              : `Running${time}`
            : state.kind === 'stopped'
              ? 'Not running: evaluating starts it'
              : 'Ready';
    this.post({ type: 'state', label, running, usable: vscode.workspace.isTrusted });
  }

  private post(message: ToPage): void {
    void this.view?.webview.postMessage(message);
  }
}

function markup(documentation: string | MarkupContent | undefined): string {
  return documentation === undefined
    ? ''
    : typeof documentation === 'string'
      ? documentation
      : documentation.value;
}

function hoverText({ contents }: Hover): string {
  if (MarkupContent.is(contents)) {
    return contents.value;
  }
  const marked = Array.isArray(contents) ? contents : [contents];
  return marked.map((m) => (typeof m === 'string' ? m : m.value)).join('\n\n');
}

async function openLink({ uri, range }: Link): Promise<void> {
  const target = vscode.Uri.parse(uri);
  if (!['file', 'untitled', 'vscode-remote'].includes(target.scheme)) {
    return;
  }
  await vscode.window.showTextDocument(target, {
    selection: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  });
}

function page(webview: vscode.Webview, root: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('repl.css')}">
<title>Radicchio REPL</title>
</head>
<body>
<div id="bar" role="toolbar" aria-label="REPL">
  <span id="state" role="status" aria-live="polite"></span>
  <button id="interrupt" type="button" aria-label="Interrupt the running program" title="Interrupt (Ctrl+C without a selection)" disabled>Interrupt</button>
  <button id="clear" type="button" aria-label="Clear the transcript" title="Clear (Ctrl+L)">Clear</button>
</div>
<div id="log" role="log" aria-label="Transcript" aria-live="polite" aria-relevant="additions" tabindex="0"></div>
<div id="search" role="search" hidden>
  <label for="query">Search history</label>
  <input id="query" type="text" spellcheck="false" autocomplete="off">
  <span id="hit"></span>
</div>
<div id="entry">
  <span id="prompt" aria-hidden="true">λ</span>
  <div id="editor">
    <pre id="mirror" aria-hidden="true"></pre>
    <textarea id="input" rows="1" spellcheck="false" autocomplete="off" autocapitalize="off" aria-label="Scheme input: Enter evaluates a complete form, Shift and Enter begins a new line, Up and Down walk the history, Control and R searches it, Control and Space completes, Control, Shift and Space tells about a name" aria-autocomplete="list" aria-controls="suggestions"></textarea>
  </div>
</div>
<ul id="suggestions" role="listbox" aria-label="Completions" hidden></ul>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${at('repl.js')}"></script>
</body>
</html>`;
}
