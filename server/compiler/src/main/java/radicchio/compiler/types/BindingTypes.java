package radicchio.compiler.types;

import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;

/** The part of the walk that enters scopes: procedures and the forms that bind variables. */
final class BindingTypes {
  private final Inference inference;

  BindingTypes(Inference inference) {
    this.inference = inference;
  }

  Type lambda(Core.Lambda l) {
    for (Core.Clause c : l.clauses()) {
      body(inference.procedure(l), c);
    }
    return of(l);
  }

  private Type of(Core.Lambda l) {
    return Type.of(Type.PROCEDURE, new Shape.Procedure(inference.procedure(l)));
  }

  private void body(ProcedureFacts p, Core.Clause c) {
    int mark = inference.trail().mark();
    Optional<ProcedureFacts> outer = inference.enclose(Optional.of(p));
    c.parameters().forEach(v -> inference.enter(inference.facts(v)));
    c.rest().forEach(v -> inference.enter(inference.facts(v)));
    Type result = inference.visit(c.body());
    inference.enclose(outer);
    if (!result.isNone()) {
      c.parameters().forEach(v -> inference.facts(v).demanded(inference.facts(v).here()));
    }
    inference.trail().undo(mark);
    if (p.leaked()) {
      inference.leak(result, c.body().site());
    }
    inference.drop(p.result(), result, p.result().join(result), c.body().site());
    if (p.join(result)) {
      inference.grew(p);
    }
  }

  Type let(Core.Let l) {
    boolean reached = true;
    for (Core.Binding b : l.bindings()) {
      Type value = reached ? inference.visit(b.value()) : Type.NONE;
      reached = !value.isNone();
      inference.join(b.variable(), Flow.binding(value, b.value()));
    }
    if (!reached) {
      return Type.NONE;
    }
    for (Core.Binding b : l.bindings()) {
      inference.facts(b.variable()).initial(b.value());
      inference.enter(inference.facts(b.variable()));
    }
    return inference.visit(l.body());
  }

  /** Procedures come last, when the first calls of them have been seen. */
  Type letrec(Core.Letrec l) {
    int mark = inference.trail().mark();
    for (Core.Binding b : l.bindings()) {
      if (b.value() instanceof Core.Lambda lambda) {
        inference.join(b.variable(), Flow.binding(of(lambda), lambda));
      }
      inference.enter(inference.facts(b.variable()));
    }
    boolean reached = true;
    for (Core.Binding b : l.bindings()) {
      if (!(b.value() instanceof Core.Lambda) && reached) {
        Type value = inference.visit(b.value());
        reached = !value.isNone();
        inference.join(b.variable(), Flow.binding(value, b.value()));
        inference.enter(inference.facts(b.variable()));
      }
    }
    Type result = reached ? inference.visit(l.body()) : Type.NONE;
    inference.trail().undo(mark);
    for (Core.Binding b : l.bindings()) {
      inference.enter(inference.facts(b.variable()));
      if (b.value() instanceof Core.Lambda lambda) {
        Type ignored = inference.visit(lambda);
        assert !ignored.isNone();
      }
    }
    return result;
  }

  Type letValues(Core.LetValues l) {
    Type produced = inference.visit(l.producer());
    if (produced.isNone()) {
      return produced;
    }
    Core.Clause c = l.clause();
    boolean seen =
        l.producer() instanceof Core.PrimCall p
            && p.primitive() == Primitive.VALUES
            && p.arguments().size() == c.parameters().size()
            && c.rest().isEmpty();
    for (int i = 0; i < c.parameters().size(); i++) {
      Core source = seen ? ((Core.PrimCall) l.producer()).arguments().get(i) : l.producer();
      Type type = seen ? recall(source) : Type.ANY;
      inference.join(c.parameters().get(i), Flow.binding(type, source));
      inference.enter(inference.facts(c.parameters().get(i)));
    }
    for (Variable rest : c.rest()) {
      inference.join(rest, Flow.binding(Type.PROPER_LIST, l.producer()));
      inference.enter(inference.facts(rest));
    }
    return inference.visit(c.body());
  }

  /** The type of what has just been walked, if that is cheap to find. */
  private Type recall(Core core) {
    return switch (core) {
      case Core.Const c -> Constants.of(inference, c);
      case Core.LocalRef r -> inference.facts(r.variable()).here();
      default -> Type.ANY;
    };
  }
}
