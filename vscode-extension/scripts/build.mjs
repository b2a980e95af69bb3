// Bundles the extension, the REPL's page and, with --tests, the unit tests.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const production = process.argv.includes('--production');
const shared = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
};

async function bundleTests() {
  const names = (await readdir(join(root, 'test'))).filter((name) => name.endsWith('.test.ts'));
  await rm(join(root, 'out/test'), { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: names.map((name) => `test/${name}`),
    outdir: 'out/test',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode-textmate', 'vscode-oniguruma'],
  });
}

async function bundleExtension() {
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all([
    build({
      ...shared,
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
    }),
    build({
      ...shared,
      entryPoints: ['src/repl/client/main.ts'],
      outfile: 'dist/repl.js',
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
    }),
    copyFile(join(root, 'src/repl/client/repl.css'), join(root, 'dist/repl.css')),
  ]);
}

await (process.argv.includes('--tests') ? bundleTests() : bundleExtension());
