package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/**
 * A lambda list (R7RS section 4.1.4).
 *
 * @param rest none or one
 */
record Formals(List<Syntax.Identifier> required, List<Syntax.Identifier> rest) {

  /** Empty when it is no lambda list, which has been reported. */
  static Optional<Formals> parse(Expanding x, Syntax s, SpecialForm form) {
    List<Syntax> items;
    List<Syntax.Identifier> rest = List.of();
    switch (s) {
      case Syntax.Identifier id -> {
        items = List.of();
        rest = List.of(id);
      }
      case Syntax.ListForm list -> items = list.items();
      case Syntax.DottedForm dotted -> {
        items = dotted.items();
        if (!(dotted.tail() instanceof Syntax.Identifier id)) {
          notAnIdentifier(x, "a rest parameter", dotted.tail());
          return Optional.empty();
        }
        rest = List.of(id);
      }
      default -> {
        x.malformed(s, form, "its parameters are " + describe(s) + ", not a list of names");
        return Optional.empty();
      }
    }
    var required = new ArrayList<Syntax.Identifier>(items.size());
    for (Syntax item : items) {
      if (!(item instanceof Syntax.Identifier id)) {
        notAnIdentifier(x, "a parameter", item);
        return Optional.empty();
      }
      required.add(id);
    }
    return Optional.of(new Formals(required, rest));
  }

  /** Binds the parameters in {@code frame}, as variables of a clause with that body. */
  Core.Clause bind(
      Expanding x, Scope.Frame frame, SpecialForm form, java.util.function.Supplier<Core> body) {
    var parameters = bindAll(x, required, frame, form);
    var last = bindAll(x, rest, frame, form);
    return new Core.Clause(parameters, last, body.get());
  }

  int size() {
    return required.size() + rest.size();
  }

  private static List<Variable> bindAll(
      Expanding x, List<Syntax.Identifier> ids, Scope.Frame frame, SpecialForm form) {
    var variables = new ArrayList<Variable>(ids.size());
    for (Syntax.Identifier id : ids) {
      variables.add(local(x, id, frame, form.keyword()).variable());
    }
    return variables;
  }

  /** Binds a local variable; a second one of the same name is reported. */
  static Meaning.LocalMeaning local(
      Expanding x, Syntax.Identifier id, Scope.Frame frame, String binder) {
    if (frame.binds(id.name())) {
      x.bad(id, DiagnosticCode.DUPLICATE_NAME, id.symbol(), binder);
    }
    var meaning = new Meaning.LocalMeaning(new Variable(id.symbol(), id.span()), frame);
    frame.bind(id.name(), meaning);
    x.notes.bound(id, meaning);
    return meaning;
  }

  static void notAnIdentifier(Expanding x, String what, Syntax s) {
    x.bad(s, DiagnosticCode.NOT_AN_IDENTIFIER, what, excerpt(s), describe(s));
  }

  static String excerpt(Syntax s) {
    String text = s.span().text().replaceAll("\\s+", " ");
    return text.length() <= 30 ? text : text.substring(0, 27) + "...";
  }

  /** What a piece of syntax is, in words. */
  static String describe(Syntax s) {
    return switch (s) {
      case Syntax.Identifier id -> "the name " + id.symbol();
      case Syntax.ListForm list when list.items().isEmpty() -> "an empty list";
      case Syntax.ListForm list -> "a list";
      case Syntax.DottedForm dotted -> "a dotted list";
      case Syntax.VectorForm vector -> "a vector";
      case Syntax.Labelled labelled -> "labelled data";
      case Syntax.LabelRef ref -> "a label reference";
      case Syntax.Literal literal ->
          switch (literal.datum()) {
            case radicchio.compiler.syntax.Datum.Str str -> "a string";
            case radicchio.compiler.syntax.Datum.Number number -> "a number";
            case radicchio.compiler.syntax.Datum.Bool bool -> "a boolean";
            case radicchio.compiler.syntax.Datum.Char c -> "a character";
            default -> "a constant";
          };
    };
  }
}
