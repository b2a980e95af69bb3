/** Which shown results depend on which global names, so that a change of one dims the others. */
import { namesOf, type Names } from '../scheme/names';

export interface Watched {
  readonly evaluationId: string;
  stale: boolean;
}

export class Dependencies {
  private readonly users = new Map<string, Set<Watched>>();
  private readonly names = new Map<Watched, Names>();
  /** What is known of each defined name: what it uses and what calling it may assign. */
  private readonly defined = new Map<string, Names>();

  /** Remembers what the definitions of a form do, before it runs. */
  note(source: string): void {
    const names = namesOf(source);
    for (const name of names.defines) {
      this.defined.set(name, names);
    }
  }

  watch(result: Watched, names: Names): void {
    this.names.set(result, names);
    for (const name of names.uses) {
      const users = this.users.get(name) ?? new Set();
      this.users.set(name, users.add(result));
    }
  }

  unwatch(result: Watched): void {
    for (const name of this.names.get(result)?.uses ?? []) {
      this.users.get(name)?.delete(result);
    }
    this.names.delete(result);
  }

  /** A form has run: what it defined or assigned is new for everything that was evaluated apart from it. */
  evaluated(source: string, evaluationId: string): void {
    const names = namesOf(source);
    const assigned = names.defines.size > 0 ? names.mutates : this.assignedBy(names);
    this.changed(new Set([...names.defines, ...assigned]), evaluationId);
  }

  /** Dims what uses these names, and what uses what those define, and so on. */
  changed(changed: ReadonlySet<string>, except: string | undefined): void {
    const queue = [...changed];
    const seen = new Set(queue);
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      for (const user of this.users.get(name) ?? []) {
        if (user.stale || (except !== undefined && user.evaluationId === except)) {
          continue;
        }
        user.stale = true;
        for (const next of this.names.get(user)?.defines ?? []) {
          if (!seen.has(next)) {
            seen.add(next);
            queue.push(next);
          }
        }
      }
    }
  }

  reset(): void {
    this.defined.clear();
  }

  /** What evaluating an expression may assign: itself, and through the procedures that it mentions. */
  private assignedBy(names: Names): Set<string> {
    const assigned = new Set(names.mutates);
    const queue = [...names.uses];
    const seen = new Set(queue);
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const known = this.defined.get(name);
      known?.mutatesLater.forEach((later) => assigned.add(later));
      for (const next of known?.uses ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    return assigned;
  }
}
