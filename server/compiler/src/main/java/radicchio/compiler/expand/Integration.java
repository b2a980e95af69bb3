package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/** What a call of a library procedure may be replaced by. */
public sealed interface Integration {
  Integration NONE = new None();

  /** Nothing: it is called. */
  record None() implements Integration {}

  /** By the number of arguments: the first case that fits. */
  record Cases(String name, List<Case> cases) implements Integration {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /** A rule of the compiler's own, for a procedure of any number of arguments. */
  record Variadic(VariadicRule rule) implements Integration {}

  /** A clause of a procedure. */
  sealed interface Case {
    /** Its body in place of the call. */
    record Inline(Core.Clause clause) implements Case {}

    /**
     * A procedure of its own, of fixed arity, which can be called directly.
     *
     * @param rest whether its last argument is a list of those beyond the required ones
     */
    record Entry(Global procedure, int required, boolean rest) implements Case {}

    /** The procedure itself. */
    record Plain(int required) implements Case {}

    default boolean takes(int arguments) {
      return switch (this) {
        case Inline(Core.Clause clause) -> arguments == clause.parameters().size();
        case Entry(Global ignored, int required, boolean rest) ->
            arguments == required || rest && arguments > required;
        case Plain(int required) -> arguments == required;
      };
    }
  }
}
