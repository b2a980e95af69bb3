/** A rough tree of a form's data, as much as finding its free names needs. Never fails: closes what is open. */
import { tokenize } from './lexer';

export interface Atom {
  readonly symbol: string | undefined;
}

export interface List {
  readonly items: readonly Tree[];
}

export interface Prefixed {
  readonly prefix: string;
  readonly datum: Tree;
}

export type Tree = Atom | List | Prefixed;

export function isList(tree: Tree | undefined): tree is List {
  return tree !== undefined && 'items' in tree;
}

export function symbolOf(tree: Tree | undefined): string | undefined {
  return tree !== undefined && 'symbol' in tree ? tree.symbol : undefined;
}

interface Building {
  readonly items: Tree[];
  /** Prefixes read since the last datum, outermost first. */
  prefixes: string[];
}

/** Puts a datum into the list, under the prefixes before it; a datum comment makes it vanish. */
function put(into: Building, datum: Tree): void {
  const prefixes = into.prefixes;
  into.prefixes = [];
  const comment = prefixes.indexOf('#;');
  if (comment >= 0) {
    into.prefixes = prefixes.toSpliced(comment, 1).slice(0, comment);
    return;
  }
  into.items.push(prefixes.reduceRight<Tree>((tree, prefix) => ({ prefix, datum: tree }), datum));
}

export function readTrees(text: string): readonly Tree[] {
  const stack: Building[] = [{ items: [], prefixes: [] }];
  const top = (): Building => stack.at(-1) ?? { items: [], prefixes: [] };
  const close = (): void => {
    const done = stack.pop();
    if (done !== undefined) {
      put(top(), { items: done.items });
    }
  };
  for (const token of tokenize(text)) {
    const source = text.slice(token.start, token.end);
    switch (token.kind) {
      case 'space':
      case 'comment':
        break;
      case 'datumComment':
      case 'prefix':
        top().prefixes.push(source);
        break;
      case 'open':
        stack.push({ items: [], prefixes: [] });
        break;
      case 'close':
        if (stack.length > 1) {
          close();
        }
        break;
      case 'symbol':
        put(top(), { symbol: source.startsWith('|') ? source : source.normalize() });
        break;
      case 'string':
      case 'char':
      case 'number':
      case 'boolean':
        put(top(), { symbol: undefined });
        break;
    }
  }
  while (stack.length > 1) {
    close();
  }
  return stack[0]?.items ?? [];
}
