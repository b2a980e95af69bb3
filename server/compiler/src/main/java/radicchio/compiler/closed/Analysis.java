package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.types.Types;

/**
 * Decides the {@link Fate} of local procedures, which variables live in boxes, and what each
 * procedure captures.
 *
 * <p>A procedure is known when each use of its variable is a call with the right number of
 * arguments. It becomes a label when moreover each call is in tail position with respect to the
 * expression that binds it, so that it shares that expression's continuation. Inner bindings are
 * decided before outer ones, because a call inside an inner procedure is in tail position only if
 * that one is a label itself.
 */
final class Analysis {
  /** A variable bound to a lambda expression, and what is known of its uses so far. */
  private static final class Candidate {
    final Variable variable;
    final Core.Lambda lambda;
    boolean escapes;
    boolean recursive;
    boolean allTail = true;
    final Set<Candidate> crossed = new HashSet<>();
    Fate fate = Fate.CLOSURE;

    Candidate(Variable variable, Core.Lambda lambda) {
      this.variable = variable;
      this.lambda = lambda;
    }
  }

  private final Map<Variable, Candidate> candidates = new HashMap<>();
  private final Set<Variable> late = new HashSet<>();
  private final FreeVariables free = new FreeVariables(this);
  private final LoopSafety loops;

  Analysis(List<Core> forms, Types types) {
    this.loops = new LoopSafety(this, types);
    for (Core form : forms) {
      visit(form, Map.of());
    }
  }

  /** Only for variables that are bound to a lambda expression and never assigned; else closure. */
  Fate fate(Variable variable) {
    Candidate c = candidates.get(variable);
    return c == null ? Fate.CLOSURE : c.fate;
  }

  /** The lambda expression a variable always stands for, if any. */
  java.util.Optional<Core.Lambda> lambda(Variable variable) {
    Candidate c = candidates.get(variable);
    return c == null ? java.util.Optional.empty() : java.util.Optional.of(c.lambda);
  }

  /**
   * Whether the variable's value is in a box: it is assigned, or used before its initialization.
   */
  boolean boxed(Variable variable) {
    return variable.assigned() || late.contains(variable);
  }

  /** Whether a use of the variable must test that it has a value. */
  boolean late(Variable variable) {
    return late.contains(variable);
  }

  /** The variables whose values a procedure must be given, in a stable order. */
  List<Variable> captured(Core.Lambda lambda) {
    return free.captured(lambda);
  }

  /** Free variables of an expression, with the known procedures it calls counted as variables. */
  Set<Variable> mentioned(Core core) {
    return free.mentioned(core);
  }

  static boolean fixedArity(Core.Lambda lambda) {
    return lambda.clauses().size() == 1 && lambda.clauses().getFirst().rest().isEmpty();
  }

  /**
   * Walks {@code core}; {@code tail} maps the candidates it is in tail position of to what lies
   * between.
   */
  private void visit(Core core, Map<Candidate, Set<Candidate>> tail) {
    switch (core) {
      case Core.Const c -> {}
      case Core.Unspecified u -> {}
      case Core.GlobalRef g -> {}
      case Core.LocalRef r -> escape(r.variable());
      case Core.LocalSet s -> visit(s.value(), Map.of());
      case Core.GlobalSet s -> visit(s.value(), Map.of());
      case Core.GlobalDefine d -> visit(d.value(), Map.of());
      case Core.If i -> {
        visit(i.test(), Map.of());
        visit(i.consequent(), tail);
        visit(i.alternative(), tail);
      }
      case Core.Seq s -> {
        for (int i = 0; i < s.body().size(); i++) {
          visit(s.body().get(i), i == s.body().size() - 1 ? tail : Map.of());
        }
      }
      case Core.Lambda l -> l.clauses().forEach(c -> visit(c.body(), Map.of()));
      case Core.Let l -> let(l, tail);
      case Core.Letrec l -> letrec(l, tail);
      case Core.LetValues l -> {
        visit(l.producer(), Map.of());
        visit(l.clause().body(), tail);
      }
      case Core.Call c -> call(c, tail);
      case Core.PrimCall p -> p.arguments().forEach(a -> visit(a, Map.of()));
    }
  }

  private void escape(Variable variable) {
    Candidate c = candidates.get(variable);
    if (c != null) {
      c.escapes = true;
    }
  }

  private void call(Core.Call call, Map<Candidate, Set<Candidate>> tail) {
    if (call.procedure() instanceof Core.LocalRef r && candidates.containsKey(r.variable())) {
      Candidate c = candidates.get(r.variable());
      if (!fixedArity(c.lambda)
          || c.lambda.clauses().getFirst().parameters().size() != call.arguments().size()) {
        c.escapes = true;
      }
      Set<Candidate> between = tail.get(c);
      if (between == null) {
        c.allTail = false;
      } else {
        c.recursive |= between.contains(c);
        c.crossed.addAll(between);
      }
    } else {
      visit(call.procedure(), Map.of());
    }
    call.arguments().forEach(a -> visit(a, Map.of()));
  }

  private void let(Core.Let let, Map<Candidate, Set<Candidate>> tail) {
    List<Candidate> mine = new ArrayList<>();
    for (Core.Binding b : let.bindings()) {
      candidate(b, mine);
    }
    walkBindings(let.bindings(), mine, let.body(), tail);
    mine.forEach(c -> decide(c, true));
  }

  private void letrec(Core.Letrec letrec, Map<Candidate, Set<Candidate>> tail) {
    List<Candidate> mine = new ArrayList<>();
    for (Core.Binding b : letrec.bindings()) {
      candidate(b, mine);
    }
    walkBindings(letrec.bindings(), mine, letrec.body(), tail);
    boolean alone = letrec.bindings().size() == 1;
    mine.forEach(c -> decide(c, alone));
    markLate(letrec);
  }

  private void candidate(Core.Binding binding, List<Candidate> mine) {
    if (binding.value() instanceof Core.Lambda l && !binding.variable().assigned()) {
      Candidate c = new Candidate(binding.variable(), l);
      candidates.put(binding.variable(), c);
      mine.add(c);
    }
  }

  private void walkBindings(
      List<Core.Binding> bindings,
      List<Candidate> mine,
      Core body,
      Map<Candidate, Set<Candidate>> tail) {
    Map<Candidate, Set<Candidate>> inside = new HashMap<>(tail);
    mine.forEach(c -> inside.put(c, Set.of()));
    for (Core.Binding b : bindings) {
      Candidate c = candidates.get(b.variable());
      if (c != null && fixedArity(c.lambda)) {
        visit(c.lambda.clauses().getFirst().body(), through(c, inside));
      } else {
        visit(b.value(), Map.of());
      }
    }
    visit(body, inside);
  }

  private static Map<Candidate, Set<Candidate>> through(
      Candidate via, Map<Candidate, Set<Candidate>> tail) {
    Map<Candidate, Set<Candidate>> out = new HashMap<>();
    tail.forEach(
        (c, between) -> {
          Set<Candidate> more = new HashSet<>(between);
          more.add(via);
          out.put(c, more);
        });
    return out;
  }

  private void decide(Candidate c, boolean alone) {
    if (c.escapes || !fixedArity(c.lambda)) {
      c.fate = Fate.CLOSURE;
      return;
    }
    boolean label =
        alone
            && c.allTail
            && c.crossed.stream()
                .allMatch(x -> x == c || x.fate == Fate.LABEL || x.fate == Fate.LOOP);
    if (label && !c.recursive) {
      c.fate = Fate.LABEL;
    } else if (label && loops.safe(c.variable, c.lambda)) {
      c.fate = Fate.LOOP;
    } else {
      c.fate = Fate.KNOWN;
    }
  }

  /**
   * Finds the variables of a {@code letrec*} that something may look at before they have a value:
   * those mentioned by the initial value of an earlier or the same binding, directly or through the
   * procedures of the group.
   */
  private void markLate(Core.Letrec letrec) {
    Map<Variable, Integer> position = new HashMap<>();
    Map<Variable, Core.Lambda> group = new IdentityHashMap<>();
    for (int i = 0; i < letrec.bindings().size(); i++) {
      Core.Binding b = letrec.bindings().get(i);
      if (candidates.containsKey(b.variable())) {
        group.put(b.variable(), (Core.Lambda) b.value());
      } else {
        position.put(b.variable(), i);
      }
    }
    for (int i = 0; i < letrec.bindings().size(); i++) {
      Core.Binding b = letrec.bindings().get(i);
      if (!group.containsKey(b.variable())) {
        for (Variable v : reach(b.value(), group)) {
          if (position.getOrDefault(v, -1) >= i) {
            late.add(v);
          }
        }
      }
    }
  }

  /** What {@code core} mentions, also through procedures of {@code group}. */
  Set<Variable> reach(Core core, Map<Variable, Core.Lambda> group) {
    Set<Variable> seen = new LinkedHashSet<>();
    List<Variable> work = new ArrayList<>(free.mentioned(core));
    while (!work.isEmpty()) {
      Variable v = work.removeLast();
      if (seen.add(v) && group.containsKey(v)) {
        work.addAll(free.mentioned(group.get(v)));
      }
    }
    return seen;
  }
}
