// Runs the end-to-end tests: a real VS Code with the packaged extension, in a real browser.
//   npm run e2e              every case
//   npm run e2e -- hover     those whose names match
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
};

if (!existsSync(join(root, 'radicchio.vsix'))) {
  console.error('There is no radicchio.vsix to test. Run ./dev build first.');
  process.exit(1);
}
run('host/install.sh', []);
await build({
  absWorkingDir: root,
  entryPoints: ['e2e/radicchio.e2e.ts'],
  outfile: 'out/e2e/radicchio.e2e.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const pattern = process.argv[2] === undefined ? [] : [`--test-name-pattern=${process.argv[2]}`];
run(process.execPath, ['--test', '--test-reporter=spec', ...pattern, 'out/e2e/radicchio.e2e.mjs']);
