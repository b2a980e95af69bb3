// Makes radicchio.vsix: the extension with the server inside.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, '../server/lsp/target/dist');
const server = join(root, 'server');

const missing = ['lib', 'jvm.options'].filter((name) => !existsSync(join(dist, name)));
if (missing.length > 0) {
  console.error(
    `The server is not built: ${missing.map((name) => join(dist, name)).join(' and ')} missing. Run ./dev build first.`,
  );
  process.exit(1);
}
const jars = readdirSync(join(dist, 'lib')).filter((name) => name.endsWith('.jar'));
if (jars.length === 0) {
  console.error(`The server is not built: no jars in ${join(dist, 'lib')}. Run ./dev build first.`);
  process.exit(1);
}

rmSync(server, { recursive: true, force: true });
cpSync(dist, server, { recursive: true });
cpSync(join(root, '../LICENSE'), join(root, 'LICENSE'));

const vsix = join(root, 'radicchio.vsix');
try {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--skip-license',
      '--out',
      vsix,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
} catch {
  process.exit(1);
} finally {
  rmSync(server, { recursive: true, force: true });
  rmSync(join(root, 'LICENSE'), { force: true });
}
console.log(`${vsix}: ${(statSync(vsix).size / 1048576).toFixed(1)} MiB`);
