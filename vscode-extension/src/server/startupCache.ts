/**
 * The JVM's cache of classes, with which the server starts in a third of the time. A JVM makes it from a run of its
 * own, so it is made on the user's machine: in the background, once for each JDK and version of the server.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';

/** How the server is started, but for what it is to do. */
export interface Launch {
  readonly java: string;
  /** Folder with `jvm.options` and `lib`. */
  readonly server: string;
}

/** Where it could not be made it is tried again after a day. */
const AGAIN_MS = 24 * 60 * 60 * 1000;
/** After the server has come up, when its own start and the first form are done. */
const DELAY_MS = 8000;

export class StartupCache {
  private making: ChildProcess | undefined;
  private giveUp: (() => void) | undefined;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly folder: string,
    private readonly log: (message: string) => void,
  ) {}

  /** Options for a start with the cache, if there is one; the JVM goes on without it where it does not fit. */
  options(launch: Launch): readonly string[] {
    const file = this.file(launch);
    return isFilled(file) ? [`-XX:AOTCache=${file}`, '-Xlog:aot*=off:stderr'] : [];
  }

  /** Has the cache made some time later, unless that has been tried before. */
  prepare(launch: Launch): void {
    if (this.waiting === undefined && this.making === undefined && !wasTried(this.file(launch))) {
      this.waiting = setTimeout(() => {
        this.waiting = undefined;
        this.make(launch);
      }, DELAY_MS);
    }
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.giveUp?.();
  }

  private make(launch: Launch): void {
    const file = this.file(launch);
    const unfinished = `${file}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      this.removeOld();
      // Stays empty where no cache can be made: it is not tried again then.
      writeFileSync(file, '');
    } catch (error) {
      this.log(`no cache for starting: ${String(error)}`);
      return;
    }
    const begun = Date.now();
    const child = spawn(
      launch.java,
      [...jvmArguments(launch), `-XX:AOTCacheOutput=${unfinished}`, '-jar', jar(launch), 'warm-up'],
      { stdio: 'ignore', windowsHide: true },
    );
    this.making = child;
    this.giveUp = () => {
      child.kill('SIGKILL');
      rmSync(file, { force: true });
    };
    if (child.pid !== undefined) {
      lowerPriority(child.pid);
    }
    child.on('error', (error) => {
      this.log(`no cache for starting: ${error.message}`);
    });
    child.on('exit', (code) => {
      this.making = undefined;
      this.giveUp = undefined;
      if (isFilled(unfinished)) {
        renameSync(unfinished, file);
        this.log(`made a cache for starting in ${Date.now() - begun} ms`);
      } else {
        this.log(`no cache for starting: the JVM ended with ${code ?? 'a signal'}`);
      }
    });
  }

  /** Caches of other JDKs and versions, and what was never finished. */
  private removeOld(): void {
    for (const name of readdirSync(this.folder)) {
      rmSync(join(this.folder, name), { force: true });
    }
  }

  private file(launch: Launch): string {
    const hash = createHash('sha256').update(launch.java).update(launch.server);
    const home = dirname(dirname(launch.java));
    for (const file of [join(home, 'release'), jar(launch)]) {
      hash.update(existsSync(file) ? `${statSync(file).mtimeMs} ${statSync(file).size}` : '');
    }
    return join(this.folder, `${hash.digest('hex').slice(0, 16)}.aot`);
  }
}

/** The JVM's arguments that do not depend on settings. */
export function jvmArguments({ server }: Launch): readonly string[] {
  const options = join(server, 'jvm.options');
  return existsSync(options) ? [`@${options}`] : [];
}

export function jar({ server }: Launch): string {
  return join(server, 'lib', 'radicchio.jar');
}

function isFilled(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

/** Empty where it could not be made, or where another window is about it. */
function wasTried(file: string): boolean {
  return existsSync(file) && (statSync(file).size > 0 || Date.now() - statSync(file).mtimeMs < AGAIN_MS);
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It runs as it is, or not any more.
  }
}
