package radicchio.compiler.closed;

import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/**
 * Whether a loop may stay inside its procedure: its iterations make no call that would have to be
 * resumed in their midst, and allocate nothing, so that they need no poll.
 */
final class LoopSafety {
  private final Analysis analysis;

  LoopSafety(Analysis analysis) {
    this.analysis = analysis;
  }

  boolean safe(Variable self, Core.Lambda lambda) {
    return safe(lambda.clauses().getFirst().body(), self, true);
  }

  private boolean safe(Core core, Variable self, boolean tail) {
    return switch (core) {
      case Core.Const c -> true;
      case Core.Unspecified u -> true;
      case Core.LocalRef r -> true;
      case Core.GlobalRef g -> true;
      case Core.LocalSet s -> safe(s.value(), self, false);
      case Core.GlobalSet s -> safe(s.value(), self, false);
      case Core.GlobalDefine d -> safe(d.value(), self, false);
      case Core.If i ->
          safe(i.test(), self, false)
              && safe(i.consequent(), self, tail)
              && safe(i.alternative(), self, tail);
      case Core.Seq s -> {
        for (int i = 0; i < s.body().size(); i++) {
          if (!safe(s.body().get(i), self, tail && i == s.body().size() - 1)) {
            yield false;
          }
        }
        yield true;
      }
      case Core.Lambda l -> false;
      case Core.Let l ->
          l.bindings().stream().allMatch(b -> binding(b, self, tail)) && safe(l.body(), self, tail);
      case Core.Letrec l ->
          l.bindings().stream().allMatch(b -> binding(b, self, tail)) && safe(l.body(), self, tail);
      case Core.LetValues l -> false;
      case Core.Call c -> call(c, self, tail);
      case Core.PrimCall p ->
          !p.primitive().allocates()
              && !p.primitive().calls()
              && p.arguments().stream().allMatch(a -> safe(a, self, false));
    };
  }

  private boolean binding(Core.Binding b, Variable self, boolean tail) {
    if (analysis.boxed(b.variable())) {
      return false;
    }
    if (b.value() instanceof Core.Lambda l) {
      return switch (analysis.fate(b.variable())) {
        case LABEL, LOOP -> safe(l.clauses().getFirst().body(), self, tail);
        case KNOWN -> true;
        case CLOSURE -> false;
      };
    }
    return safe(b.value(), self, false);
  }

  private boolean call(Core.Call call, Variable self, boolean tail) {
    for (Core a : call.arguments()) {
      if (!safe(a, self, false)) {
        return false;
      }
    }
    if (call.procedure() instanceof Core.LocalRef r) {
      Fate fate = r.variable() == self ? Fate.LOOP : analysis.fate(r.variable());
      return fate == Fate.LABEL || fate == Fate.LOOP || tail;
    }
    return tail && safe(call.procedure(), self, false);
  }
}
