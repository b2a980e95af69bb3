package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;

/** What a call of a library procedure may be replaced by. */
public sealed interface Integration {
  Integration NONE = new None();

  /** Nothing: it is called. */
  record None() implements Integration {}

  /** The body of the clause that fits. */
  record Template(String name, List<Core.Clause> clauses) implements Integration {
    public Template {
      clauses = List.copyOf(clauses);
    }
  }

  /** A rule of the compiler's own, for a procedure of any number of arguments. */
  record Variadic(VariadicRule rule) implements Integration {}
}
