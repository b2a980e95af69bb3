package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Syntax;

/** {@code let-values}, {@code let*-values} (R7RS section 4.2.2) and {@code receive}. */
final class MultipleValues {
  private MultipleValues() {}

  private record Init(Formals formals, Syntax producer, Syntax at) {}

  static Core letStarValues(Expanding x, Syntax.ListForm form, Scope scope) {
    Optional<List<Init>> inits = parse(x, form, SpecialForm.LET_STAR_VALUES);
    return inits.isEmpty() ? x.nothing(form) : nested(x, form, inits.get(), scope);
  }

  private static Core nested(Expanding x, Syntax.ListForm form, List<Init> inits, Scope scope) {
    if (inits.isEmpty()) {
      return Bindings.body(x, form, 2, scope, SpecialForm.LET_STAR_VALUES);
    }
    Init init = inits.getFirst();
    Core producer = x.expression(init.producer, scope);
    var frame = new Scope.Frame(scope, init.formals.size());
    x.notes.region(form.span(), frame);
    Core.Clause clause =
        init.formals.bind(
            x,
            frame,
            SpecialForm.LET_STAR_VALUES,
            () -> nested(x, form, inits.subList(1, inits.size()), frame));
    return new Core.LetValues(producer, clause, x.site(init.at));
  }

  /**
   * All producers are outside the scope of all variables. Variables are unique in Core, so it is
   * enough to expand the producers first.
   */
  static Core letValues(Expanding x, Syntax.ListForm form, Scope scope) {
    Optional<List<Init>> inits = parse(x, form, SpecialForm.LET_VALUES);
    if (inits.isEmpty()) {
      return x.nothing(form);
    }
    var producers = new ArrayList<Core>();
    for (Init init : inits.get()) {
      producers.add(x.expression(init.producer, scope));
    }
    var frame = new Scope.Frame(scope, 4);
    var required = new ArrayList<List<Variable>>();
    var rest = new ArrayList<List<Variable>>();
    for (Init init : inits.get()) {
      required.add(variables(x, init.formals.required(), frame));
      rest.add(variables(x, init.formals.rest(), frame));
    }
    Core result = Bindings.body(x, form, 2, frame, SpecialForm.LET_VALUES);
    for (int i = producers.size() - 1; i >= 0; i--) {
      result =
          new Core.LetValues(
              producers.get(i),
              new Core.Clause(required.get(i), rest.get(i), result),
              x.site(inits.get().get(i).at));
    }
    return result;
  }

  private static List<Variable> variables(
      Expanding x, List<Syntax.Identifier> names, Scope.Frame frame) {
    var all = new ArrayList<Variable>();
    for (Syntax.Identifier id : names) {
      all.add(Formals.local(x, id, frame, "let-values").variable());
    }
    return all;
  }

  static Core receive(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 4) {
      return x.malformed(form, SpecialForm.RECEIVE, "it needs formals, an expression and a body");
    }
    Optional<Formals> formals = Formals.parse(x, items.get(1), SpecialForm.RECEIVE);
    if (formals.isEmpty()) {
      return x.nothing(form);
    }
    Core producer = x.expression(items.get(2), scope);
    var frame = new Scope.Frame(scope, formals.get().size());
    Core.Clause clause =
        formals
            .get()
            .bind(
                x,
                frame,
                SpecialForm.RECEIVE,
                () -> Bindings.body(x, form, 3, frame, SpecialForm.RECEIVE));
    return new Core.LetValues(producer, clause, x.site(form));
  }

  private static Optional<List<Init>> parse(Expanding x, Syntax.ListForm form, SpecialForm kind) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      x.incomplete(form, kind, "bindings");
      return Optional.empty();
    }
    if (!(items.get(1) instanceof Syntax.ListForm list)) {
      x.malformed(
          items.get(1),
          kind,
          "its bindings are " + Formals.describe(items.get(1)) + ", not a list");
      return Optional.empty();
    }
    var inits = new ArrayList<Init>();
    for (Syntax s : list.items()) {
      if (!(s instanceof Syntax.ListForm pair) || pair.items().size() != 2) {
        x.malformed(s, kind, "a binding is a list of formals and an expression");
        return Optional.empty();
      }
      Optional<Formals> formals = Formals.parse(x, pair.items().getFirst(), kind);
      if (formals.isEmpty()) {
        return Optional.empty();
      }
      inits.add(new Init(formals.get(), pair.items().get(1), s));
    }
    return Optional.of(inits);
  }
}
