package radicchio.compiler.types;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;

/** What operations on numbers yield. */
final class Arithmetic {
  Type result(Core.PrimCall p, List<Type> a) {
    for (Type t : a) {
      if (!t.may(Type.NUMBER)) {
        return Type.NONE;
      }
    }
    Type first = a.getFirst().meet(Type.REAL);
    if (first.isNone()) {
      return Type.ANY;
    }
    return switch (p.primitive()) {
      case ADD, SUB, MUL -> binary(p.primitive(), first, a.get(1).meet(Type.REAL));
      case DIV -> quotient(first, a.get(1).meet(Type.REAL));
      case NEGATE -> unary(first, Ranges::negate);
      case QUOTIENT, REMAINDER, MODULO, FLOOR_QUOTIENT ->
          division(p.primitive(), first, a.get(1).meet(Type.REAL));
      case EXACT -> first.is(Type.INTEGER) ? first.lasting() : Type.of(Type.INTEGER | Type.RATIO);
      case INEXACT, FLEXPT -> Type.FLONUMS;
      case FLOOR, CEILING, TRUNCATE, ROUND -> rounded(first);
      case SQRT, EXP, LOG, SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2 ->
          first.is(Type.FLONUM) ? Type.FLONUMS : Type.REALS;
      case BIT_AND -> and(first, a.get(1));
      case BIT_OR, BIT_XOR ->
          first.is(Type.FIXNUM) && a.get(1).is(Type.FIXNUM) ? Type.FIXNUMS : Type.INTEGERS;
      default -> Type.INTEGERS;
    };
  }

  private interface Range {
    Type of(Type a);
  }

  private static Type unary(Type a, Range range) {
    Type out = a.may(Type.FIXNUM) ? range.of(a) : Type.NONE;
    if (a.may(Type.BIGNUM)) {
      out = out.join(Type.INTEGERS);
    }
    return out.join(Type.of(a.kinds() & (Type.RATIO | Type.FLONUM)));
  }

  private static Type rounded(Type a) {
    Type out = a.lasting();
    return a.may(Type.RATIO) ? out.without(Type.RATIO).join(Type.INTEGERS) : out;
  }

  /** Sums, differences and products: inexact if one operand is. */
  private static Type binary(Primitive primitive, Type a, Type b) {
    if (b.isNone()) {
      return Type.ANY;
    }
    Type out = Type.NONE;
    if (a.may(Type.FLONUM) || b.may(Type.FLONUM)) {
      out = Type.FLONUMS;
    }
    if (a.is(Type.FLONUM) || b.is(Type.FLONUM)) {
      return out;
    }
    if (a.may(Type.FIXNUM) && b.may(Type.FIXNUM)) {
      out = out.join(fixnums(primitive, a, b));
    }
    if (a.may(Type.BIGNUM) || b.may(Type.BIGNUM)) {
      out = out.join(Type.INTEGERS);
    }
    if (a.may(Type.RATIO) || b.may(Type.RATIO)) {
      out = out.join(Type.of(Type.INTEGER | Type.RATIO));
    }
    return out;
  }

  private static Type fixnums(Primitive primitive, Type a, Type b) {
    return switch (primitive) {
      case ADD -> {
        Type sum = Ranges.sum(a, b);
        yield a.low() == a.high() ? limited(sum, b, a) : limited(sum, a, b);
      }
      case SUB ->
          b.low() >= 0 ? below(Ranges.difference(a, b), a.shape()) : Ranges.difference(a, b);
      default -> Ranges.product(a, b);
    };
  }

  /** One more than what is below a limit is not above it. */
  private static Type limited(Type sum, Type a, Type b) {
    if (b.low() == 1 && b.high() == 1 && a.shape() instanceof Shape.Below l && l.strict()) {
      return below(sum, new Shape.Below(l.limit(), false));
    }
    return b.high() <= 0 ? below(sum, a.shape()) : sum;
  }

  private static Type below(Type type, Shape shape) {
    return shape instanceof Shape.Below && type.is(Type.FIXNUM) ? type.with(shape) : type;
  }

  private static Type quotient(Type a, Type b) {
    if (a.is(Type.FLONUM) || b.is(Type.FLONUM)) {
      return Type.FLONUMS;
    }
    int kinds = Type.INTEGER | Type.RATIO;
    return Type.of(kinds | (a.kinds() | b.kinds()) & Type.FLONUM);
  }

  private static Type division(Primitive primitive, Type a, Type b) {
    if (b.isNone()) {
      return Type.ANY;
    }
    Type out = Type.NONE;
    if (a.may(Type.FLONUM) || b.may(Type.FLONUM)) {
      out = Type.FLONUMS;
    }
    if (a.is(Type.FLONUM) || b.is(Type.FLONUM)) {
      return out;
    }
    if (a.may(Type.FIXNUM) && b.may(Type.FIXNUM)) {
      out = out.join(Ranges.division(primitive, a, b));
    }
    boolean large = a.may(Type.BIGNUM) || b.may(Type.BIGNUM);
    return large ? out.join(Type.INTEGERS) : out;
  }

  private static Type and(Type a, Type b) {
    if (a.is(Type.FIXNUM) && a.low() >= 0) {
      return Type.fixnum(0, a.high());
    }
    if (b.is(Type.FIXNUM) && b.low() >= 0) {
      return Type.fixnum(0, b.high());
    }
    return a.is(Type.FIXNUM) && b.is(Type.FIXNUM) ? Type.FIXNUMS : Type.INTEGERS;
  }
}
