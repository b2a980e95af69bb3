package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.syntax.Syntax;

/** {@code lambda} and {@code case-lambda} (R7RS sections 4.1.4 and 4.2.9). */
final class Procedures {
  private Procedures() {}

  static Core lambda(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.incomplete(form, SpecialForm.LAMBDA, "parameters");
    }
    return clause(x, items.get(1), items.subList(2, items.size()), scope, form, SpecialForm.LAMBDA)
        .<Core>map(clause -> new Core.Lambda("", List.of(clause), x.site(form)))
        .orElseGet(() -> x.nothing(form));
  }

  static Core caseLambda(Expanding x, Syntax.ListForm form, Scope scope) {
    var clauses = new ArrayList<Core.Clause>();
    for (Syntax s : form.items().subList(1, form.items().size())) {
      if (!(s instanceof Syntax.ListForm part) || part.items().size() < 2) {
        return x.malformed(s, SpecialForm.CASE_LAMBDA, "a clause needs parameters and a body");
      }
      List<Syntax> body = part.items().subList(1, part.items().size());
      Optional<Core.Clause> clause =
          clause(x, part.items().getFirst(), body, scope, part, SpecialForm.CASE_LAMBDA);
      if (clause.isEmpty()) {
        return x.nothing(form);
      }
      clauses.add(clause.get());
    }
    return new Core.Lambda("", clauses, x.site(form));
  }

  /** Parameters and body; empty when they are malformed, which has been reported. */
  static Optional<Core.Clause> clause(
      Expanding x,
      Syntax parameters,
      List<Syntax> body,
      Scope scope,
      Syntax whole,
      SpecialForm form) {
    Optional<Formals> parsed = Formals.parse(x, parameters, form);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Formals formals = parsed.get();
    var frame = new Scope.Frame(scope, formals.size());
    x.notes.region(whole.span(), frame);
    return Optional.of(
        formals.bind(x, frame, form, () -> Body.expand(x, body, frame, whole, form.keyword())));
  }
}
