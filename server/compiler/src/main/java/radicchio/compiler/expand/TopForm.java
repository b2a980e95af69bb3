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
}
