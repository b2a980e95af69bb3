package radicchio.compiler.closed;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.types.Known;
import radicchio.compiler.types.Types;

/**
 * Whether a loop may stay inside its procedure: its iterations make no call that would have to be
 * resumed in their midst, and allocate nothing, so that they need no poll.
 *
 * <p>Flonums allocate where they are tagged, so an expression is safe in a place of some {@link
 * Rep}. What leaves the loop may allocate, for it does so once.
 */
final class LoopSafety {
  private final Analysis analysis;
  private final Types types;

  LoopSafety(Analysis analysis, Types types) {
    this.analysis = analysis;
    this.types = types;
  }

  boolean safe(Variable self, Core.Lambda lambda) {
    return safe(lambda.clauses().getFirst().body(), self, Place.LEAVING);
  }

  /** What becomes of an expression's value. */
  private enum Place {
    TAGGED,
    RAW,
    /** The expression is in tail position: its value is the loop's. */
    LEAVING
  }

  private Place place(Variable variable) {
    return types.raw(variable) ? Place.RAW : Place.TAGGED;
  }

  private boolean safe(Core core, Variable self, Place place) {
    boolean joins =
        core instanceof Core.If || core instanceof Core.Let || core instanceof Core.Letrec;
    if (joins && place == Place.TAGGED && types.flonum(core)) {
      return false; // It is joined as a raw value.
    }
    return switch (core) {
      case Core.Const c -> true;
      case Core.Unspecified u -> true;
      case Core.LocalRef r -> place != Place.TAGGED || !types.raw(r.variable());
      case Core.GlobalRef g -> true;
      case Core.LocalSet s -> safe(s.value(), self, Place.TAGGED);
      case Core.GlobalSet s -> safe(s.value(), self, Place.TAGGED);
      case Core.GlobalDefine d -> safe(d.value(), self, Place.TAGGED);
      case Core.If i ->
          safe(i.test(), self, Place.TAGGED)
              && safe(i.consequent(), self, place)
              && safe(i.alternative(), self, place);
      case Core.Seq s -> {
        for (int i = 0; i < s.body().size(); i++) {
          boolean last = i == s.body().size() - 1;
          if (!safe(s.body().get(i), self, last ? place : Place.TAGGED)) {
            yield false;
          }
        }
        yield true;
      }
      case Core.Lambda l -> false;
      case Core.Let l -> bindings(l.bindings(), self, place) && safe(l.body(), self, place);
      case Core.Letrec l -> bindings(l.bindings(), self, place) && safe(l.body(), self, place);
      case Core.LetValues l -> false;
      case Core.Call c -> call(c, self, place);
      case Core.PrimCall p -> primitive(p, self, place);
    };
  }

  private boolean bindings(List<Core.Binding> bindings, Variable self, Place place) {
    return bindings.stream().allMatch(b -> binding(b, self, place));
  }

  private boolean binding(Core.Binding b, Variable self, Place place) {
    if (analysis.boxed(b.variable())) {
      return false;
    }
    if (b.value() instanceof Core.Lambda l) {
      return switch (analysis.fate(b.variable())) {
        case LABEL, LOOP -> safe(l.clauses().getFirst().body(), self, place);
        case KNOWN -> true;
        case CLOSURE -> false;
      };
    }
    return safe(b.value(), self, place(b.variable()));
  }

  private boolean call(Core.Call call, Variable self, Place place) {
    if (call.procedure() instanceof Core.LocalRef r) {
      Fate fate = r.variable() == self ? Fate.LOOP : analysis.fate(r.variable());
      if (fate == Fate.LABEL || fate == Fate.LOOP) {
        return arguments(call, r.variable(), self);
      }
    }
    return place == Place.LEAVING
        && safe(call.procedure(), self, Place.TAGGED)
        && call.arguments().stream().allMatch(a -> safe(a, self, Place.LEAVING));
  }

  private boolean arguments(Core.Call call, Variable target, Variable self) {
    List<Variable> parameters =
        analysis.lambda(target).orElseThrow().clauses().getFirst().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!safe(call.arguments().get(i), self, place(parameters.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean primitive(Core.PrimCall p, Variable self, Place place) {
    if (p.primitive().calls()) {
      return false;
    }
    Known known = types.known(p);
    boolean flonum = types.flonum(p);
    boolean allocates =
        switch (known) {
          case FLONUMS -> flonum && place == Place.TAGGED;
          case INEXACTS, FLONUM_FIRST, FLONUM_SECOND, INEXACT_FIRST, INEXACT_SECOND -> true;
          case FIXNUMS -> flonum && place == Place.TAGGED;
          default -> p.primitive().allocates();
        };
    Place operand = known.operandsRaw() ? Place.RAW : Place.TAGGED;
    return !allocates && p.arguments().stream().allMatch(a -> safe(a, self, operand));
  }
}
