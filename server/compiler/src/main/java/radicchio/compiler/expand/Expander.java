package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/**
 * Expands top-level forms, one at a time and in order; what they define takes effect in the
 * environment.
 */
public final class Expander {
  private Expander() {}

  public static Expansion expand(Syntax form, Environment environment) {
    return expand(form, environment, SourceLoader.NONE);
  }

  public static Expansion expand(Syntax form, Environment environment, SourceLoader loader) {
    return expand(form, environment, loader, List.of());
  }

  /**
   * @param chain libraries that are being expanded and need this form
   */
  static Expansion expand(
      Syntax form, Environment environment, SourceLoader loader, List<String> chain) {
    var x = new Expanding(environment, loader, chain);
    try {
      return x.notes.finish(TopLevel.expand(x, form));
    } catch (StackOverflowError e) {
      // The limits on nesting are meant to strike first; on a thread with a small stack they may
      // not.
      x.notes.report(
          DiagnosticCode.EXPANSION_TOO_DEEP,
          form.span(),
          "this form is nested too deeply; name inner parts with define");
      return x.notes.finish(
          new TopForm(new Core.Unspecified(new Site(form.span())), form.span(), List.of()));
    }
  }

  public static List<Expansion> expandAll(
      List<Syntax> forms, Environment environment, SourceLoader loader) {
    var all = new ArrayList<Expansion>(forms.size());
    for (Syntax form : forms) {
      all.add(expand(form, environment, loader));
    }
    return all;
  }

  /**
   * What can only be said of forms together: variables that nothing defines, and calls of top-level
   * procedures with a wrong number of arguments.
   *
   * @param environment as it is after the forms
   */
  public static List<Diagnostic> check(List<Expansion> forms, Environment environment) {
    return new Check(forms, environment).diagnostics();
  }
}
