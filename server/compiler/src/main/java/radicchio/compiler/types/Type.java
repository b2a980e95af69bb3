package radicchio.compiler.types;

import radicchio.compiler.layout.Tags;

/**
 * A set of values: some kinds, of the fixnums only a range, and what more is known of those of one
 * kind.
 *
 * @param kinds a set of the constants below
 * @param low least fixnum; 0 without fixnums
 * @param high greatest fixnum; 0 without fixnums
 */
record Type(int kinds, long low, long high, Shape shape) {
  static final int FIXNUM = 1;
  static final int BIGNUM = 1 << 1;
  static final int RATIO = 1 << 2;
  static final int EXACT_COMPLEX = 1 << 3;
  static final int PLAIN_FLONUM = 1 << 4;
  static final int FALSE = 1 << 5;
  static final int TRUE = 1 << 6;
  static final int CHAR = 1 << 7;
  static final int NULL = 1 << 8;
  static final int PAIR = 1 << 9;
  static final int STRING = 1 << 10;
  static final int SYMBOL = 1 << 11;
  static final int VECTOR = 1 << 12;
  static final int BYTEVECTOR = 1 << 13;
  static final int PROCEDURE = 1 << 14;
  static final int PROMISE = 1 << 15;
  static final int RECORD = 1 << 16;
  static final int RECORD_TYPE = 1 << 17;
  static final int CONDITION = 1 << 18;
  static final int PORT = 1 << 19;
  static final int VALUES = 1 << 20;
  static final int EOF = 1 << 21;
  static final int DEFAULT = 1 << 22;
  static final int UNSPECIFIED = 1 << 23;

  /** Boxes, and whatever else there may be. */
  static final int OTHER = 1 << 24;

  /** Below zero: others have real roots and logarithms, and NaN and both zeros are among those. */
  static final int NEGATIVE_FLONUM = 1 << 25;

  static final int FLONUM = PLAIN_FLONUM | NEGATIVE_FLONUM;
  static final int INEXACT_COMPLEX = 1 << 26;
  static final int COMPLEX = EXACT_COMPLEX | INEXACT_COMPLEX;

  /** What an {@code f64} holds. Arithmetic on such yields such, whatever the other operand is. */
  static final int INEXACT = FLONUM | INEXACT_COMPLEX;

  static final int ALL = (1 << 27) - 1;
  static final int INTEGER = FIXNUM | BIGNUM;
  static final int RATIONAL = INTEGER | RATIO;
  static final int REAL = INTEGER | RATIO | FLONUM;

  static final int NUMBER = REAL | COMPLEX;
  static final int BOOLEAN = FALSE | TRUE;
  static final int LIST = NULL | PAIR;

  static final Type NONE = new Type(0, 0, 0, Shape.NOTHING);
  static final Type ANY = of(ALL);
  static final Type FIXNUMS = of(FIXNUM);
  static final Type FLONUMS = of(FLONUM);
  static final Type PLAIN_FLONUMS = of(PLAIN_FLONUM);
  static final Type INEXACTS = of(INEXACT);
  static final Type BOOLEANS = of(BOOLEAN);
  static final Type REALS = of(REAL);
  static final Type NUMBERS = of(NUMBER);
  static final Type INTEGERS = of(INTEGER);
  static final Type PROPER_LIST = new Type(LIST, 0, 0, Shape.PROPER);

  static Type of(int kinds) {
    boolean fixnum = (kinds & FIXNUM) != 0;
    return new Type(
        kinds, fixnum ? Tags.MIN_FIXNUM : 0, fixnum ? Tags.MAX_FIXNUM : 0, Shape.NOTHING);
  }

  static Type of(int kind, Shape shape) {
    return new Type(kind, 0, 0, shape);
  }

  static Type fixnum(long low, long high) {
    return new Type(FIXNUM, low, high, Shape.NOTHING);
  }

  boolean isNone() {
    return kinds == 0;
  }

  boolean is(int set) {
    return kinds != 0 && (kinds & ~set) == 0;
  }

  /** Whether it is held as an {@code f64}: not what is always complex. */
  boolean unboxed() {
    return is(INEXACT) && may(FLONUM);
  }

  boolean may(int set) {
    return (kinds & set) != 0;
  }

  /** With only those of some kinds. */
  Type meet(int set) {
    if ((kinds & ~set) == 0) {
      return this;
    }
    int left = kinds & set;
    boolean fixnum = (left & FIXNUM) != 0;
    return new Type(
        left,
        fixnum ? low : 0,
        fixnum ? high : 0,
        (shape.kinds() & left) != 0 ? shape : Shape.NOTHING);
  }

  Type without(int set) {
    return meet(ALL & ~set);
  }

  /** With no fixnums outside a range; there are others perhaps. */
  Type within(long least, long greatest) {
    if (!may(FIXNUM) || least <= low && high <= greatest) {
      return this;
    }
    long newLow = Math.max(low, least);
    long newHigh = Math.min(high, greatest);
    return newLow > newHigh ? without(FIXNUM) : new Type(kinds, newLow, newHigh, shape);
  }

  Type with(Shape other) {
    return new Type(kinds, low, high, other);
  }

  /** Without what holds only as long as some other variable does not change. */
  Type lasting() {
    return shape instanceof Shape.Below ? with(Shape.NOTHING) : this;
  }

  /** The least type that holds both, but for a shape that only one has of the same kind. */
  Type join(Type other) {
    if (other == this || other.kinds == 0) {
      return this;
    }
    if (kinds == 0) {
      return other;
    }
    long newLow = low;
    long newHigh = high;
    if (!may(FIXNUM)) {
      newLow = other.low;
      newHigh = other.high;
    } else if (other.may(FIXNUM)) {
      newLow = Math.min(low, other.low);
      newHigh = Math.max(high, other.high);
    }
    return new Type(kinds | other.kinds, newLow, newHigh, joinShape(other));
  }

  private Shape joinShape(Type other) {
    if (shape.equals(other.shape)) {
      return shape;
    }
    if (shape instanceof Shape.Below b) {
      return b.join(this, other);
    }
    if (other.shape instanceof Shape.Below b) {
      return b.join(other, this);
    }
    if (shape != Shape.NOTHING && (other.kinds & shape.kinds()) == 0) {
      return shape;
    }
    if (other.shape != Shape.NOTHING && (kinds & other.shape.kinds()) == 0) {
      return other.shape;
    }
    return Shape.NOTHING;
  }
}
