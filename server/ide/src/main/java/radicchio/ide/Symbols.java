package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Syntax;

/**
 * The definitions in a document, by how they are written, so that an outline needs no expansion.
 */
public final class Symbols {
  private static final Set<String> PROCEDURES = Set.of("lambda", "case-lambda", "named-lambda");

  private final Document document;
  private final int part;

  private Symbols(Document document, int part) {
    this.document = document;
    this.part = part;
  }

  public static List<Symbol> of(Document document) {
    var out = new ArrayList<Symbol>();
    for (int i = 0; i < document.parts().size(); i++) {
      var symbols = new Symbols(document, i);
      document.parts().get(i).read().forms().forEach(f -> out.addAll(symbols.of(f)));
    }
    return out;
  }

  private List<Symbol> of(Syntax form) {
    Optional<String> head = Syntaxes.head(form);
    if (head.isEmpty()) {
      return List.of();
    }
    List<Syntax> items = Syntaxes.children(form);
    return switch (head.get()) {
      case "define" -> definition(form, items);
      case "define-syntax" -> named(form, items, Symbol.Kind.MACRO);
      case "define-record-type" -> record(form, items);
      case "define-values" -> values(form, items);
      case "define-library" -> library(form, items);
      case "begin" -> nested(items.subList(1, items.size()));
      default -> List.of();
    };
  }

  private List<Symbol> nested(List<Syntax> forms) {
    return forms.stream().flatMap(f -> of(f).stream()).toList();
  }

  private List<Symbol> definition(Syntax form, List<Syntax> items) {
    if (items.size() < 2) {
      return List.of();
    }
    Syntax target = items.get(1);
    List<Syntax> body = items.subList(2, items.size());
    if (target instanceof Syntax.Identifier name) {
      boolean procedure =
          body.size() == 1
              && Syntaxes.head(body.getFirst()).filter(PROCEDURES::contains).isPresent();
      List<Symbol> inner = procedure ? nested(Syntaxes.children(body.getFirst())) : List.of();
      String detail = procedure ? parameters(body.getFirst()) : "";
      return List.of(
          symbol(
              form, name, detail, procedure ? Symbol.Kind.PROCEDURE : Symbol.Kind.VARIABLE, inner));
    }
    // (define ((curried a) b) ...) is not R7RS, but what it would define is clear.
    Syntax innermost = target;
    while (Syntaxes.isCompound(innermost) && !Syntaxes.children(innermost).isEmpty()) {
      innermost = Syntaxes.children(innermost).getFirst();
    }
    return innermost instanceof Syntax.Identifier name
        ? List.of(symbol(form, name, oneLine(target.span()), Symbol.Kind.PROCEDURE, nested(body)))
        : List.of();
  }

  private static String parameters(Syntax lambda) {
    List<Syntax> items = Syntaxes.children(lambda);
    return items.size() > 1 && Syntaxes.head(lambda).filter("lambda"::equals).isPresent()
        ? oneLine(items.get(1).span())
        : "";
  }

  private List<Symbol> named(Syntax form, List<Syntax> items, Symbol.Kind kind) {
    return items.size() > 1 && items.get(1) instanceof Syntax.Identifier name
        ? List.of(symbol(form, name, "", kind, List.of()))
        : List.of();
  }

  private List<Symbol> record(Syntax form, List<Syntax> items) {
    if (items.size() < 2) {
      return List.of();
    }
    Syntax type = items.get(1);
    Syntax name =
        Syntaxes.isCompound(type) && !Syntaxes.children(type).isEmpty()
            ? Syntaxes.children(type).getFirst()
            : type;
    if (!(name instanceof Syntax.Identifier typeName)) {
      return List.of();
    }
    var children = new ArrayList<Symbol>();
    for (Syntax item : items.subList(2, items.size())) {
      List<Syntax> words = Syntaxes.isCompound(item) ? Syntaxes.children(item) : List.of(item);
      boolean field = items.indexOf(item) > 3;
      if (field && words.size() > 1) {
        words.subList(1, words.size()).forEach(w -> addName(item, w, children));
      } else if (!words.isEmpty()) {
        addName(item, words.getFirst(), children);
      }
    }
    return List.of(symbol(form, typeName, "", Symbol.Kind.RECORD, children));
  }

  private void addName(Syntax form, Syntax name, List<Symbol> out) {
    if (name instanceof Syntax.Identifier identifier) {
      out.add(symbol(form, identifier, "", Symbol.Kind.PROCEDURE, List.of()));
    }
  }

  private List<Symbol> values(Syntax form, List<Syntax> items) {
    if (items.size() < 2) {
      return List.of();
    }
    var out = new ArrayList<Symbol>();
    List<Syntax> names =
        Syntaxes.isCompound(items.get(1)) ? Syntaxes.children(items.get(1)) : List.of(items.get(1));
    for (Syntax name : names) {
      if (name instanceof Syntax.Identifier identifier) {
        out.add(symbol(form, identifier, "", Symbol.Kind.VARIABLE, List.of()));
      }
    }
    return out;
  }

  private List<Symbol> library(Syntax form, List<Syntax> items) {
    if (items.size() < 2) {
      return List.of();
    }
    var inner = new ArrayList<Symbol>();
    items.subList(2, items.size()).forEach(declaration -> inner.addAll(of(declaration)));
    Span name = items.get(1).span();
    return List.of(
        new Symbol(
            oneLine(name),
            "",
            Symbol.Kind.LIBRARY,
            document.range(part, form.span()),
            document.range(part, name),
            inner));
  }

  private Symbol symbol(
      Syntax form, Syntax.Identifier name, String detail, Symbol.Kind kind, List<Symbol> children) {
    return new Symbol(
        name.symbol().isBlank() ? "||" : name.symbol(),
        detail,
        kind,
        document.range(part, form.span()),
        document.range(part, name.span()),
        children);
  }

  private static String oneLine(Span span) {
    return span.text().replaceAll("\\s+", " ");
  }
}
