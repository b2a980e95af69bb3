package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/** Procedure calls (R7RS section 4.1.3), those that need no call included. */
final class Calls {
  private Calls() {}

  static Core call(Expanding x, Syntax.ListForm form, Scope scope) {
    Syntax head = form.items().getFirst();
    Core procedure =
        head instanceof Syntax.Identifier id && x.resolve(id, scope) instanceof Meaning.Unbound
            ? x.unbound(id, scope, form.items().size() - 1)
            : x.expression(head, scope);
    List<Core> arguments = arguments(x, form, scope);
    if (procedure instanceof Core.Lambda lambda
        && !lambda.clauses().isEmpty()
        && Application.clause(lambda, arguments.size()).isEmpty()) {
      x.notes.report(
          DiagnosticCode.WRONG_ARITY,
          form.span(),
          "this lambda",
          Arity.of(lambda).describe(),
          Arity.count(arguments.size()));
    }
    return of(procedure, arguments, x.site(form));
  }

  static Core local(
      Expanding x,
      Syntax.Identifier id,
      Meaning.LocalMeaning local,
      Syntax.ListForm form,
      Scope scope) {
    local.use();
    x.notes.occur(id, local, Occurrence.Role.REFERENCE);
    List<Core> arguments = arguments(x, form, scope);
    x.notes.call(local, form.span(), arguments.size());
    return new Core.Call(new Core.LocalRef(local.variable(), x.site(id)), arguments, x.site(form));
  }

  static Core global(
      Expanding x,
      Syntax.Identifier id,
      Meaning.GlobalMeaning meaning,
      Syntax.ListForm form,
      Scope scope) {
    Core procedure = x.global(id, meaning, form.items().size() - 1);
    List<Core> arguments = arguments(x, form, scope);
    Optional<Core> integrated =
        switch (meaning.integration()) {
          case Integration.None ignored -> Optional.empty();
          case Integration.Cases cases -> Clauses.call(cases, arguments, x.site(form));
          case Integration.Variadic variadic -> variadic.rule().apply(x, arguments, form);
        };
    return integrated.orElseGet(() -> new Core.Call(procedure, arguments, x.site(form)));
  }

  static Core primitive(
      Expanding x, Meaning.PrimitiveMeaning meaning, Syntax.ListForm form, Scope scope) {
    Primitive primitive = meaning.primitive();
    List<Core> arguments = arguments(x, form, scope);
    if (!primitive.takes(arguments.size())) {
      return x.bad(
          form,
          DiagnosticCode.BAD_PRIMITIVE_USE,
          primitive.symbol()
              + " takes "
              + primitive.arity()
              + " arguments, not "
              + arguments.size());
    }
    return new Core.PrimCall(primitive, arguments, x.site(form));
  }

  private static List<Core> arguments(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    var all = new ArrayList<Core>(items.size() - 1);
    for (int i = 1; i < items.size(); i++) {
      all.add(x.expression(items.get(i), scope));
    }
    return all;
  }

  /** A call; that of a lambda expression only binds variables. */
  static Core of(Core procedure, List<Core> arguments, Site site) {
    if (procedure instanceof Core.Lambda lambda) {
      Optional<Core.Clause> chosen = Application.clause(lambda, arguments.size());
      if (chosen.isPresent() && arguments.size() <= VariadicRule.LONGEST) {
        return Application.bind(chosen.get(), arguments, site);
      }
    }
    return new Core.Call(procedure, arguments, site);
  }
}
