package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;

/** What variables stand for, and which bindings are still needed. */
final class Bindings {
  private final Optimizer optimizer;
  private final Uses uses;
  private final Map<Variable, Known> known = new HashMap<>();

  /** Constants and other variables, which stand in place of some. */
  private final Map<Variable, Core> replaced = new HashMap<>();

  /** Variables of a {@code letrec*} that may be looked at before they have a value. */
  private final Set<Variable> late = new HashSet<>();

  Bindings(Optimizer optimizer, Uses uses) {
    this.optimizer = optimizer;
    this.uses = uses;
  }

  Core reference(Core.LocalRef ref) {
    Core found = resolve(ref);
    if (found instanceof Core.LocalRef(Variable variable, var site)
        && known.containsKey(variable)) {
      known.get(variable).need();
    }
    return found;
  }

  /** What a variable stands for, at the place where it is mentioned. */
  Core resolve(Core core) {
    if (!(core instanceof Core.LocalRef ref)) {
      return core;
    }
    return switch (replaced.get(ref.variable())) {
      case Core.Const c -> new Core.Const(c.datum(), ref.site());
      case Core.GlobalRef g -> new Core.GlobalRef(g.global(), ref.site());
      case Core.LocalRef r -> new Core.LocalRef(r.variable(), ref.site());
      case null, default -> ref;
    };
  }

  Optional<Known> known(Variable variable) {
    return Optional.ofNullable(known.get(variable));
  }

  /** Whether its value surely is a procedure. */
  boolean procedure(Core core) {
    return core instanceof Core.Lambda
        || core instanceof Core.LocalRef r && known.containsKey(r.variable());
  }

  /** Whether nobody can tell if an optimized expression is evaluated. */
  boolean idle(Core core) {
    return switch (core) {
      case Core.Const c -> true;
      case Core.Unspecified u -> true;
      case Core.Lambda l -> true;
      case Core.LocalRef r -> !late.contains(r.variable());
      case Core.GlobalRef g -> g.global().isPrelude();
      case Core.PrimCall p -> p.primitive().pure() && p.arguments().stream().allMatch(this::idle);
      case Core.If i -> idle(i.test()) && idle(i.consequent()) && idle(i.alternative());
      case Core.Let l -> l.bindings().stream().allMatch(b -> idle(b.value())) && idle(l.body());
      case Core.LocalSet s -> false;
      case Core.GlobalSet s -> false;
      case Core.GlobalDefine d -> false;
      case Core.Seq s -> false;
      case Core.Letrec l -> false;
      case Core.LetValues l -> false;
      case Core.Call c -> false;
    };
  }

  Core let(Core.Let let) {
    var kept = new ArrayList<Core.Binding>();
    for (Core.Binding b : let.bindings()) {
      if (defer(b, false)) {
        kept.add(b);
        continue;
      }
      boolean gone = !b.variable().assigned() && replace(b.variable(), resolve(b.value()));
      if (!gone) {
        bind(b, kept);
      }
    }
    Core body = optimizer.of(let.body());
    settle(let.bindings());
    List<Core.Binding> left = remaining(kept);
    return left.isEmpty() ? body : new Core.Let(left, body, let.site());
  }

  private void bind(Core.Binding binding, List<Core.Binding> kept) {
    Variable variable = binding.variable();
    Core value = optimizer.of(binding.value());
    boolean gone =
        !variable.assigned() && (uses.of(variable) == 0 && idle(value) || replace(variable, value));
    if (!gone) {
      kept.add(new Core.Binding(variable, value));
    }
  }

  Core letrec(Core.Letrec letrec) {
    Core split = Groups.split(letrec);
    return split instanceof Core.Letrec group ? group(group) : optimizer.of(split);
  }

  /** Bindings that all hang together. */
  Core group(Core.Letrec group) {
    for (Core.Binding b : group.bindings()) {
      if (!defer(b, true)) {
        late.add(b.variable());
      }
    }
    var kept = new ArrayList<Core.Binding>();
    for (Core.Binding b : group.bindings()) {
      kept.add(
          late.contains(b.variable())
              ? new Core.Binding(b.variable(), optimizer.of(b.value()))
              : b);
    }
    Core body = optimizer.of(group.body());
    settle(group.bindings());
    List<Core.Binding> left = remaining(kept);
    return left.isEmpty() ? body : new Core.Letrec(left, body, group.site());
  }

  /** A procedure is looked into when all that calls it is known. */
  private boolean defer(Core.Binding binding, boolean recursive) {
    boolean deferred = !binding.variable().assigned() && binding.value() instanceof Core.Lambda;
    if (deferred) {
      known.put(binding.variable(), new Known((Core.Lambda) binding.value(), recursive));
    }
    return deferred;
  }

  /** Optimizes the procedures that something mentions, until none mentions another. */
  private void settle(List<Core.Binding> bindings) {
    boolean more = true;
    while (more) {
      more = false;
      for (Core.Binding b : bindings) {
        Known k = known.get(b.variable());
        if (k != null && k.awaited()) {
          k.open();
          k.done(optimizer.lambda(k.lambda()));
          more = true;
        }
      }
    }
  }

  private List<Core.Binding> remaining(List<Core.Binding> bindings) {
    var left = new ArrayList<Core.Binding>();
    for (Core.Binding b : bindings) {
      Known k = known.get(b.variable());
      if (k == null) {
        left.add(b);
      } else if (k.stays()) {
        left.add(new Core.Binding(b.variable(), k.lambda()));
      }
    }
    return left;
  }

  /** Whether the value will stand in place of the variable, which is never assigned. */
  private boolean replace(Variable variable, Core value) {
    boolean simple =
        switch (value) {
          case Core.Const c -> Shapes.plain(c.datum());
          case Core.GlobalRef g -> g.global().isPrelude();
          case Core.LocalRef r -> !r.variable().assigned() && !late.contains(r.variable());
          default -> false;
        };
    if (simple) {
      replaced.put(variable, value);
      if (value instanceof Core.LocalRef(Variable other, var site)) {
        uses.alias(variable, other);
      }
    }
    return simple;
  }

  Core letValues(Core.LetValues l) {
    Core producer = optimizer.of(l.producer());
    return values(producer, l);
  }

  /** Values that are at hand are bound one by one. */
  private Core values(Core producer, Core.LetValues l) {
    Core.Clause clause = l.clause();
    if (producer instanceof Core.PrimCall p
        && p.primitive() == Primitive.VALUES
        && clause.rest().isEmpty()
        && clause.parameters().size() == p.arguments().size()
        && !p.arguments().isEmpty()) {
      return bound(clause, p.arguments(), l);
    }
    if (producer instanceof Core.Let let) {
      return new Core.Let(let.bindings(), values(let.body(), l), let.site());
    }
    Core body = optimizer.of(clause.body());
    return new Core.LetValues(
        producer, new Core.Clause(clause.parameters(), clause.rest(), body), l.site());
  }

  /** The values are optimized already. */
  private Core bound(Core.Clause clause, List<Core> values, Core.LetValues l) {
    var kept = new ArrayList<Core.Binding>();
    for (int i = 0; i < values.size(); i++) {
      Variable variable = clause.parameters().get(i);
      if (variable.assigned() || !replace(variable, values.get(i))) {
        kept.add(new Core.Binding(variable, values.get(i)));
      }
    }
    Core body = optimizer.of(clause.body());
    return kept.isEmpty() ? body : new Core.Let(kept, body, l.site());
  }
}
