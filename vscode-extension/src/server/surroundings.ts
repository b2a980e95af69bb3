/** The real machine, for findJava. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Surroundings } from './jdk';

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export const machine: Surroundings = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  list: (folder) => attempt(() => readdirSync(folder)) ?? [],
  read: (file) => attempt(() => readFileSync(file, 'utf8')),
  isFile: (file) => attempt(() => statSync(file).isFile()) ?? false,
  resolve: (file) => attempt(() => realpathSync(file)) ?? file,
  askVersion: (java) => {
    const { stderr, stdout, status } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 10_000 });
    return status === 0 ? stderr + stdout : undefined;
  },
};
