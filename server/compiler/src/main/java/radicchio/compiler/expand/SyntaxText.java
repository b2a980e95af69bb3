package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** Syntax as text for messages: short, and not meant to be read again. */
final class SyntaxText {
  private static final int LONGEST = 60;

  private final StringBuilder out = new StringBuilder();

  private SyntaxText() {}

  static String of(Syntax s) {
    var text = new SyntaxText();
    text.write(s);
    return text.out.length() <= LONGEST
        ? text.out.toString()
        : text.out.substring(0, LONGEST - 3) + "...";
  }

  private void write(Syntax s) {
    if (out.length() > LONGEST) {
      return;
    }
    switch (s) {
      case Syntax.Identifier id -> out.append(id.symbol());
      case Syntax.Literal literal -> constant(literal);
      case Syntax.ListForm list -> items("(", list.items());
      case Syntax.DottedForm dotted -> {
        items("(", dotted.items());
        out.setLength(out.length() - 1);
        out.append(" . ");
        write(dotted.tail());
        out.append(')');
      }
      case Syntax.VectorForm vector -> items("#(", vector.items());
      case Syntax.Labelled labelled -> write(labelled.datum());
      case Syntax.LabelRef ref -> out.append('#').append(ref.label()).append('#');
    }
  }

  private void constant(Syntax.Literal literal) {
    switch (literal.datum()) {
      case Datum.Str str -> out.append('"').append(str.value()).append('"');
      case Datum.ExactInteger integer -> out.append(integer.value());
      case Datum.Flonum flonum -> out.append(flonum.value());
      case Datum.Bool bool -> out.append(bool.value() ? "#t" : "#f");
      case Datum.Char c -> out.append("#\\").appendCodePoint(c.codePoint());
      default -> out.append("...");
    }
  }

  private void items(String open, List<Syntax> items) {
    out.append(open);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      write(items.get(i));
    }
    out.append(')');
  }
}
