package radicchio.compiler.syntax;

import java.math.BigInteger;
import java.util.List;

/** A value that has an external representation: what {@code quote} yields (R7RS section 2, 6). */
public sealed interface Datum {
  record Bool(boolean value) implements Datum {}

  record Char(int codePoint) implements Datum {}

  /** A string; {@code value} holds whole code points. */
  record Str(String value) implements Datum {}

  record Symbol(String name) implements Datum {}

  record Bytes(List<Byte> values) implements Datum {
    public Bytes {
      values = List.copyOf(values);
    }
  }

  record Vector(List<Datum> items) implements Datum {
    public Vector {
      items = List.copyOf(items);
    }
  }

  record Nil() implements Datum {}

  /**
   * {@code (items ... . tail)}.
   *
   * @param items not empty
   * @param tail never a {@code Pairs}: {@code Nil} for a proper list
   */
  record Pairs(List<Datum> items, Datum tail) implements Datum {
    public Pairs {
      items = List.copyOf(items);
    }
  }

  /** {@code #n=datum}. */
  record Labelled(BigInteger label, Datum datum) implements Datum {}

  /** {@code #n#}. */
  record LabelRef(BigInteger label) implements Datum {}

  sealed interface Number extends Datum {}

  record ExactInteger(BigInteger value) implements Number {}

  /** In lowest terms, {@code denominator > 1}. */
  record Ratio(BigInteger numerator, BigInteger denominator) implements Number {}

  /** Compared by bits, so that {@code -0.0} differs from {@code 0.0}. */
  record Flonum(double value) implements Number {}

  /** Rectangular: two exact parts, the imaginary one not zero, or two flonums. */
  record Complex(Number real, Number imaginary) implements Number {}

  static Datum list(List<Datum> items) {
    return items.isEmpty() ? new Nil() : new Pairs(items, new Nil());
  }
}
