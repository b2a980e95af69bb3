package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/**
 * Forms that work on the dynamic environment or on promises, by procedures of the prelude: {@code
 * parameterize}, {@code guard}, {@code delay}, {@code delay-force} (R7RS sections 4.2.5 to 4.2.7).
 */
final class Dynamic {
  private Dynamic() {}

  static Core delay(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() != 2) {
      return x.malformed(form, SpecialForm.DELAY, "it takes one expression");
    }
    Core value = x.expression(form.items().get(1), scope);
    Core done =
        new Core.PrimCall(
            Primitive.MAKE_PROMISE, List.of(Shapes.truth(true, x.site(form)), value), x.site(form));
    return promise(x, done, form);
  }

  static Core delayForce(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() != 2) {
      return x.malformed(form, SpecialForm.DELAY_FORCE, "it takes one expression");
    }
    return promise(x, x.expression(form.items().get(1), scope), form);
  }

  private static Core promise(Expanding x, Core next, Syntax form) {
    return new Core.PrimCall(
        Primitive.MAKE_PROMISE,
        List.of(Shapes.truth(false, x.site(form)), thunk("promise", next, x.site(form))),
        x.site(form));
  }

  private static Core thunk(String name, Core body, Site site) {
    return new Core.Lambda(name, List.of(new Core.Clause(List.of(), List.of(), body)), site);
  }

  static Core parameterize(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.incomplete(form, SpecialForm.PARAMETERIZE, "bindings");
    }
    if (!(items.get(1) instanceof Syntax.ListForm list)) {
      return x.malformed(items.get(1), SpecialForm.PARAMETERIZE, "its bindings are no list");
    }
    var pairs = new ArrayList<Core>();
    for (Syntax s : list.items()) {
      if (!(s instanceof Syntax.ListForm pair) || pair.items().size() != 2) {
        return x.malformed(s, SpecialForm.PARAMETERIZE, "a binding is (parameter value)");
      }
      Core parameter = x.expression(pair.items().getFirst(), scope);
      Core value = x.expression(pair.items().get(1), scope);
      pairs.add(new Core.PrimCall(Primitive.CONS, List.of(parameter, value), x.site(s)));
    }
    Core body = Body.expand(x, items.subList(2, items.size()), scope, form, "parameterize");
    if (pairs.isEmpty()) {
      return body;
    }
    Core bindings = new Core.Const(new Datum.Nil(), x.site(list));
    for (int i = pairs.size() - 1; i >= 0; i--) {
      bindings = new Core.PrimCall(Primitive.CONS, List.of(pairs.get(i), bindings), x.site(list));
    }
    return new Core.Call(
        x.prelude("%parameterize", x.site(form)),
        List.of(bindings, thunk("parameterize", body, x.site(form))),
        x.site(form));
  }

  static Core guard(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.incomplete(form, SpecialForm.GUARD, "clauses");
    }
    if (!(items.get(1) instanceof Syntax.ListForm spec) || spec.items().isEmpty()) {
      return x.malformed(
          items.get(1), SpecialForm.GUARD, "it begins with a list (variable clause ...)");
    }
    if (!(spec.items().getFirst() instanceof Syntax.Identifier name)) {
      Formals.notAnIdentifier(x, "the variable of guard", spec.items().getFirst());
      return x.nothing(form);
    }
    Core body = Body.expand(x, items.subList(2, items.size()), scope, form, "guard");
    return new Core.Call(
        x.prelude(
            hasElse(x, spec, scope) ? "%call-with-guard-else" : "%call-with-guard", x.site(form)),
        List.of(thunk("guard", body, x.site(form)), handler(x, spec, name, scope)),
        x.site(form));
  }

  private static boolean hasElse(Expanding x, Syntax.ListForm spec, Scope scope) {
    return spec.items().getLast() instanceof Syntax.ListForm last
        && !last.items().isEmpty()
        && x.is(last.items().getFirst(), SpecialForm.ELSE, scope);
  }

  private static Core handler(
      Expanding x, Syntax.ListForm spec, Syntax.Identifier name, Scope scope) {
    var frame = new Scope.Frame(scope, 1);
    x.notes.region(spec.span(), frame);
    var condition = Formals.local(x, name, frame, "guard");
    condition.quiet(); // Not needing the condition is usual.
    List<Syntax> clauses = spec.items().subList(1, spec.items().size());
    Optional<Variable> reraise =
        hasElse(x, spec, frame)
            ? Optional.empty()
            : Optional.of(new Variable("reraise", spec.span()));
    Core otherwise =
        reraise
            .<Core>map(
                v -> new Core.Call(new Core.LocalRef(v, x.site(spec)), List.of(), x.site(spec)))
            .orElseGet(() -> x.nothing(spec));
    Core choice = Conditionals.clauses(x, clauses, frame, SpecialForm.GUARD, otherwise);
    var parameters = new ArrayList<Variable>();
    parameters.add(condition.variable());
    reraise.ifPresent(parameters::add);
    return new Core.Lambda(
        "guard", List.of(new Core.Clause(parameters, List.of(), choice)), x.site(spec));
  }
}
