package radicchio.compiler.types;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;

/** Decides what an operation may rely on. */
final class Knowledge {
  /** Up to here fixnums are flonums without rounding, so that comparing them as such is right. */
  private static final long EXACT = 1L << 53;

  private Knowledge() {}

  static Known of(Core.PrimCall p, List<Type> a, Inference inference) {
    return switch (p.primitive()) {
      case ADD, SUB, MUL -> arithmetic(p, a);
      case DIV -> quotient(a);
      case NUM_EQ, LT, GT, LE, GE -> comparison(a);
      case NEGATE, FLOOR, CEILING, TRUNCATE, ROUND -> unary(p, a);
      case SQRT -> a.getFirst().is(Type.PLAIN_FLONUM) ? Known.FLONUMS : inexact(a.getFirst());
      case INEXACT ->
          a.getFirst().is(Type.FLONUM)
              ? Known.FLONUMS
              : a.getFirst().is(Type.FIXNUM) ? Known.FIXNUMS : inexact(a.getFirst());
      case QUOTIENT, REMAINDER, MODULO -> {
        boolean fixnums = a.get(0).is(Type.FIXNUM) && a.get(1).is(Type.FIXNUM);
        yield !fixnums ? Known.NOTHING : a.get(1).low() > 0 ? Known.FIXNUMS : Known.FIXNUM_OPERANDS;
      }
      case CAR, CDR, SET_CAR, SET_CDR -> object(a, Type.PAIR);
      case VECTOR_LENGTH -> object(a, Type.VECTOR);
      case STRING_LENGTH -> object(a, Type.STRING);
      case BYTEVECTOR_LENGTH -> object(a, Type.BYTEVECTOR);
      case VECTOR_REF, VECTOR_SET -> element(p, a, Type.VECTOR, inference);
      case STRING_REF, STRING_SET -> element(p, a, Type.STRING, inference);
      case BYTEVECTOR_REF, BYTEVECTOR_SET -> element(p, a, Type.BYTEVECTOR, inference);
      case PORT_REF, PORT_SET -> object(a, Type.PORT);
      case RECORD_REF, RECORD_SET -> {
        Optional<Shape.Instance> wanted = PrimitiveTypes.instance(p.arguments().get(1));
        boolean same =
            wanted.isPresent()
                && a.getFirst().is(Type.RECORD)
                && a.getFirst().shape().equals(wanted.get());
        yield same ? Known.OBJECT : Known.NOTHING;
      }
      default -> Known.NOTHING;
    };
  }

  private static Known object(List<Type> a, int kind) {
    return a.getFirst().is(kind) ? Known.OBJECT : Known.NOTHING;
  }

  private static Known inexact(Type t) {
    return t.unboxed() ? Known.INEXACTS : Known.NOTHING;
  }

  /** All held as flonums, or fixnums that can be; NOTHING if not. */
  private static Known flonums(List<Type> a) {
    boolean all = a.stream().allMatch(t -> t.unboxed() || t.is(Type.FIXNUM));
    if (!all || a.stream().noneMatch(Type::unboxed)) {
      return Known.NOTHING;
    }
    return a.stream().anyMatch(t -> t.may(Type.COMPLEX)) ? Known.INEXACTS : Known.FLONUMS;
  }

  private static Known mixed(List<Type> a) {
    if (a.get(0).unboxed()) {
      return a.get(0).may(Type.COMPLEX) ? Known.INEXACT_FIRST : Known.FLONUM_FIRST;
    }
    if (a.get(1).unboxed()) {
      return a.get(1).may(Type.COMPLEX) ? Known.INEXACT_SECOND : Known.FLONUM_SECOND;
    }
    return Known.NOTHING;
  }

  private static Known flonumsOrMixed(boolean flonums, List<Type> a) {
    Known known = flonums ? flonums(a) : Known.NOTHING;
    return known == Known.NOTHING ? mixed(a) : known;
  }

  private static Known arithmetic(Core.PrimCall p, List<Type> a) {
    if (a.get(0).is(Type.FIXNUM) && a.get(1).is(Type.FIXNUM)) {
      boolean fits = new Arithmetic().result(p, a).is(Type.FIXNUM);
      return fits ? Known.FIXNUMS : Known.FIXNUM_OPERANDS;
    }
    return flonumsOrMixed(true, a);
  }

  /** Division by an exact zero fails. */
  private static Known quotient(List<Type> a) {
    Type divisor = a.get(1);
    boolean zero = divisor.may(Type.FIXNUM) && divisor.low() <= 0 && divisor.high() >= 0;
    return flonumsOrMixed(!zero, a);
  }

  private static Known comparison(List<Type> a) {
    if (a.get(0).is(Type.FIXNUM) && a.get(1).is(Type.FIXNUM)) {
      return Known.FIXNUMS;
    }
    boolean exact =
        a.stream()
            .filter(t -> t.is(Type.FIXNUM))
            .allMatch(t -> -EXACT <= t.low() && t.high() <= EXACT);
    return flonumsOrMixed(exact, a);
  }

  /** There is no rounding of complex numbers. */
  private static Known unary(Core.PrimCall p, List<Type> a) {
    Type t = a.getFirst();
    if (t.is(Type.FLONUM)) {
      return Known.FLONUMS;
    }
    if (t.is(Type.FIXNUM) && new Arithmetic().result(p, a).is(Type.FIXNUM)) {
      return Known.FIXNUMS;
    }
    return p.primitive() == Primitive.NEGATE ? inexact(t) : Known.NOTHING;
  }

  private static Known element(Core.PrimCall p, List<Type> a, int kind, Inference inference) {
    if (!a.getFirst().is(kind)) {
      return Known.NOTHING;
    }
    if (!a.get(1).is(Type.FIXNUM)) {
      return Known.OBJECT;
    }
    Optional<Variable> container =
        p.arguments().getFirst() instanceof Core.LocalRef r
            ? Optional.of(r.variable())
            : Optional.empty();
    return container.isPresent()
            && Lengths.within(inference, a.get(1), container.get(), a.getFirst())
        ? Known.ELEMENT
        : Known.OBJECT_AND_INDEX;
  }
}
