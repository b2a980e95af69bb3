/**
 * Which global names a form uses, defines and changes: what tells that a shown result is out of date. It knows the
 * binding forms of R7RS, not the user's macros, so it may take a local name for a global one (a result dims without
 * need) and never the other way round for code written in the standard forms.
 */
import { isList, readTrees, symbolOf, type List, type Tree } from './tree';

export interface Names {
  readonly uses: ReadonlySet<string>;
  readonly defines: ReadonlySet<string>;
  /** Globals that evaluating the form assigns at once. */
  readonly mutates: ReadonlySet<string>;
  /** Globals that calling what the form defines may assign later. */
  readonly mutatesLater: ReadonlySet<string>;
}

type Scope = ReadonlySet<string>;

interface Finding {
  readonly uses: Set<string>;
  readonly defines: Set<string>;
  readonly mutates: Set<string>;
  readonly mutatesLater: Set<string>;
}

/** The names that a parameter list or pattern binds, `(a b . c)` or `a` or nested. */
function bound(tree: Tree | undefined): string[] {
  if (tree === undefined) {
    return [];
  }
  if (isList(tree)) {
    return tree.items.flatMap(bound);
  }
  const name = symbolOf(tree);
  return name === undefined || name === '.' || name === '...' ? [] : [name];
}

const within = (scope: Scope, names: readonly string[]): Scope =>
  names.length === 0 ? scope : new Set([...scope, ...names]);

/** The names that the defines among a body's expressions bind. */
function bodyDefines(body: readonly Tree[]): string[] {
  return body.flatMap((tree) => {
    const head = isList(tree) ? symbolOf(tree.items[0]) : undefined;
    return isList(tree) && head?.startsWith('define') === true ? definedBy(head, tree) : [];
  });
}

function definedBy(head: string, form: List): string[] {
  const target = form.items[1];
  switch (head) {
    case 'define':
    case 'define-syntax': {
      // (define (((curried a) b) c) …) defines curried.
      let name = target;
      while (isList(name)) {
        name = name.items[0];
      }
      return bound(name);
    }
    case 'define-values':
      return bound(target);
    case 'define-record-type':
      return form.items
        .slice(1)
        .flatMap((item, i) =>
          (i >= 3 && isList(item) ? item.items.slice(1) : [item]).flatMap((t) =>
            isList(t) ? bound(t.items[0]) : bound(t),
          ),
        );
    default:
      return [];
  }
}

class Walk {
  constructor(
    private readonly found: Finding,
    /** Inside a procedure's body assignments happen when it is called, not now. */
    private readonly later: boolean,
  ) {}

  private deferred(): Walk {
    return this.later ? this : new Walk(this.found, true);
  }

  all(trees: readonly Tree[], scope: Scope): void {
    for (const tree of trees) {
      this.tree(tree, scope);
    }
  }

  body(trees: readonly Tree[], scope: Scope): void {
    this.all(trees, within(scope, bodyDefines(trees)));
  }

  tree(tree: Tree, scope: Scope): void {
    if ('prefix' in tree) {
      if (tree.prefix !== "'") {
        this.tree(tree.datum, scope);
      }
    } else if (isList(tree)) {
      this.list(tree, scope);
    } else if (tree.symbol !== undefined && !scope.has(tree.symbol)) {
      this.found.uses.add(tree.symbol);
    }
  }

  private list(form: List, scope: Scope): void {
    const head = symbolOf(form.items[0]);
    if (head === undefined || scope.has(head) || !this.special(head, form, scope)) {
      this.all(form.items, scope);
    }
  }

  /** Walks a binding form; false when the head is none. */
  private special(head: string, form: List, scope: Scope): boolean {
    const items = form.items;
    switch (head) {
      case 'quote':
        return true;
      case 'lambda':
        this.deferred().body(items.slice(2), within(scope, bound(items[1])));
        return true;
      case 'case-lambda':
        for (const clause of items.slice(1).filter(isList)) {
          this.deferred().body(clause.items.slice(1), within(scope, bound(clause.items[0])));
        }
        return true;
      case 'let':
      case 'let*':
      case 'letrec':
      case 'letrec*':
      case 'let-values':
      case 'let*-values':
      case 'do':
      case 'parameterize':
        this.bindingForm(head, items, scope);
        return true;
      case 'define':
      case 'define-values':
        this.define(items, scope);
        return true;
      case 'define-record-type':
        return true;
      case 'set!': {
        const name = symbolOf(items[1]);
        if (name !== undefined && !scope.has(name)) {
          (this.later ? this.found.mutatesLater : this.found.mutates).add(name);
          this.found.uses.add(name);
        }
        this.all(items.slice(2), scope);
        return true;
      }
      default:
        return false;
    }
  }

  private define(items: readonly Tree[], scope: Scope): void {
    const target = items[1];
    if (isList(target)) {
      this.deferred().body(items.slice(2), within(scope, bound(target).slice(1)));
    } else {
      this.all(items.slice(2), scope);
    }
  }

  private bindingForm(head: string, items: readonly Tree[], scope: Scope): void {
    const loop = head === 'let' ? symbolOf(items[1]) : undefined;
    const clauses = items[loop === undefined ? 1 : 2];
    const rest = items.slice(loop === undefined ? 2 : 3);
    if (!isList(clauses)) {
      this.all(items.slice(1), scope);
      return;
    }
    const parameterize = head === 'parameterize';
    const names = parameterize
      ? []
      : clauses.items.flatMap((c) => (isList(c) ? bound(c.items[0]) : bound(c)));
    const inner = within(scope, loop === undefined ? names : [...names, loop]);
    const initScope = head === 'let' || head === 'let-values' || parameterize ? scope : inner;
    for (const clause of clauses.items.filter(isList)) {
      this.all(parameterize ? clause.items : clause.items.slice(1, 2), initScope);
      this.all(parameterize ? [] : clause.items.slice(2), inner);
    }
    this.body(rest, inner);
  }
}

/** The names of a top-level form's source text. */
export function namesOf(source: string): Names {
  const found: Finding = {
    uses: new Set(),
    defines: new Set(),
    mutates: new Set(),
    mutatesLater: new Set(),
  };
  const walk = new Walk(found, false);
  for (const tree of readTrees(source)) {
    const head = isList(tree) ? symbolOf(tree.items[0]) : undefined;
    if (isList(tree) && head !== undefined) {
      for (const name of head === 'begin' ? bodyDefines(tree.items) : definedBy(head, tree)) {
        found.defines.add(name);
      }
    }
    walk.tree(tree, new Set());
  }
  return found;
}
