package radicchio.compiler.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact rationals as data, and their nearest flonums. */
public final class Rationals {
  private static final int LOWEST_EXPONENT = -1074;

  private Rationals() {}

  /** In lowest terms; an integer if it is one. {@code denominator} is not zero. */
  public static Datum.Number of(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    BigInteger n = numerator.divide(gcd);
    BigInteger d = denominator.divide(gcd);
    return d.equals(BigInteger.ONE) ? new Datum.ExactInteger(n) : new Datum.Ratio(n, d);
  }

  /** The rational that a finite flonum is. */
  public static Datum.Number exact(double value) {
    return exact(new BigDecimal(value));
  }

  static Datum.Number exact(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    return value.scale() <= 0
        ? new Datum.ExactInteger(unscaled.multiply(BigInteger.TEN.pow(-value.scale())))
        : of(unscaled, BigInteger.TEN.pow(value.scale()));
  }

  /** The flonum nearest to a real; of two, the even one. */
  public static double toDouble(Datum.Number real) {
    return switch (real) {
      case Datum.ExactInteger(BigInteger value) -> value.doubleValue();
      case Datum.Ratio(BigInteger n, BigInteger d) ->
          n.signum() < 0 ? -nearest(n.negate(), d) : nearest(n, d);
      case Datum.Flonum(double value) -> value;
      case Datum.Complex complex -> throw new IllegalArgumentException(complex + " is not real");
    };
  }

  private static double nearest(BigInteger n, BigInteger d) {
    int exponent = n.bitLength() - d.bitLength();
    if (below(n, d, exponent)) {
      exponent--;
    }
    // The quotient gets the bits that a double has, fewer where doubles get sparse.
    int lowestBit = Math.max(exponent - 52, LOWEST_EXPONENT);
    BigInteger top = lowestBit < 0 ? n.shiftLeft(-lowestBit) : n;
    BigInteger bottom = lowestBit > 0 ? d.shiftLeft(lowestBit) : d;
    BigInteger[] division = top.divideAndRemainder(bottom);
    int half = division[1].shiftLeft(1).compareTo(bottom);
    boolean up = half > 0 || (half == 0 && division[0].testBit(0));
    double quotient = (up ? division[0].add(BigInteger.ONE) : division[0]).doubleValue();
    return Math.scalb(quotient, lowestBit);
  }

  /** Whether {@code n / d < 2^exponent}. */
  private static boolean below(BigInteger n, BigInteger d, int exponent) {
    return exponent >= 0
        ? n.compareTo(d.shiftLeft(exponent)) < 0
        : n.shiftLeft(-exponent).compareTo(d) < 0;
  }
}
