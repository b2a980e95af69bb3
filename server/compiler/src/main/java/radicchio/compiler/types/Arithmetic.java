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
    Type first = a.getFirst().meet(Type.NUMBER);
    Type real = first.meet(Type.REAL);
    return switch (p.primitive()) {
      case ADD, SUB, MUL -> sum(p, first, a.get(1).meet(Type.NUMBER));
      case DIV -> quotient(first, a.get(1).meet(Type.NUMBER));
      case NEGATE -> unary(first, Ranges::negate);
      case QUOTIENT, REMAINDER, MODULO, FLOOR_QUOTIENT ->
          division(p.primitive(), real, a.get(1).meet(Type.REAL));
      case EXACT -> first.is(Type.INTEGER) ? first.lasting() : exact(first);
      case INEXACT -> inexact(first);
      case FLEXPT -> Type.FLONUMS;
      case FLOOR, CEILING, TRUNCATE, ROUND -> rounded(p.primitive(), real);
      case SQRT -> root(first);
      case EXP -> first.is(Type.FLONUM) ? Type.PLAIN_FLONUMS : transcendental(first);
      case SIN, COS, TAN, ATAN -> first.is(Type.FLONUM) ? Type.FLONUMS : transcendental(first);
      case LOG -> first.is(Type.PLAIN_FLONUM) ? Type.FLONUMS : outOfTheReal(first);
      case ASIN, ACOS -> outOfTheReal(first);
      case ATAN2 -> a.stream().allMatch(t -> t.is(Type.FLONUM)) ? Type.FLONUMS : Type.REALS;
      case GCD, NUMERATOR, DENOMINATOR ->
          first.is(Type.FLONUM) ? Type.FLONUMS : Type.of(Type.INTEGER | Type.FLONUM);
      case INTEGER_SQRT -> first.is(Type.FIXNUM) ? Type.fixnum(0, 1L << 31) : Type.INTEGERS;
      case REAL_PART ->
          first.is(Type.REAL)
              ? first.lasting()
              : first.is(Type.INEXACT) ? Type.FLONUMS : Type.REALS;
      case IMAG_PART -> first.is(Type.REAL) ? Type.fixnum(0, 0) : Type.REALS;
      case MAGNITUDE -> first.is(Type.INEXACT) ? Type.PLAIN_FLONUMS : Type.REALS;
      case ANGLE -> first.is(Type.INEXACT) ? Type.FLONUMS : Type.of(Type.FIXNUM | Type.FLONUM);
      case MAKE_RECTANGULAR, MAKE_POLAR -> Type.NUMBERS;
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
    if (a.may(Type.FLONUM)) {
      out = out.join(a.may(Type.PLAIN_FLONUM) ? Type.FLONUMS : Type.PLAIN_FLONUMS);
    }
    return out.join(Type.of(a.kinds() & (Type.RATIO | Type.COMPLEX)));
  }

  /** Nothing is rounded down below zero that was not there. */
  private static Type rounded(Primitive primitive, Type a) {
    Type out = a.lasting();
    if (a.may(Type.NEGATIVE_FLONUM) && primitive != Primitive.FLOOR) {
      out = out.join(Type.FLONUMS);
    }
    return a.may(Type.RATIO) ? out.without(Type.RATIO).join(Type.INTEGERS) : out;
  }

  private static Type exact(Type a) {
    return Type.of(Type.RATIONAL | (a.may(Type.COMPLEX) ? Type.EXACT_COMPLEX : 0));
  }

  private static Type inexact(Type a) {
    int complex = a.may(Type.COMPLEX) ? Type.INEXACT_COMPLEX : 0;
    int real = !a.may(Type.REAL) ? 0 : notNegative(a) ? Type.PLAIN_FLONUM : Type.FLONUM;
    return Type.of(complex | real);
  }

  /** The root of what is below zero is complex; exact squares have exact roots. */
  private static Type root(Type a) {
    int kinds = a.may(Type.REAL) ? Type.PLAIN_FLONUM : 0;
    if (!notNegative(a)) {
      kinds |= Type.INEXACT_COMPLEX;
    }
    if (!a.is(Type.INEXACT)) {
      kinds |= Type.RATIONAL | (notNegative(a) ? 0 : Type.EXACT_COMPLEX);
    }
    return Type.of(kinds);
  }

  /** Real for reals; exact at one point. */
  private static Type transcendental(Type a) {
    int complex = a.may(Type.COMPLEX) ? Type.INEXACT_COMPLEX : 0;
    return Type.of(Type.FLONUM | complex | (a.is(Type.INEXACT) ? 0 : Type.FIXNUM));
  }

  /** Complex for reals out of some range; exact at one point. */
  private static Type outOfTheReal(Type a) {
    return Type.of(Type.INEXACT | (a.is(Type.INEXACT) ? 0 : Type.FIXNUM));
  }

  private static boolean notNegative(Type a) {
    return !a.may(Type.BIGNUM | Type.RATIO | Type.COMPLEX | Type.NEGATIVE_FLONUM) && a.low() >= 0;
  }

  /** Sums, differences and products. */
  private static Type sum(Core.PrimCall p, Type a, Type b) {
    Type out = binary(p, a.meet(Type.REAL), b.meet(Type.REAL));
    return out.join(complex(a, b));
  }

  /** What operations on two numbers yield if one is complex: exact ones may make an exact real. */
  private static Type complex(Type a, Type b) {
    if (!a.may(Type.COMPLEX) && !b.may(Type.COMPLEX)) {
      return Type.NONE;
    }
    int inexact = a.may(Type.INEXACT) || b.may(Type.INEXACT) ? Type.INEXACT_COMPLEX : 0;
    boolean exact = !a.is(Type.INEXACT) && !b.is(Type.INEXACT);
    return Type.of(inexact | (exact ? Type.EXACT_COMPLEX | Type.RATIONAL : 0));
  }

  /** Of reals: inexact if one operand is. */
  private static Type binary(Core.PrimCall p, Type a, Type b) {
    Primitive primitive = p.primitive();
    Type out = Type.NONE;
    if (a.isNone() || b.isNone()) {
      return out;
    }
    if (a.may(Type.FLONUM) || b.may(Type.FLONUM)) {
      out = signed(p, a, b);
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
      out = out.join(Type.of(Type.RATIONAL));
    }
    return out;
  }

  /** A flonum that is not below zero: a sum or product of such, or a square. */
  private static Type signed(Core.PrimCall p, Type a, Type b) {
    boolean plain =
        switch (p.primitive()) {
          case ADD, DIV -> notNegative(a) && notNegative(b);
          case MUL -> notNegative(a) && notNegative(b) || square(p);
          default -> false;
        };
    return plain ? Type.PLAIN_FLONUMS : Type.FLONUMS;
  }

  private static boolean square(Core.PrimCall p) {
    return p.arguments().get(0) instanceof Core.LocalRef a
        && p.arguments().get(1) instanceof Core.LocalRef b
        && a.variable() == b.variable()
        && !a.variable().assigned();
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
    Type complex = complex(a, b);
    if (!a.may(Type.REAL) || !b.may(Type.REAL)) {
      return complex;
    }
    int inexact = notNegative(a) && notNegative(b) ? Type.PLAIN_FLONUM : Type.FLONUM;
    if (a.meet(Type.REAL).is(Type.FLONUM) || b.meet(Type.REAL).is(Type.FLONUM)) {
      return Type.of(inexact).join(complex);
    }
    int kinds = (a.kinds() | b.kinds()) & Type.FLONUM;
    return Type.of(Type.RATIONAL | (kinds == 0 ? 0 : inexact)).join(complex);
  }

  private static Type division(Primitive primitive, Type a, Type b) {
    if (a.isNone() || b.isNone()) {
      return Type.NONE;
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
