package radicchio.compiler.types;

import radicchio.compiler.core.Primitive;

/** What an operation may rely on of its operands, so that it need not test them. */
public enum Known {
  NOTHING,
  /** Flonums, or fixnums that become flonums exactly as the operation would make them. */
  FLONUMS,
  /** The same, but inexact complex numbers may be among them. */
  INEXACTS,
  /** The first operand is a flonum. */
  FLONUM_FIRST,
  /** The second operand is a flonum. */
  FLONUM_SECOND,
  /** The first operand is a flonum or an inexact complex number. */
  INEXACT_FIRST,
  /** The second operand is a flonum or an inexact complex number. */
  INEXACT_SECOND,
  /** Fixnums, and so is the result. */
  FIXNUMS,
  /** Fixnums, but the result may not be one. */
  FIXNUM_OPERANDS,
  /** The first operand is a pair, vector, record, … as the operation wants it. */
  OBJECT,
  /** Likewise, and the second operand is a fixnum. */
  OBJECT_AND_INDEX,
  /** The first operand has an element at the second. */
  ELEMENT;

  /** Whether an operand is held as an {@code f64}. */
  public boolean raw() {
    return operandsRaw() || mixed();
  }

  /** Whether the result of such an operation is computed as an {@code f64}. */
  public boolean raw(Primitive primitive) {
    return switch (primitive) {
      case ADD, SUB, MUL, DIV, NEGATE, FLOOR, CEILING, TRUNCATE, ROUND, SQRT -> raw();
      case INEXACT -> this != NOTHING;
      default -> false;
    };
  }

  /** Whether both operands are held as {@code f64}. */
  public boolean operandsRaw() {
    return this == FLONUMS || this == INEXACTS;
  }

  /** One operand is held as an {@code f64}, the other may be anything. */
  public boolean mixed() {
    return first() || this == FLONUM_SECOND || this == INEXACT_SECOND;
  }

  /** It is the first operand that is held as an {@code f64}. */
  public boolean first() {
    return this == FLONUM_FIRST || this == INEXACT_FIRST;
  }

  /** An operand that is held as an {@code f64} may be a complex number. */
  public boolean loose() {
    return this == INEXACTS || this == INEXACT_FIRST || this == INEXACT_SECOND;
  }
}
