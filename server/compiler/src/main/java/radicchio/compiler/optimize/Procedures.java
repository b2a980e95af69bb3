package radicchio.compiler.optimize;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Variable;

/** What top-level variables stand for, as far as it is known and may be copied. */
final class Procedures {
  private final Map<Global, Core.Lambda> settled;
  private final Function<Global, Optional<Core.Lambda>> library;
  private final Map<Core.Clause, Set<Variable>> called = new IdentityHashMap<>();
  private final Map<Global, Boolean> recursive = new IdentityHashMap<>();

  /** Those that are being copied, or looked into. */
  private final Set<Global> open = new HashSet<>();

  Procedures(Map<Global, Core.Lambda> settled, Function<Global, Optional<Core.Lambda>> library) {
    this.settled = settled;
    this.library = library;
  }

  /** Those of the unit itself; none inside of a copy of itself. */
  Optional<Core.Lambda> settled(Global global) {
    Core.Lambda lambda = settled.get(global);
    return lambda == null || open.contains(global) || recursive(global, lambda)
        ? Optional.empty()
        : Optional.of(lambda);
  }

  /** The only clause of one of the unit's own that calls itself. */
  Optional<Core.Clause> loop(Global global) {
    Core.Lambda lambda = settled.get(global);
    return lambda == null
            || open.contains(global)
            || lambda.clauses().size() != 1
            || !lambda.clauses().getFirst().rest().isEmpty()
        ? Optional.empty()
        : Optional.of(lambda.clauses().getFirst());
  }

  Optional<Core.Lambda> library(Global global) {
    return global.isPrelude() && !open.contains(global) ? library.apply(global) : Optional.empty();
  }

  /** Whether the variable surely stands for a procedure, called without being looked at. */
  boolean known(Global global) {
    return global.isPrelude() || settled.containsKey(global);
  }

  boolean open(Global global) {
    return open.add(global);
  }

  void close(Global global) {
    open.remove(global);
  }

  /** The parameters that the clause's body calls. */
  Set<Variable> called(Core.Clause clause) {
    return called.computeIfAbsent(clause, Shapes::called);
  }

  private boolean recursive(Global global, Core.Lambda lambda) {
    return recursive.computeIfAbsent(global, g -> mentions(lambda, g));
  }

  private static boolean mentions(Core core, Global global) {
    if (core instanceof Core.GlobalRef ref && ref.global() == global) {
      return true;
    }
    for (Core child : Children.of(core)) {
      if (mentions(child, global)) {
        return true;
      }
    }
    return false;
  }
}
