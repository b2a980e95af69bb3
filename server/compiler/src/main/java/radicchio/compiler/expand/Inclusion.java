package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** {@code include} (R7RS section 4.1.7). */
final class Inclusion {
  private Inclusion() {}

  static Core include(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> forms = forms(x, form);
    return forms.isEmpty() ? x.nothing(form) : x.sequence(forms, scope, x.site(form));
  }

  /** The forms of all named files; what cannot be had has been reported. */
  static List<Syntax> forms(Expanding x, Syntax.ListForm form) {
    List<Syntax> items = form.items();
    if (items.size() < 2) {
      x.malformed(form, SpecialForm.INCLUDE, "it names no file");
    }
    boolean foldCase = ((Syntax.Identifier) items.getFirst()).symbol().equals("include-ci");
    var all = new ArrayList<Syntax>();
    for (Syntax s : items.subList(1, items.size())) {
      if (!(s instanceof Syntax.Literal literal) || !(literal.datum() instanceof Datum.Str path)) {
        x.malformed(s, SpecialForm.INCLUDE, "a file is named by a string");
        continue;
      }
      Source from = form.span().source();
      Optional<Source> source = x.root.catalog().serving(from, x.loader).load(path.value(), from);
      x.notes.included(new FileInputs.Included(path.value(), from, source.map(Source::text)));
      if (source.isEmpty()) {
        x.bad(
            s,
            DiagnosticCode.CANNOT_INCLUDE,
            path.value(),
            "there is no such file, or reading files is not allowed here");
      } else if (x.including(source.get(), s)) {
        all.addAll(x.read(source.get(), foldCase));
      }
    }
    return all;
  }
}
