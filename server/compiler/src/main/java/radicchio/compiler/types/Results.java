package radicchio.compiler.types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import radicchio.compiler.core.Core;

/**
 * How procedures that all callers know give their results back: as an {@code f64} if it always is
 * one that can be held so, and is computed on some way to the end. What is only passed on, from a
 * vector say, stays tagged.
 */
final class Results {
  private final Inference inference;
  private final Recording recording;

  /** Procedures whose ends have been looked at, or are being. */
  private final Set<ProcedureFacts> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Results(Inference inference, Recording recording) {
    this.inference = inference;
    this.recording = recording;
  }

  static boolean raw(Core.Lambda lambda, Inference inference, Recording recording) {
    return new Results(inference, recording).raw(inference.procedure(lambda));
  }

  private boolean raw(ProcedureFacts p) {
    return p.result().unboxed() && computed(p);
  }

  private boolean computed(ProcedureFacts p) {
    return seen.add(p) && p.lambda().clauses().stream().anyMatch(clause -> computed(clause.body()));
  }

  /** Of an expression whose value is the result, or what a procedure in its place returns. */
  private boolean computed(Core core) {
    return switch (core) {
      case Core.If i -> computed(i.consequent()) || computed(i.alternative());
      case Core.Seq s -> computed(s.body().getLast());
      case Core.Let l -> computed(l.body());
      case Core.Letrec l -> computed(l.body());
      case Core.LetValues l -> computed(l.clause().body());
      case Core.LocalRef r -> inference.facts(r.variable()).raw();
      case Core.PrimCall p -> recording.known(p.site()).raw(p.primitive());
      case Core.Call c ->
          called(c.procedure()).shape() instanceof Shape.Procedure(ProcedureFacts p) && computed(p);
      default -> false;
    };
  }

  private Type called(Core procedure) {
    return switch (procedure) {
      case Core.LocalRef r -> inference.facts(r.variable()).type();
      case Core.GlobalRef g -> inference.facts(g.global()).map(GlobalFacts::type).orElse(Type.NONE);
      default -> Type.NONE;
    };
  }
}
