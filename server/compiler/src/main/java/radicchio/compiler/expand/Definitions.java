package radicchio.compiler.expand;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/** The parts of definitions (R7RS sections 5.3.1 and 5.3.3), for bodies and the top level. */
final class Definitions {
  private Definitions() {}

  /**
   * @param value expands the defined value, in the scope in which the name is bound by then
   */
  record Variable(Syntax.Identifier name, Supplier<Core> value) {}

  record Values(Formals formals, Syntax producer) {}

  /** {@code define}; empty when it is malformed, which has been reported. */
  static Optional<Variable> variable(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 2) {
      x.malformed(form, SpecialForm.DEFINE, "it has no name");
      return Optional.empty();
    }
    return switch (items.get(1)) {
      case Syntax.Identifier name -> {
        if (items.size() != 3) {
          x.malformed(
              items.size() < 3 ? form : items.get(3),
              SpecialForm.DEFINE,
              items.size() < 3
                  ? name.symbol() + " has no value"
                  : name.symbol()
                      + " has more than one value; a procedure is (define ("
                      + name.symbol()
                      + " parameter ...) body ...)");
          yield Optional.empty();
        }
        yield Optional.of(new Variable(name, () -> x.named(items.get(2), scope, name.symbol())));
      }
      case Syntax.ListForm list when !list.items().isEmpty() ->
          procedure(
              x,
              form,
              list.items().getFirst(),
              new Syntax.ListForm(list.items().subList(1, list.items().size()), list.span()),
              scope);
      case Syntax.DottedForm dotted ->
          procedure(
              x,
              form,
              dotted.items().getFirst(),
              dotted.items().size() == 1
                  ? dotted.tail()
                  : new Syntax.DottedForm(
                      dotted.items().subList(1, dotted.items().size()),
                      dotted.tail(),
                      dotted.span()),
              scope);
      default -> {
        Formals.notAnIdentifier(x, "the name that define defines", items.get(1));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Variable> procedure(
      Expanding x, Syntax.ListForm form, Syntax first, Syntax parameters, Scope scope) {
    if (!(first instanceof Syntax.Identifier name)) {
      x.malformed(
          first,
          SpecialForm.DEFINE,
          first instanceof Syntax.ListForm
              ? "curried definitions are not part of the language; return a lambda from the body"
              : "the name of the procedure is " + Formals.describe(first));
      return Optional.empty();
    }
    List<Syntax> body = form.items().subList(2, form.items().size());
    if (body.isEmpty()) {
      x.bad(form, DiagnosticCode.EMPTY_BODY, "the procedure " + name.symbol());
      return Optional.empty();
    }
    return Optional.of(
        new Variable(
            name,
            () ->
                Procedures.clause(x, parameters, body, scope, form, SpecialForm.DEFINE)
                    .<Core>map(c -> new Core.Lambda(name.symbol(), List.of(c), x.site(form)))
                    .orElseGet(() -> x.nothing(form))));
  }

  /** {@code define-values}; empty when it is malformed, which has been reported. */
  static Optional<Values> values(Expanding x, Syntax.ListForm form) {
    if (form.items().size() != 3) {
      x.malformed(form, SpecialForm.DEFINE_VALUES, "it takes names and one expression");
      return Optional.empty();
    }
    return Formals.parse(x, form.items().get(1), SpecialForm.DEFINE_VALUES)
        .map(formals -> new Values(formals, form.items().get(2)));
  }

  /** A definition where an expression is expected. */
  static Core misplaced(Expanding x, Syntax.ListForm form, Scope scope) {
    String what = Formals.excerpt(form);
    return x.bad(form, DiagnosticCode.MISPLACED_DEFINITION, what);
  }

  static Core topLevelOnly(Expanding x, Syntax.ListForm form, Scope scope) {
    String keyword = ((Syntax.Identifier) form.items().getFirst()).symbol();
    return x.bad(form, DiagnosticCode.MISPLACED_KEYWORD, keyword, "at the top level");
  }

  /** An auxiliary keyword at the head of an expression. */
  static Core auxiliary(Expanding x, Syntax.ListForm form, Scope scope) {
    Syntax.Identifier keyword = (Syntax.Identifier) form.items().getFirst();
    String where =
        x.resolve(keyword, scope) instanceof Meaning.Special special
            ? special.form().shape()
            : "inside another form";
    return x.bad(keyword, DiagnosticCode.MISPLACED_KEYWORD, keyword.symbol(), where);
  }
}
