package radicchio.compiler.types;

/** What an operation may rely on of its operands, so that it need not test them. */
public enum Known {
  NOTHING,
  /** Flonums, or fixnums that become flonums exactly as the operation would make them. */
  FLONUMS,
  /** The first operand is a flonum. */
  FLONUM_FIRST,
  /** The second operand is a flonum. */
  FLONUM_SECOND,
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

  /** Whether the result is computed as an {@code f64}. */
  public boolean raw() {
    return this == FLONUMS || mixed();
  }

  /** One operand is a flonum, the other may be anything. */
  public boolean mixed() {
    return this == FLONUM_FIRST || this == FLONUM_SECOND;
  }
}
