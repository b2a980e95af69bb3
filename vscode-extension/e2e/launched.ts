/** `./radicchio open` as a person starts it on a machine without a desktop, in an empty home folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';

export class Launched {
  private readonly folder = mkdtempSync(join(tmpdir(), 'radicchio-open-'));
  private launcher: ChildProcess | undefined;
  private browser: Browser | undefined;
  private printed = '';

  /** Runs the launcher, and opens the address that it prints. */
  async start(): Promise<Page> {
    const launcher = spawn(resolve('../radicchio'), ['open', '--data', join(this.folder, 'data')], {
      env: { ...process.env, HOME: this.folder, DISPLAY: '', WAYLAND_DISPLAY: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.launcher = launcher;
    const { browser, page } = await openBrowser(await this.address(launcher));
    this.browser = browser;
    return page;
  }

  /** Ends it as Ctrl+C does, and waits until the editor's processes are gone with it. */
  async stop(): Promise<void> {
    await this.browser?.close();
    const { launcher } = this;
    if (launcher?.exitCode === null) {
      const gone = new Promise((done) => launcher.once('exit', done));
      launcher.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  private address(launcher: ChildProcess): Promise<string> {
    return new Promise((found, failed) => {
      const take = (chunk: Buffer): void => {
        this.printed += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(this.printed)?.[0];
        if (address !== undefined) {
          found(address);
        }
      };
      launcher.stdout?.on('data', take);
      launcher.stderr?.on('data', take);
      launcher.once('exit', (code) => {
        failed(new Error(`radicchio open ended with ${code ?? 'a signal'}:\n${this.printed}`));
      });
    });
  }
}
