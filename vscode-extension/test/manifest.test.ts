import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Method } from '../src/protocol';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const source = (name: string): string => readFileSync(`src/${name}`, 'utf8');

describe('the manifest', () => {
  const contributed = new Set(contributes.commands.map(({ command }) => command));

  it('contributes exactly the commands that are registered', () => {
    const registered = new Set(
      [...source('commands.ts').matchAll(/'(radicchio\.\w+)': (?:async )?(?:\(|\w+,)/g)].map((m) => m[1]),
    );
    assert.deepEqual([...contributed].sort(), [...registered].sort());
  });

  it('binds and lists only commands that exist', () => {
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()].map(
      (k) => k.command,
    );
    assert.deepEqual(
      used.filter((name) => name !== undefined && !contributed.has(name)),
      [],
    );
  });

  it('binds every key only in Scheme files, the panel or while something runs, and each once', () => {
    for (const { key, when } of contributes.keybindings) {
      assert.match(when, /editorLangId == scheme/, key);
    }
    const keys = contributes.keybindings.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('has a colour for each theme kind', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(
        Object.keys(defaults).sort(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        id,
      );
    }
  });

  it('declares every setting that is read', () => {
    const read = [...source('settings.ts').matchAll(/get<\w+>\('([\w.]+)'/g)].map(
      (m) => `radicchio.${m[1] ?? ''}`,
    );
    assert.deepEqual(
      read.filter((name) => !(name in contributes.configuration.properties)),
      [],
    );
  });
});

describe('the protocol', () => {
  it('has every method of the page, and no other', () => {
    const page = readFileSync('../docs/protocol.md', 'utf8');
    const documented = [...page.matchAll(/^## (.*)$/gm)].flatMap((m) =>
      [...(m[1] ?? '').matchAll(/radicchio\/\w+/g)].map((n) => n[0]),
    );
    assert.deepEqual([...Object.values(Method)].sort(), documented.sort());
  });

  it('has every field of the tables on the page', () => {
    const page = readFileSync('../docs/protocol.md', 'utf8');
    const mirror = source('protocol.ts');
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((m) => m[1] ?? '');
    const missing = rows.filter((name) => !new RegExp(`readonly ${name}\\??:|kind: '${name}'`).test(mirror));
    assert.deepEqual(missing, []);
  });
});
