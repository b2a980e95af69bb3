package radicchio.compiler.lowlevel;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** Taking syntax apart, with complaints. */
final class Forms {
  private Forms() {}

  static List<Syntax> list(Syntax syntax) {
    if (syntax instanceof Syntax.ListForm(List<Syntax> items, var _)) {
      return items;
    }
    throw new LowLevelError(syntax.span(), "expected a list");
  }

  static String symbol(Syntax syntax) {
    if (syntax instanceof Syntax.Identifier id) {
      return id.symbol();
    }
    throw new LowLevelError(syntax.span(), "expected a name");
  }

  static boolean isSymbol(Syntax syntax, String symbol) {
    return syntax instanceof Syntax.Identifier id && id.symbol().equals(symbol);
  }

  /** The type that a name is, if it is one. */
  static Optional<Kind> kind(Syntax syntax) {
    return syntax instanceof Syntax.Identifier id ? Kind.named(id.symbol()) : Optional.empty();
  }

  static Optional<Number> number(Syntax syntax) {
    if (syntax instanceof Syntax.Literal(Datum datum, var span)) {
      if (datum instanceof Datum.ExactInteger(var value)) {
        if (value.bitLength() > 63) {
          throw new LowLevelError(span, "more than 64 bits");
        }
        return Optional.of(value.longValue());
      }
      if (datum instanceof Datum.Flonum(double value)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
