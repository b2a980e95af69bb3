/** The language server's life: found, started, watched, started again; and the requests that go to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { Method, type EvaluationEvents, type InitializationOptions, type SessionStatus } from '../protocol';
import { serverOptions, settings } from '../settings';
import { findJava } from './jdk';
import { lossMessage, RestartPolicy } from './restartPolicy';
import { jar, jvmArguments, StartupCache, type Launch } from './startupCache';
import { machine } from './surroundings';

export type ServerState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'noJava'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'up'; readonly session: SessionStatus };

/** Before the server has said anything about its session. */
const STARTED: SessionStatus = { state: 'ready', generation: -1, queue: 0, memoryBytes: 0 };

/** Growing an instance's memory copies it: the JVM needs room for both, and for itself. */
function javaHeapMiB(instanceMiB: number): number {
  return Math.max(1500, Math.ceil(instanceMiB * 2.2) + 200);
}

/** What a request of the server's is answered with. */
type Answer = (params: unknown, token: vscode.CancellationToken) => unknown;

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private starting: Promise<boolean> | undefined;
  private stopping = false;
  private readonly policy = new RestartPolicy();
  private readonly definitions = new Set<string>();
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly eventEmitter = new vscode.EventEmitter<EvaluationEvents>();
  private readonly lostEmitter = new vscode.EventEmitter<string>();
  private readonly answers = new Map<string, Answer>();
  private current: ServerState = { kind: 'stopped' };

  readonly onState = this.stateEmitter.event;
  readonly onEvents = this.eventEmitter.event;
  /** The session with all its definitions is gone; the text says why. */
  readonly onSessionLost = this.lostEmitter.event;

  private readonly cache: StartupCache;

  /**
   * @param storage folder of files that outlive a window
   */
  constructor(
    private readonly extensionPath: string,
    storage: string,
    readonly log: vscode.LogOutputChannel,
  ) {
    this.cache = new StartupCache(join(storage, 'start-up'), (message) => {
      log.info(message);
    });
  }

  get state(): ServerState {
    return this.current;
  }

  get processId(): number | undefined {
    return this.process?.pid;
  }

  /** Starts the server unless it runs; false when it could not be started (the user has been told why). */
  start(): Promise<boolean> {
    this.starting ??= this.startOnce().finally(() => {
      this.starting = undefined;
    });
    return this.starting;
  }

  /** Ends the server, whatever state it is in, and starts a new one. */
  async restart(): Promise<boolean> {
    this.policy.forgive();
    await this.stop();
    this.lostEmitter.fire('The session was restarted.');
    return this.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await this.client?.stop(1500).catch(() => undefined);
    } finally {
      this.process?.kill('SIGKILL');
      this.client = undefined;
      this.process = undefined;
      this.definitions.clear();
      this.set({ kind: 'stopped' });
      this.stopping = false;
    }
  }

  async request<Result>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Result> {
    const client = this.client;
    if (client === undefined || this.current.kind !== 'up') {
      throw new Error('The Scheme server is not running.');
    }
    return token === undefined
      ? client.sendRequest<Result>(method, params)
      : client.sendRequest<Result>(method, params, token);
  }

  /** How requests of the server's are answered; before it is started. */
  answer(method: string, how: (params: never, token: vscode.CancellationToken) => unknown): void {
    this.answers.set(method, how as Answer);
  }

  get converter(): LanguageClient['protocol2CodeConverter'] | undefined {
    return this.client?.protocol2CodeConverter;
  }

  /** Tells a running server about settings and trust. */
  async reconfigure(): Promise<void> {
    if (this.current.kind === 'up') {
      await this.client?.sendNotification('workspace/didChangeConfiguration', {
        settings: { radicchio: serverOptions() },
      });
    }
  }

  noteDefinition(name: string): void {
    this.definitions.delete(name);
    this.definitions.add(name);
  }

  dispose(): void {
    void this.stop();
    this.cache.dispose();
    this.stateEmitter.dispose();
    this.eventEmitter.dispose();
    this.lostEmitter.dispose();
  }

  private async startOnce(): Promise<boolean> {
    if (this.current.kind === 'up') {
      return true;
    }
    const launch = this.launch();
    if (launch === undefined) {
      return false;
    }
    this.set({ kind: 'starting' });
    const options = serverOptions();
    const client = this.newClient(launch, options);
    this.client = client;
    client.onNotification(Method.session, (status: SessionStatus) => {
      this.sessionChanged(status);
    });
    client.onNotification(Method.event, (events: EvaluationEvents) => {
      this.eventEmitter.fire(events);
    });
    this.answers.forEach((answer, method) => {
      client.onRequest(method, answer);
    });
    try {
      await client.start();
    } catch (error) {
      return this.startFailed(client, error);
    }
    if (this.client !== client) {
      return false;
    }
    this.cache.prepare(launch);
    if (this.state.kind !== 'up') {
      this.set({ kind: 'up', session: STARTED });
    }
    // Settings, or the trust in the workspace, may have changed while it started.
    if (JSON.stringify(options) !== JSON.stringify(serverOptions())) {
      await this.reconfigure();
    }
    return true;
  }

  private startFailed(client: LanguageClient, error: unknown): boolean {
    if (this.client === client && !this.stopping) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.error(`start failed: ${message}`);
      this.process?.kill('SIGKILL');
      this.fail('The Scheme server did not start. The log says more.');
    }
    return false;
  }

  private launch(): Launch | undefined {
    const java = findJava(settings().javaHome, machine);
    if (java.kind !== 'found') {
      this.set({ kind: 'noJava', message: java.message });
      void this.offer(vscode.window.showErrorMessage, java.message, {
        'Open Setting': () => vscode.commands.executeCommand('radicchio.openJavaSetting'),
        'Try Again': () => this.start(),
      });
      return undefined;
    }
    const folder = this.serverFolder();
    if (folder === undefined) {
      this.fail('The Scheme server is missing from this extension. In a checkout, run "./dev build" first.');
      return undefined;
    }
    this.log.info(`Java ${java.version}: ${java.java}`);
    return { java: java.java, server: folder };
  }

  /** Packaged with the extension, or as the build leaves it when the extension runs from a checkout. */
  private serverFolder(): string | undefined {
    return [join(this.extensionPath, 'server'), join(this.extensionPath, '..', 'server', 'lsp', 'target', 'dist')].find(
      (folder) => existsSync(join(folder, 'lib', 'radicchio.jar')),
    );
  }

  private newClient(launch: Launch, initializationOptions: InitializationOptions): LanguageClient {
    const args = [
      ...jvmArguments(launch),
      `-Xmx${javaHeapMiB(settings().maxMemoryMiB)}m`,
      ...this.cache.options(launch),
      '-jar',
      jar(launch),
      'lsp',
    ];
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const cwd = folder?.scheme === 'file' ? folder.fsPath : undefined;
    let started: ChildProcess | undefined;
    return new LanguageClient(
      'radicchio',
      'Radicchio',
      () => {
        started = spawn(launch.java, args, { ...(cwd === undefined ? {} : { cwd }), windowsHide: true });
        this.process = started;
        started.on('error', (error) => {
          this.log.error(`cannot run ${launch.java}: ${error.message}`);
        });
        return Promise.resolve(started);
      },
      {
        documentSelector: [
          { language: 'scheme', scheme: 'file' },
          { language: 'scheme', scheme: 'untitled' },
        ],
        initializationOptions,
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: {
          error: (_error, _message, count) => ({
            action: (count ?? 0) < 5 ? ErrorAction.Continue : ErrorAction.Shutdown,
            handled: true,
          }),
          closed: () => {
            const child = started;
            // The exit code arrives a moment after the pipe closes.
            setTimeout(() => {
              this.closed(child);
            }, 100);
            return { action: CloseAction.DoNotRestart, handled: true };
          },
        },
      },
    );
  }

  private closed(child: ChildProcess | undefined): void {
    if (this.stopping || child === undefined || this.process !== child) {
      return;
    }
    child.kill('SIGKILL');
    const exit = child.signalCode ?? (child.exitCode === null ? 'connection lost' : `exit code ${child.exitCode}`);
    const definitions = [...this.definitions];
    this.client = undefined;
    this.process = undefined;
    this.definitions.clear();
    this.log.error(`server stopped: ${exit}`);
    this.set({ kind: 'stopped' });
    this.lostEmitter.fire(`The server stopped (${exit}).`);
    if (this.policy.stopped(Date.now())) {
      void this.comeBack(exit, definitions);
    } else {
      this.fail(
        `${lossMessage(exit, definitions, false)} It has stopped ${this.policy.recentStops} times within three minutes, so it is not started again by itself.`,
      );
    }
  }

  private async comeBack(exit: string, definitions: readonly string[]): Promise<void> {
    if (await this.start()) {
      await this.offer(vscode.window.showWarningMessage, lossMessage(exit, definitions, true), {
        'Evaluate File Again': () => vscode.commands.executeCommand('radicchio.evaluateFile'),
        'Show Log': () => {
          this.log.show();
        },
      });
    }
  }

  private sessionChanged(status: SessionStatus): void {
    const before = this.current.kind === 'up' ? this.current.session.generation : undefined;
    if (before !== undefined && before !== STARTED.generation && before !== status.generation) {
      this.definitions.clear();
      this.lostEmitter.fire('The session was restarted.');
    }
    this.set({ kind: 'up', session: status });
  }

  private fail(message: string): void {
    this.set({ kind: 'failed', message });
    void this.offer(vscode.window.showErrorMessage, message, {
      Restart: () => this.restart(),
      'Show Log': () => {
        this.log.show();
      },
    });
  }

  private async offer(
    show: (message: string, ...items: string[]) => Thenable<string | undefined>,
    message: string,
    actions: Readonly<Record<string, () => unknown>>,
  ): Promise<void> {
    const chosen = await show(message, ...Object.keys(actions));
    if (chosen !== undefined) {
      await actions[chosen]?.();
    }
  }

  private set(state: ServerState): void {
    this.current = state;
    this.stateEmitter.fire(state);
  }
}
