package radicchio.compiler.types;

import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Tags;

/**
 * Arithmetic on ranges of fixnums.
 *
 * <p>A bound of plus or minus {@link #COUNTABLE} stands for a little more: steps of at most {@link
 * #STEP} do not move it. To get from there to where it would matter by such steps takes a computer
 * years, so loop counters never overflow.
 */
final class Ranges {
  static final long COUNTABLE = 1L << 60;
  private static final long SLACK = 1L << 59;
  private static final long STEP = 2;

  private Ranges() {}

  /**
   * The exact integers of a range, where {@code Long.MIN_VALUE} and {@code MAX_VALUE} have no end.
   */
  static Type integers(long low, long high) {
    int kinds = 0;
    if (low < Tags.MIN_FIXNUM || high > Tags.MAX_FIXNUM) {
      kinds |= Type.BIGNUM;
    }
    if (low > Tags.MAX_FIXNUM || high < Tags.MIN_FIXNUM) {
      return Type.of(kinds);
    }
    return new Type(
        kinds | Type.FIXNUM,
        low < -COUNTABLE ? Tags.MIN_FIXNUM : low,
        high > COUNTABLE ? Tags.MAX_FIXNUM : high,
        Shape.NOTHING);
  }

  private static long least(Type t) {
    return t.low() == -COUNTABLE ? -COUNTABLE - SLACK : t.low();
  }

  private static long greatest(Type t) {
    return t.high() == COUNTABLE ? COUNTABLE + SLACK : t.high();
  }

  private static boolean step(Type t) {
    return -STEP <= t.low() && t.high() <= STEP;
  }

  static Type negate(Type a) {
    return integers(-greatest(a), -least(a));
  }

  static Type difference(Type a, Type b) {
    if (step(b) && -COUNTABLE <= a.low() && a.high() <= COUNTABLE) {
      return step(a, -b.high(), -b.low());
    }
    return integers(least(a) - greatest(b), greatest(a) - least(b));
  }

  static Type sum(Type a, Type b) {
    if (step(a) && !step(b)) {
      return sum(b, a);
    }
    if (step(b) && -COUNTABLE <= a.low() && a.high() <= COUNTABLE) {
      return step(a, b.low(), b.high());
    }
    return integers(least(a) + least(b), greatest(a) + greatest(b));
  }

  private static Type step(Type a, long down, long up) {
    return Type.fixnum(
        a.low() == -COUNTABLE ? a.low() : Math.max(-COUNTABLE, a.low() + down),
        a.high() == COUNTABLE ? a.high() : Math.min(COUNTABLE, a.high() + up));
  }

  static Type product(Type a, Type b) {
    long[] all = {
      times(least(a), least(b)),
      times(least(a), greatest(b)),
      times(greatest(a), least(b)),
      times(greatest(a), greatest(b))
    };
    long low = all[0];
    long high = all[0];
    for (long one : all) {
      low = Math.min(low, one);
      high = Math.max(high, one);
    }
    return integers(low, high);
  }

  private static long times(long a, long b) {
    long product = a * b;
    if (Math.multiplyHigh(a, b) == product >> 63) {
      return product;
    }
    return a < 0 == b < 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** Of an integer division whose divisor may be anything. */
  static Type division(Primitive primitive, Type a, Type b) {
    long size = Math.max(Math.abs(least(a)), Math.abs(greatest(a)));
    long divisor = Math.max(Math.abs(least(b)), Math.abs(greatest(b)));
    return switch (primitive) {
      case QUOTIENT, FLOOR_QUOTIENT -> quotient(a, b, size);
      case REMAINDER -> {
        long most = Math.min(size, Math.max(0, divisor - 1));
        yield integers(a.low() < 0 ? -most : 0, a.high() > 0 ? most : 0);
      }
      default ->
          integers(
              b.low() < 0 ? -Math.max(0, divisor - 1) : 0,
              b.high() > 0 ? Math.max(0, divisor - 1) : 0);
    };
  }

  private static Type quotient(Type a, Type b, long size) {
    if (b.low() > 0) {
      return integers(a.low() < 0 ? -size : 0, a.high() > 0 ? size / b.low() : 0);
    }
    return integers(-size, size);
  }

  /** Makes a range that has grown larger, so that it grows only a few times. */
  static Type widen(Type old, Type grown) {
    if (!old.may(Type.FIXNUM) || !grown.may(Type.FIXNUM)) {
      return grown;
    }
    long low = grown.low();
    if (low < old.low()) {
      low = low >= 0 ? 0 : low >= -COUNTABLE ? -COUNTABLE : Tags.MIN_FIXNUM;
    }
    long high = grown.high();
    if (high > old.high()) {
      high = high <= COUNTABLE ? COUNTABLE : Tags.MAX_FIXNUM;
    }
    return new Type(grown.kinds(), low, high, grown.shape());
  }
}
