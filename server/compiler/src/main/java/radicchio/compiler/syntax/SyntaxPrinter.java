package radicchio.compiler.syntax;

import java.util.List;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/**
 * Syntax as an indented tree, one node a line, each with its place: {@code inspect --stage read}.
 */
public final class SyntaxPrinter {
  private final StringBuilder out = new StringBuilder();

  private SyntaxPrinter() {}

  public static String print(List<Syntax> forms) {
    var printer = new SyntaxPrinter();
    forms.forEach(form -> printer.write(form, 0));
    return printer.out.toString();
  }

  private void write(Syntax syntax, int depth) {
    switch (syntax) {
      case Syntax.Identifier identifier ->
          node(depth, "identifier " + DatumPrinter.symbol(identifier.symbol()), syntax);
      case Syntax.Literal(Datum datum, var span) ->
          node(depth, kind(datum) + " " + DatumPrinter.print(datum), syntax);
      case Syntax.ListForm(List<Syntax> items, var span) -> node(depth, "list", syntax, items);
      case Syntax.DottedForm(List<Syntax> items, Syntax tail, var span) -> {
        node(depth, "dotted", syntax, items);
        out.append("  ".repeat(depth + 1)).append(".\n");
        write(tail, depth + 1);
      }
      case Syntax.VectorForm(List<Syntax> items, var span) -> node(depth, "vector", syntax, items);
      case Syntax.Labelled(var label, Syntax datum, var span) ->
          node(depth, "label " + label, syntax, List.of(datum));
      case Syntax.LabelRef(var label, var span) -> node(depth, "reference " + label, syntax);
    }
  }

  private void node(int depth, String what, Syntax syntax, List<Syntax> children) {
    node(depth, what, syntax);
    children.forEach(child -> write(child, depth + 1));
  }

  private void node(int depth, String what, Syntax syntax) {
    out.append("  ".repeat(depth))
        .append(what)
        .append("  ")
        .append(range(syntax.span()))
        .append('\n');
  }

  private static String kind(Datum datum) {
    return switch (datum) {
      case Datum.Bool b -> "boolean";
      case Datum.Char c -> "character";
      case Datum.Str s -> "string";
      case Datum.Symbol s -> "symbol";
      case Datum.Bytes b -> "bytevector";
      case Datum.Vector v -> "vector";
      case Datum.Nil n -> "list";
      case Datum.Pairs p -> "list";
      case Datum.Labelled l -> "label";
      case Datum.LabelRef r -> "reference";
      case Datum.ExactInteger i -> "integer";
      case Datum.Ratio r -> "ratio";
      case Datum.Flonum f -> "flonum";
      case Datum.Complex c -> "complex";
    };
  }

  /**
   * One-based {@code line:column-column}, or {@code line:column-line:column} over several lines.
   */
  public static String range(Span span) {
    Source source = span.source();
    int endLine = source.line(span.end());
    String end = String.valueOf(source.column(span.end()) + 1);
    return span.where()
        + "-"
        + (endLine == source.line(span.start()) ? end : (endLine + 1) + ":" + end);
  }
}
