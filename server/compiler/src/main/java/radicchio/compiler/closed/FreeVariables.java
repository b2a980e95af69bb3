package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/** Which variables of its surroundings an expression mentions, and a procedure must be given. */
final class FreeVariables {
  private final Analysis analysis;
  private final Map<Core, Set<Variable>> mentioned = new IdentityHashMap<>();
  private final Map<Core.Lambda, List<Variable>> captured = new IdentityHashMap<>();

  FreeVariables(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Free variables, those that stand for known procedures included. Memoized for lambdas. */
  Set<Variable> mentioned(Core core) {
    Set<Variable> known = mentioned.get(core);
    if (known == null) {
      Set<Variable> out = new LinkedHashSet<>();
      collect(core, out);
      known = out;
      mentioned.put(core, known);
    }
    return known;
  }

  /**
   * The variables whose values a procedure needs from outside. A known procedure that it calls is
   * replaced by what that one needs in turn; labels are part of the procedure itself.
   */
  List<Variable> captured(Core.Lambda lambda) {
    List<Variable> done = captured.get(lambda);
    if (done == null) {
      done = expand(lambda);
      captured.put(lambda, done);
    }
    return done;
  }

  private List<Variable> expand(Core.Lambda lambda) {
    Set<Variable> bound = new HashSet<>();
    bound(lambda, bound);
    Set<Variable> out = new LinkedHashSet<>();
    Set<Variable> seen = new HashSet<>();
    List<Variable> work = new ArrayList<>(mentioned(lambda));
    while (!work.isEmpty()) {
      Variable v = work.removeFirst();
      if (!seen.add(v)) {
        continue;
      }
      if (analysis.fate(v) == Fate.KNOWN) {
        work.addAll(mentioned(analysis.lambda(v).orElseThrow()));
      } else if (!bound.contains(v)) {
        out.add(v);
      }
    }
    return List.copyOf(out);
  }

  private void collect(Core core, Set<Variable> out) {
    switch (core) {
      case Core.LocalRef r -> out.add(r.variable());
      case Core.LocalSet s -> {
        out.add(s.variable());
        collect(s.value(), out);
      }
      case Core.Lambda l -> {
        Set<Variable> inner = mentioned.get(l);
        if (inner == null) {
          inner = new LinkedHashSet<>();
          for (Core.Clause c : l.clauses()) {
            Set<Variable> one = new LinkedHashSet<>();
            collect(c.body(), one);
            c.parameters().forEach(one::remove);
            c.rest().forEach(one::remove);
            inner.addAll(one);
          }
          mentioned.put(l, inner);
        }
        out.addAll(inner);
      }
      case Core.Let l -> {
        Set<Variable> inner = new LinkedHashSet<>();
        collect(l.body(), inner);
        l.bindings().forEach(b -> inner.remove(b.variable()));
        l.bindings().forEach(b -> collect(b.value(), out));
        out.addAll(inner);
      }
      case Core.Letrec l -> {
        Set<Variable> inner = new LinkedHashSet<>();
        l.bindings().forEach(b -> collect(b.value(), inner));
        collect(l.body(), inner);
        l.bindings().forEach(b -> inner.remove(b.variable()));
        out.addAll(inner);
      }
      case Core.LetValues l -> {
        collect(l.producer(), out);
        Set<Variable> inner = new LinkedHashSet<>();
        collect(l.clause().body(), inner);
        l.clause().parameters().forEach(inner::remove);
        l.clause().rest().forEach(inner::remove);
        out.addAll(inner);
      }
      case Core other -> Children.of(other).forEach(c -> collect(c, out));
    }
  }

  private static void bound(Core core, Set<Variable> out) {
    switch (core) {
      case Core.Lambda l -> l.clauses().forEach(c -> clause(c, out));
      case Core.Let l -> l.bindings().forEach(b -> out.add(b.variable()));
      case Core.Letrec l -> l.bindings().forEach(b -> out.add(b.variable()));
      case Core.LetValues l -> clause(l.clause(), out);
      case Core other -> {}
    }
    Children.of(core).forEach(c -> bound(c, out));
  }

  private static void clause(Core.Clause clause, Set<Variable> out) {
    out.addAll(clause.parameters());
    out.addAll(clause.rest());
  }
}
