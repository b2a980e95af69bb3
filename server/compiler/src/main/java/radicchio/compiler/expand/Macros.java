package radicchio.compiler.expand;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/**
 * Binding keywords: {@code define-syntax}, {@code let-syntax}, {@code letrec-syntax} (R7RS 4.3,
 * 5.4).
 */
final class Macros {
  private Macros() {}

  /** {@code define-syntax}; {@code bind} gives the keyword its meaning. */
  static void define(
      Expanding x, Syntax.ListForm form, Scope scope, BiConsumer<Name, Meaning> bind) {
    List<Syntax> items = form.items();
    if (items.size() != 3) {
      x.malformed(form, SpecialForm.DEFINE_SYNTAX, "it takes a keyword and its rules");
      return;
    }
    if (!(items.get(1) instanceof Syntax.Identifier name)) {
      Formals.notAnIdentifier(x, "the keyword that define-syntax defines", items.get(1));
      return;
    }
    transformer(x, items.get(2), scope, name)
        .ifPresent(
            meaning -> {
              bind.accept(name.name(), meaning);
              x.notes.occur(name, meaning, Occurrence.Role.DEFINITION);
            });
  }

  static Core letSyntax(Expanding x, Syntax.ListForm form, Scope scope) {
    return let(x, form, scope, SpecialForm.LET_SYNTAX);
  }

  static Core letrecSyntax(Expanding x, Syntax.ListForm form, Scope scope) {
    return let(x, form, scope, SpecialForm.LETREC_SYNTAX);
  }

  private static Core let(Expanding x, Syntax.ListForm form, Scope scope, SpecialForm kind) {
    Optional<List<Bindings.Init>> bindings = Bindings.parse(x, form, 1, kind);
    if (bindings.isEmpty()) {
      return x.nothing(form);
    }
    var frame = new Scope.Frame(scope, bindings.get().size());
    Scope definition = kind == SpecialForm.LET_SYNTAX ? scope : frame;
    for (Bindings.Init b : bindings.get()) {
      transformer(x, b.value(), definition, b.name())
          .ifPresent(
              meaning -> {
                frame.bind(b.name().name(), meaning);
                x.notes.occur(b.name(), meaning, Occurrence.Role.DEFINITION);
              });
    }
    return Bindings.body(x, form, 2, frame, kind);
  }

  /** The meaning that a transformer gives to a keyword; empty after a report. */
  private static Optional<Meaning> transformer(
      Expanding x, Syntax spec, Scope scope, Syntax.Identifier name) {
    Syntax s = spec;
    while (true) {
      if (s instanceof Syntax.Identifier other) {
        // Another name for existing syntax.
        Meaning meaning = x.resolve(other, scope);
        if (meaning instanceof Meaning.Macro || meaning instanceof Meaning.Special) {
          x.notes.occur(other, meaning, Occurrence.Role.REFERENCE);
          return Optional.of(meaning);
        }
      }
      Optional<Meaning> head = x.head(s, scope);
      if (head.isPresent() && head.get() instanceof Meaning.Macro macro) {
        Optional<Syntax> expanded = x.transcribe(macro, s, scope);
        if (expanded.isEmpty()) {
          return Optional.empty();
        }
        s = expanded.get();
      } else if (head.isPresent()
          && head.get() instanceof Meaning.Special special
          && special.form() == SpecialForm.SYNTAX_RULES) {
        Syntax.ListForm form = (Syntax.ListForm) s;
        x.notes.occur(
            (Syntax.Identifier) form.items().getFirst(), special, Occurrence.Role.KEYWORD);
        return RuleReader.read(x, form, scope)
            .map(rules -> new Meaning.Macro(name.symbol(), rules, name.span()));
      } else {
        x.malformed(
            s,
            SpecialForm.DEFINE_SYNTAX,
            "the transformer of "
                + name.symbol()
                + " is "
                + Formals.describe(s)
                + ", not syntax-rules");
        return Optional.empty();
      }
    }
  }

  static Core syntaxError(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 2
        || !(items.get(1) instanceof Syntax.Literal literal)
        || !(literal.datum() instanceof Datum.Str message)) {
      return x.malformed(form, SpecialForm.SYNTAX_ERROR, "it begins with a message, a string");
    }
    var text = new StringBuilder(message.value());
    for (Syntax s : items.subList(2, items.size())) {
      text.append(text.length() == message.value().length() ? ": " : " ");
      text.append(SyntaxText.of(s));
    }
    return x.bad(form, DiagnosticCode.SYNTAX_ERROR, text);
  }
}
