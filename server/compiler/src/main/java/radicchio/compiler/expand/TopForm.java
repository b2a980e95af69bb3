package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Span;

/**
 * One top-level form, expanded.
 *
 * @param core what to evaluate; a form without run-time effect (a syntax definition, an import) is
 *     {@code Unspecified}
 * @param defines variables the form defines, in order
 */
public record TopForm(Core core, Span span, List<Global> defines) {
  public TopForm {
    defines = List.copyOf(defines);
  }

  /**
   * The variables that the form is about: those it defines, unless an expression follows, whose
   * value is what matters then.
   */
  public List<Global> subjects() {
    return endsInDefinition(core) ? defines : List.of();
  }

  private static boolean endsInDefinition(Core core) {
    return switch (core) {
      case Core.GlobalDefine d -> true;
      case Core.Seq seq -> endsInDefinition(seq.body().getLast());
      case Core.LetValues let -> endsInDefinition(let.clause().body());
      case Core.Let let -> endsInDefinition(let.body());
      case Core.Letrec letrec -> endsInDefinition(letrec.body());
      case Core.Const c -> false;
      case Core.Unspecified u -> false;
      case Core.LocalRef r -> false;
      case Core.LocalSet s -> false;
      case Core.GlobalRef r -> false;
      case Core.GlobalSet s -> false;
      case Core.If i -> false;
      case Core.Lambda l -> false;
      case Core.Call c -> false;
      case Core.PrimCall p -> false;
    };
  }
}
