package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.layout.Tags;

/**
 * Converts {@code letrec*}. Procedures are made as late as possible, just before the first initial
 * value that may call them, so that the variables they capture mostly have their values already and
 * need neither box nor test.
 */
final class Letrecs {
  private final Converter unit;
  private final Analysis analysis;
  private final BodyConverter body;

  /** Procedures of the group that are made already. */
  private final Set<Variable> made = new HashSet<>();

  /** For one {@code letrec*}. */
  Letrecs(Converter unit, BodyConverter body) {
    this.unit = unit;
    this.analysis = unit.analysis();
    this.body = body;
  }

  Body convert(Core.Letrec letrec, Cont k) {
    if (letrec.bindings().size() == 1
        && letrec.bindings().getFirst().value() instanceof Core.Lambda l
        && analysis.lambda(letrec.bindings().getFirst().variable()).isPresent()) {
      Variable v = letrec.bindings().getFirst().variable();
      switch (analysis.fate(v)) {
        case LABEL -> {
          return k.shared(
              body.rep(letrec), s -> body.label(v, l, s, () -> body.convert(letrec.body(), s)));
        }
        case LOOP -> {
          return k.shared(
              body.rep(letrec), s -> body.loop(v, l, s, () -> body.convert(letrec.body(), s)));
        }
        case KNOWN, CLOSURE -> {}
      }
    }
    return boxes(
        letrec,
        0,
        () -> {
          Map<Variable, Core.Lambda> pending = new LinkedHashMap<>();
          return bindings(letrec, 0, pending, k);
        });
  }

  /** Boxes for the variables that may be looked at too early. */
  private Body boxes(Core.Letrec letrec, int at, Supplier<Body> rest) {
    if (at == letrec.bindings().size()) {
      return rest.get();
    }
    Variable v = letrec.bindings().get(at).variable();
    if (!analysis.late(v)) {
      return boxes(letrec, at + 1, rest);
    }
    return body.bind(v, new Simple.Word(Tags.UNINITIALIZED), () -> boxes(letrec, at + 1, rest));
  }

  private Body bindings(Core.Letrec letrec, int at, Map<Variable, Core.Lambda> pending, Cont k) {
    if (at == letrec.bindings().size()) {
      return fix(pending, () -> body.convert(letrec.body(), k));
    }
    Core.Binding b = letrec.bindings().get(at);
    if (analysis.lambda(b.variable()).isPresent() && b.value() instanceof Core.Lambda l) {
      if (!made.contains(b.variable())) {
        pending.put(b.variable(), l);
      }
      return bindings(letrec, at + 1, pending, k);
    }
    return fix(
        needed(letrec, at, b.value(), pending),
        () ->
            body.convert(
                b.value(),
                new Cont.Then(
                    v -> initialize(b.variable(), v, () -> bindings(letrec, at + 1, pending, k)))));
  }

  private Body initialize(Variable variable, Simple value, Supplier<Body> rest) {
    if (analysis.late(variable)) {
      Simple set =
          new Simple.Prim(
              Primitive.SET_BOX,
              List.of(body.holder(variable), value),
              new Site(variable.definition()));
      return new Body.Do(set, rest.get());
    }
    return body.bind(variable, value, rest);
  }

  /**
   * Takes out of {@code pending}, and out of what comes later, the procedures that {@code value}
   * can reach.
   */
  private Map<Variable, Core.Lambda> needed(
      Core.Letrec letrec, int at, Core value, Map<Variable, Core.Lambda> pending) {
    Map<Variable, Core.Lambda> group = new IdentityHashMap<>(pending);
    for (Core.Binding b : letrec.bindings().subList(at, letrec.bindings().size())) {
      if (analysis.lambda(b.variable()).isPresent()
          && b.value() instanceof Core.Lambda l
          && !made.contains(b.variable())) {
        group.put(b.variable(), l);
      }
    }
    Set<Variable> reached = analysis.reach(value, group);
    Map<Variable, Core.Lambda> out = new LinkedHashMap<>();
    for (Core.Binding b : letrec.bindings()) {
      if (reached.contains(b.variable()) && group.containsKey(b.variable())) {
        out.put(b.variable(), group.get(b.variable()));
        pending.remove(b.variable());
        made.add(b.variable());
      }
    }
    return out;
  }

  /** Makes a group of procedures that may refer to each other. */
  private Body fix(Map<Variable, Core.Lambda> group, Supplier<Body> rest) {
    List<Local> locals = new ArrayList<>();
    group.forEach(
        (v, l) -> {
          if (analysis.fate(v) == Fate.CLOSURE) {
            Local local = new Local(v.name());
            locals.add(local);
            body.alias(v, new Simple.Get(local));
          }
        });
    List<Simple.Close> closures = new ArrayList<>();
    group.forEach(
        (v, l) -> {
          if (analysis.fate(v) == Fate.KNOWN) {
            unit.known(l);
          } else {
            closures.add(body.close(l, Optional.of(v)));
          }
        });
    Body inner = rest.get();
    return locals.isEmpty() ? inner : new Body.Fix(locals, closures, inner);
  }
}
