package radicchio.compiler.optimize;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.syntax.Datum;

/** Primitives of constants, where they neither fail nor overflow. */
final class Folding {
  private static final int BITS = 60;

  private Folding() {}

  /** Whether it is a fixnum with room to spare. */
  static boolean small(BigInteger value) {
    return value.bitLength() <= BITS;
  }

  static Optional<Datum> fold(Primitive primitive, List<Core> arguments) {
    if (arguments.isEmpty() || !arguments.stream().allMatch(Folding::constant)) {
      return Optional.empty();
    }
    Datum first = datum(arguments.getFirst());
    return switch (arguments.size()) {
      case 1 -> one(primitive, first);
      case 2 -> two(primitive, first, datum(arguments.getLast()));
      default -> Optional.empty();
    };
  }

  private static boolean constant(Core core) {
    return core instanceof Core.Const c
        && Shapes.plain(c.datum())
        && !(c.datum() instanceof Datum.Str);
  }

  private static Datum datum(Core core) {
    return ((Core.Const) core).datum();
  }

  private static Optional<Datum> one(Primitive primitive, Datum a) {
    return switch (primitive) {
      case NOT -> bool(a instanceof Datum.Bool b && !b.value());
      case NULL_P -> bool(a instanceof Datum.Nil);
      case PAIR_P, STRING_P, VECTOR_P, BYTEVECTOR_P, PROCEDURE_P, DEFAULT_P -> bool(false);
      case SYMBOL_P -> bool(a instanceof Datum.Symbol);
      case CHAR_P -> bool(a instanceof Datum.Char);
      case BOOLEAN_P -> bool(a instanceof Datum.Bool);
      case FIXNUM_P -> bool(a instanceof Datum.ExactInteger);
      case FLONUM_P -> bool(a instanceof Datum.Flonum);
      case NUMBER_P -> bool(a instanceof Datum.Number);
      default -> Optional.empty();
    };
  }

  private static Optional<Datum> two(Primitive primitive, Datum a, Datum b) {
    if (primitive == Primitive.EQ || primitive == Primitive.EQV) {
      return a instanceof Datum.Flonum || b instanceof Datum.Flonum
          ? Optional.empty()
          : bool(a.equals(b));
    }
    if (!(a instanceof Datum.ExactInteger(BigInteger x)
        && b instanceof Datum.ExactInteger(BigInteger y))) {
      return Optional.empty();
    }
    return switch (primitive) {
      case ADD -> number(x.add(y));
      case SUB -> number(x.subtract(y));
      case MUL -> number(x.multiply(y));
      case NUM_EQ -> bool(x.equals(y));
      case LT -> bool(x.compareTo(y) < 0);
      case GT -> bool(x.compareTo(y) > 0);
      case LE -> bool(x.compareTo(y) <= 0);
      case GE -> bool(x.compareTo(y) >= 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Datum> bool(boolean value) {
    return Optional.of(new Datum.Bool(value));
  }

  private static Optional<Datum> number(BigInteger value) {
    return small(value) ? Optional.of(new Datum.ExactInteger(value)) : Optional.empty();
  }
}
