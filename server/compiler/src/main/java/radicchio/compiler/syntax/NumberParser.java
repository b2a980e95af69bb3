package radicchio.compiler.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Text to numbers (R7RS 6.2.5, 7.1.1 {@code <number>}). */
public final class NumberParser {
  /** {@code #e1e999999999} would fill the memory. */
  private static final int HIGHEST_EXACT_EXPONENT = 100_000;

  public sealed interface Result {
    record Parsed(Datum.Number value) implements Result {}

    /**
     * @param reason a clause that follows {@code bad number ...:}
     */
    record Failed(String reason) implements Result {}
  }

  /** Why the text is no number; stays within this class. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private enum Exactness {
    AS_WRITTEN,
    EXACT,
    INEXACT
  }

  private static final Datum.Number ZERO = new Datum.ExactInteger(BigInteger.ZERO);
  private static final Datum.Number ONE = new Datum.ExactInteger(BigInteger.ONE);

  private final String text;
  private int radix;
  private Exactness exactness = Exactness.AS_WRITTEN;
  private int at;

  private NumberParser(String text, int radix) {
    this.text = text.toLowerCase(Locale.ROOT);
    this.radix = radix;
  }

  /**
   * @param radix 2, 8, 10 or 16: what holds where the text has no prefix that says otherwise
   */
  public static Result parse(String text, int radix) {
    try {
      return new Result.Parsed(new NumberParser(text, radix).number());
    } catch (Wrong wrong) {
      return new Result.Failed(wrong.reason());
    }
  }

  /** As {@code string->number} wants it. */
  public static Optional<Datum.Number> number(String text, int radix) {
    return parse(text, radix) instanceof Result.Parsed(Datum.Number value)
        ? Optional.of(value)
        : Optional.empty();
  }

  static String whyNot(String text) {
    return parse(text, 10) instanceof Result.Failed(String reason)
        ? reason
        : "it is not followed by a delimiter";
  }

  // ---- The grammar ----

  private Datum.Number number() {
    prefix();
    if (at == text.length()) {
      throw new Wrong("it has no digits");
    }
    if (isUnitImaginary()) {
      return rectangular(ZERO, unit());
    }
    boolean signed = isSign();
    Datum.Number first = real();
    if (at == text.length()) {
      return first;
    }
    if (signed && rest().equals("i")) {
      return rectangular(ZERO, first);
    }
    if (text.charAt(at) == '@') {
      at++;
      Datum.Number angle = real();
      expectEnd();
      return polar(first, angle);
    }
    if (!isSign()) {
      throw unexpected();
    }
    Datum.Number second = isUnitImaginary() ? unit() : real();
    if (rest().equals("i")) {
      return rectangular(first, second);
    }
    throw at == text.length() ? new Wrong("an imaginary part must end with i") : unexpected();
  }

  private void prefix() {
    boolean radixSeen = false;
    boolean exactnessSeen = false;
    while (at < text.length() && text.charAt(at) == '#') {
      char letter = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (letter == 'e' || letter == 'i') {
        if (exactnessSeen) {
          throw new Wrong("it has two exactness prefixes");
        }
        exactnessSeen = true;
        exactness = letter == 'e' ? Exactness.EXACT : Exactness.INEXACT;
      } else {
        if (radixSeen) {
          throw new Wrong("it has two radix prefixes");
        }
        radixSeen = true;
        radix =
            switch (letter) {
              case 'b' -> 2;
              case 'o' -> 8;
              case 'd' -> 10;
              case 'x' -> 16;
              default -> throw new Wrong("the prefixes of numbers are #e #i #b #o #d #x");
            };
      }
      at += 2;
    }
  }

  private Datum.Number real() {
    boolean negative = false;
    if (isSign()) {
      negative = text.charAt(at) == '-';
      at++;
      if (at == text.length()) {
        throw new Wrong("there are no digits after " + text.charAt(at - 1));
      }
      if (text.startsWith("inf.0", at) || text.startsWith("nan.0", at)) {
        return special(negative);
      }
    }
    int start = at;
    String digits = digits();
    if (at < text.length() && text.charAt(at) == '/') {
      if (digits.isEmpty()) {
        throw new Wrong("there are no digits before /");
      }
      at++;
      return ratio(negative, digits, digits());
    }
    if (radix == 10 && at < text.length() && (text.charAt(at) == '.' || isExponentMark())) {
      return decimal(negative, start, digits);
    }
    if (digits.isEmpty()) {
      throw at == text.length() ? new Wrong("it has no digits") : unexpected();
    }
    BigInteger value = new BigInteger(digits, radix);
    if (exactness == Exactness.INEXACT) {
      double magnitude = value.doubleValue();
      return new Datum.Flonum(negative ? -magnitude : magnitude);
    }
    return new Datum.ExactInteger(negative ? value.negate() : value);
  }

  private Datum.Number special(boolean negative) {
    boolean infinite = text.charAt(at) == 'i';
    if (exactness == Exactness.EXACT) {
      throw new Wrong("infinities and NaN are never exact");
    }
    at += "inf.0".length();
    if (!infinite) {
      return new Datum.Flonum(Double.NaN);
    }
    return new Datum.Flonum(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
  }

  private Datum.Number ratio(boolean negative, String numerator, String denominator) {
    if (denominator.isEmpty()) {
      throw new Wrong("there are no digits after /");
    }
    BigInteger n = new BigInteger(numerator, radix);
    BigInteger d = new BigInteger(denominator, radix);
    if (d.signum() == 0) {
      throw new Wrong("its denominator is zero");
    }
    if (exactness != Exactness.INEXACT) {
      return Rationals.of(negative ? n.negate() : n, d);
    }
    double magnitude = n.signum() == 0 ? 0.0 : Rationals.toDouble(Rationals.of(n, d));
    return new Datum.Flonum(negative ? -magnitude : magnitude);
  }

  private Datum.Number decimal(boolean negative, int start, String whole) {
    String fraction = "";
    if (text.charAt(at) == '.') {
      at++;
      fraction = digits();
    }
    if (whole.isEmpty() && fraction.isEmpty()) {
      throw new Wrong("it has no digits");
    }
    int end = at;
    boolean hasExponent = at < text.length() && isExponentMark();
    if (hasExponent) {
      at++;
      if (isSign()) {
        at++;
      }
      if (digits().isEmpty()) {
        throw new Wrong("its exponent has no digits");
      }
    }
    String magnitude =
        text.substring(start, end) + (hasExponent ? "e" + text.substring(end + 1, at) : "");
    if (exactness != Exactness.EXACT) {
      double value = Double.parseDouble(magnitude);
      return new Datum.Flonum(negative ? -value : value);
    }
    Datum.Number value = exactDecimal(magnitude, whole + fraction, fraction.length());
    return negative ? negate(value) : value;
  }

  /** They all mean the one precision that there is. */
  private boolean isExponentMark() {
    return "esfdl".indexOf(text.charAt(at)) >= 0;
  }

  private static Datum.Number exactDecimal(String magnitude, String digits, int scale) {
    int mark = magnitude.indexOf('e');
    BigInteger exponent =
        mark < 0
            ? BigInteger.ZERO
            : new BigInteger(magnitude.substring(mark + 1).replaceFirst("^\\+", ""));
    BigInteger unscaled = new BigInteger(digits);
    if (unscaled.signum() == 0) {
      return ZERO;
    }
    if (exponent.abs().compareTo(BigInteger.valueOf(HIGHEST_EXACT_EXPONENT)) > 0) {
      throw new Wrong("its exponent is too large for an exact number");
    }
    return Rationals.exact(new BigDecimal(unscaled, scale - exponent.intValue()));
  }

  private String digits() {
    int start = at;
    while (at < text.length()
        && text.charAt(at) < 128
        && Character.digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  // ---- Complex numbers ----

  private boolean isSign() {
    return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
  }

  /** {@code +i} or {@code -i}, and nothing after it. */
  private boolean isUnitImaginary() {
    return isSign() && at + 2 == text.length() && text.charAt(at + 1) == 'i';
  }

  private Datum.Number unit() {
    boolean negative = text.charAt(at) == '-';
    at++;
    Datum.Number one = exactness == Exactness.INEXACT ? new Datum.Flonum(1.0) : ONE;
    return negative ? negate(one) : one;
  }

  /** If one part is inexact so is the other. */
  private static Datum.Number rectangular(Datum.Number real, Datum.Number imaginary) {
    if (imaginary.equals(ZERO)) {
      return real;
    }
    if (real instanceof Datum.Flonum || imaginary instanceof Datum.Flonum) {
      return new Datum.Complex(inexact(real), inexact(imaginary));
    }
    return new Datum.Complex(real, imaginary);
  }

  private static Datum.Flonum inexact(Datum.Number real) {
    return new Datum.Flonum(Rationals.toDouble(real));
  }

  private Datum.Number polar(Datum.Number magnitude, Datum.Number angle) {
    if (angle.equals(ZERO) || magnitude.equals(ZERO)) {
      return magnitude;
    }
    double radius = Rationals.toDouble(magnitude);
    double turn = Rationals.toDouble(angle);
    double real = radius * Math.cos(turn);
    double imaginary = radius * Math.sin(turn);
    if (exactness == Exactness.EXACT) {
      if (!Double.isFinite(real) || !Double.isFinite(imaginary)) {
        throw new Wrong("it is too large for an exact number");
      }
      return rectangular(Rationals.exact(real), Rationals.exact(imaginary));
    }
    return rectangular(new Datum.Flonum(real), new Datum.Flonum(imaginary));
  }

  private static Datum.Number negate(Datum.Number real) {
    return switch (real) {
      case Datum.ExactInteger(BigInteger value) -> new Datum.ExactInteger(value.negate());
      case Datum.Ratio(BigInteger n, BigInteger d) -> new Datum.Ratio(n.negate(), d);
      case Datum.Flonum(double value) -> new Datum.Flonum(-value);
      case Datum.Complex complex -> throw new IllegalArgumentException(complex + " is not real");
    };
  }

  // ---- What is wrong ----

  private String rest() {
    return text.substring(at);
  }

  private void expectEnd() {
    if (at < text.length()) {
      throw unexpected();
    }
  }

  private Wrong unexpected() {
    int c = text.codePointAt(at);
    if (c == '.' && radix != 10) {
      return new Wrong("a decimal point needs radix 10");
    }
    if (c == '.') {
      return new Wrong("it has more than one decimal point");
    }
    if (c < 128 && Character.isDigit(c)) {
      return new Wrong(Character.toString(c) + " is not a digit in radix " + radix);
    }
    if (rest().equals("i")) {
      return new Wrong("an imaginary part must begin with + or -");
    }
    return new Wrong(Character.toString(c) + " does not belong in a number");
  }
}
