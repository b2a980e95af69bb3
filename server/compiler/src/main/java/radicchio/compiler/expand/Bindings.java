package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/**
 * {@code let}, {@code let*}, {@code letrec}, {@code letrec*}, named {@code let} (R7RS section
 * 4.2.2).
 */
final class Bindings {
  private Bindings() {}

  record Init(Syntax.Identifier name, Syntax value) {}

  static Core let(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() > 1 && items.get(1) instanceof Syntax.Identifier name) {
      return Loops.namedLet(x, form, name, scope);
    }
    Optional<List<Init>> inits = parse(x, form, 1, SpecialForm.LET);
    if (inits.isEmpty()) {
      return x.nothing(form);
    }
    var frame = new Scope.Frame(scope, inits.get().size());
    var bindings = new ArrayList<Core.Binding>(inits.get().size());
    var values = new ArrayList<Core>(inits.get().size());
    for (Init init : inits.get()) {
      values.add(x.named(init.value, scope, init.name.symbol()));
    }
    for (int i = 0; i < values.size(); i++) {
      bindings.add(bind(x, inits.get().get(i).name, values.get(i), frame, "let"));
    }
    Core body = body(x, form, 2, frame, SpecialForm.LET);
    return bindings.isEmpty() ? body : new Core.Let(bindings, body, x.site(form));
  }

  static Core letStar(Expanding x, Syntax.ListForm form, Scope scope) {
    Optional<List<Init>> inits = parse(x, form, 1, SpecialForm.LET_STAR);
    if (inits.isEmpty()) {
      return x.nothing(form);
    }
    var bindings = new ArrayList<Core.Binding>(inits.get().size());
    Scope inner = scope;
    for (Init init : inits.get()) {
      Core value = x.named(init.value, inner, init.name.symbol());
      var frame = new Scope.Frame(inner, 1);
      bindings.add(bind(x, init.name, value, frame, "let*"));
      inner = frame;
    }
    Core result = body(x, form, 2, inner, SpecialForm.LET_STAR);
    for (int i = bindings.size() - 1; i >= 0; i--) {
      result = new Core.Let(List.of(bindings.get(i)), result, x.site(form));
    }
    return result;
  }

  /** {@code letrec*} does all that {@code letrec} must. */
  static Core letrec(Expanding x, Syntax.ListForm form, Scope scope) {
    Optional<List<Init>> inits = parse(x, form, 1, SpecialForm.LETREC);
    if (inits.isEmpty()) {
      return x.nothing(form);
    }
    var frame = new Scope.Frame(scope, inits.get().size());
    x.notes.region(form.span(), frame);
    var group = new Group(x, frame);
    for (Init init : inits.get()) {
      var local = Formals.local(x, init.name, frame, "letrec");
      group.variable(local, () -> x.named(init.value, frame, init.name.symbol()), form);
    }
    if (group.isEmpty()) {
      return body(x, form, 2, frame, SpecialForm.LETREC);
    }
    return group.around(() -> body(x, form, 2, frame, SpecialForm.LETREC), form);
  }

  /** Binds a name to a value that has been expanded. */
  static Core.Binding bind(
      Expanding x, Syntax.Identifier name, Core value, Scope.Frame frame, String binder) {
    var local = Formals.local(x, name, frame, binder);
    if (value instanceof Core.Lambda lambda) {
      local.arity(Arity.of(lambda));
    }
    return new Core.Binding(local.variable(), value);
  }

  static Core body(Expanding x, Syntax.ListForm form, int from, Scope scope, SpecialForm kind) {
    if (scope instanceof Scope.Frame frame && frame.size() > 0) {
      x.notes.region(form.span(), frame);
    }
    List<Syntax> items = form.items();
    return Body.expand(x, items.subList(from, items.size()), scope, form, kind.keyword());
  }

  /** The list of {@code (name value)} at an index; what follows it must not be empty. */
  static Optional<List<Init>> parse(
      Expanding x, Syntax.ListForm form, int index, SpecialForm kind) {
    List<Syntax> items = form.items();
    if (items.size() <= index) {
      x.malformed(form, kind, "it has no bindings and no body");
      return Optional.empty();
    }
    if (!(items.get(index) instanceof Syntax.ListForm list)) {
      x.malformed(
          items.get(index),
          kind,
          "its bindings are " + Formals.describe(items.get(index)) + ", not a list");
      return Optional.empty();
    }
    if (items.size() == index + 1) {
      x.bad(form, DiagnosticCode.EMPTY_BODY, kind.keyword());
      return Optional.empty();
    }
    var inits = new ArrayList<Init>(list.items().size());
    for (Syntax s : list.items()) {
      if (!(s instanceof Syntax.ListForm pair)
          || pair.items().size() != 2
          || !(pair.items().getFirst() instanceof Syntax.Identifier name)) {
        return faultyBinding(x, s, kind);
      }
      inits.add(new Init(name, pair.items().get(1)));
    }
    return Optional.of(inits);
  }

  private static Optional<List<Init>> faultyBinding(Expanding x, Syntax s, SpecialForm kind) {
    if (s instanceof Syntax.ListForm pair && !pair.items().isEmpty()) {
      Syntax first = pair.items().getFirst();
      if (!(first instanceof Syntax.Identifier name)) {
        Formals.notAnIdentifier(x, "a variable", first);
      } else {
        String fault = pair.items().size() < 2 ? " has no value" : " has more than one value";
        x.malformed(s, kind, name.symbol() + fault);
      }
    } else {
      x.malformed(s, kind, Formals.describe(s) + " is not a binding");
    }
    return Optional.empty();
  }
}
