package radicchio.compiler.syntax;

import java.math.BigInteger;
import java.util.List;
import radicchio.compiler.diag.Span;

/** A datum with the place it was written at: what the reader gives and the expander takes. */
public sealed interface Syntax {
  Span span();

  record Identifier(Name name, Span span) implements Syntax {
    public String symbol() {
      return name.symbol();
    }
  }

  /** A number, string, character, boolean or bytevector. */
  record Literal(Datum datum, Span span) implements Syntax {}

  /**
   * A proper list. {@code 'x} is the list {@code (quote x)}, where quote has the quote mark's span.
   */
  record ListForm(List<Syntax> items, Span span) implements Syntax {
    public ListForm {
      items = List.copyOf(items);
    }
  }

  /**
   * {@code (items ... . tail)}.
   *
   * @param items not empty
   * @param tail never a {@code ListForm} or {@code DottedForm}
   */
  record DottedForm(List<Syntax> items, Syntax tail, Span span) implements Syntax {
    public DottedForm {
      items = List.copyOf(items);
    }
  }

  record VectorForm(List<Syntax> items, Span span) implements Syntax {
    public VectorForm {
      items = List.copyOf(items);
    }
  }

  record Labelled(BigInteger label, Syntax datum, Span span) implements Syntax {}

  record LabelRef(BigInteger label, Span span) implements Syntax {}
}
