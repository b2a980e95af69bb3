package radicchio.compiler.optimize;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/**
 * Where in an expression a variable is mentioned, be it by recursive procedures that mention it.
 */
final class Leaving {
  /** Recursive procedures by what they mention or have inside. */
  private final Map<Variable, Set<Variable>> users = new HashMap<>();

  private final Set<Variable> recursive = new HashSet<>();
  private final Set<Variable> by = new HashSet<>();
  private final Set<Core> in = Collections.newSetFromMap(new IdentityHashMap<>());

  private Leaving() {}

  /** In two walks, whatever the nesting. */
  static Leaving of(Variable variable, Core core) {
    var leaving = new Leaving();
    leaving.recursive.add(variable);
    leaving.find(core, Optional.empty());
    Deque<Variable> more = new ArrayDeque<>(List.of(variable));
    while (!more.isEmpty()) {
      Variable next = more.pop();
      if (leaving.by.add(next)) {
        more.addAll(leaving.users.getOrDefault(next, Set.of()));
      }
    }
    leaving.mark(core);
    return leaving;
  }

  /** Whether it is the variable, or a procedure that mentions it. */
  boolean by(Variable variable) {
    return by.contains(variable);
  }

  /** Whether one of these is mentioned in a part of the expression. */
  boolean in(Core core) {
    return in.contains(core);
  }

  private void find(Core core, Optional<Variable> inside) {
    if (core instanceof Core.LocalRef ref && recursive.contains(ref.variable())) {
      uses(inside, ref.variable());
    }
    if (core instanceof Core.Letrec letrec) {
      letrec.bindings().forEach(b -> recursive.add(b.variable()));
      for (Core.Binding b : letrec.bindings()) {
        uses(inside, b.variable());
        find(b.value(), Optional.of(b.variable()));
      }
      find(letrec.body(), inside);
    } else {
      Children.of(core).forEach(child -> find(child, inside));
    }
  }

  private void uses(Optional<Variable> user, Variable used) {
    user.ifPresent(u -> users.computeIfAbsent(used, v -> new HashSet<>()).add(u));
  }

  private boolean mark(Core core) {
    boolean found = core instanceof Core.LocalRef ref && by.contains(ref.variable());
    for (Core child : Children.of(core)) {
      found |= mark(child);
    }
    if (found) {
      in.add(core);
    }
    return found;
  }
}
