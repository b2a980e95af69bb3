package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** {@code quote} and {@code quasiquote} (R7RS sections 4.1.2 and 4.2.8). */
final class Quotation {
  private Quotation() {}

  static Core quote(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() != 2) {
      return x.malformed(form, SpecialForm.QUOTE, "it takes one datum");
    }
    return constant(x, form.items().get(1), x.site(form));
  }

  static Core quasiquote(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() != 2) {
      return x.malformed(form, SpecialForm.QUASIQUOTE, "it takes one template");
    }
    return new Quasi(x, scope).expand(form.items().get(1));
  }

  /**
   * {@code (%place expression)}: file, line and column of the expression, as a string, for messages
   * of libraries; false for what an editor has, where places move and results are shown beside the
   * form.
   */
  static Core place(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() != 2) {
      return x.malformed(form, SpecialForm.PLACE, "it takes one expression");
    }
    Span span = form.items().get(1).span();
    boolean moves = span.source().name().contains("://");
    return new Core.Const(
        moves ? new Datum.Bool(false) : new Datum.Str(span.toString()), x.site(form));
  }

  static Core constant(Expanding x, Syntax s, Site site) {
    return new Core.Const(datum(x, s), site);
  }

  /** The datum that a piece of syntax is; names that macros inserted are symbols again. */
  static Datum datum(Expanding x, Syntax s) {
    return datum(x, s, 0);
  }

  private static Datum datum(Expanding x, Syntax s, int depth) {
    if (depth > Expanding.MAX_DEPTH) {
      tooDeep(x, s);
      return new Datum.Nil();
    }
    return switch (s) {
      case Syntax.Identifier id -> new Datum.Symbol(id.symbol());
      case Syntax.Literal literal -> literal.datum();
      case Syntax.ListForm list -> Datum.list(data(x, list.items(), depth));
      case Syntax.DottedForm dotted ->
          new Datum.Pairs(data(x, dotted.items(), depth), datum(x, dotted.tail(), depth + 1));
      case Syntax.VectorForm vector -> new Datum.Vector(data(x, vector.items(), depth));
      case Syntax.Labelled labelled ->
          new Datum.Labelled(labelled.label(), datum(x, labelled.datum(), depth + 1));
      case Syntax.LabelRef ref -> new Datum.LabelRef(ref.label());
    };
  }

  private static List<Datum> data(Expanding x, List<Syntax> items, int depth) {
    var all = new ArrayList<Datum>(items.size());
    for (Syntax s : items) {
      all.add(datum(x, s, depth + 1));
    }
    return all;
  }

  static void tooDeep(Expanding x, Syntax s) {
    x.bad(
        s,
        DiagnosticCode.EXPANSION_TOO_DEEP,
        "data are nested more than " + Expanding.MAX_DEPTH + " deep here; build them by a program");
  }
}
