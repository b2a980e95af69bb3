package radicchio.runtime.wasm;

import java.util.Locale;

/** Flonums as R7RS writes them (6.2.7): the shortest decimal that reads back as the same number. */
final class Flonums {
  /**
   * Numbers from this decimal exponent up, or below {@link #LEAST}, are written with an exponent.
   */
  private static final int MOST = 21;

  private static final int LEAST = -7;

  private Flonums() {}

  static String format(double x) {
    if (Double.isNaN(x)) {
      return "+nan.0";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "+inf.0" : "-inf.0";
    }
    if (x == 0) {
      return 1 / x < 0 ? "-0.0" : "0.0";
    }
    String sign = x < 0 ? "-" : "";
    return sign + positive(shortest(Math.abs(x)));
  }

  /** Java writes at least two digits, where one may do: 5e-324, not 4.9e-324. */
  private static String shortest(double x) {
    String java = Double.toString(x);
    int e = java.indexOf('E');
    if (e != 3 || java.charAt(2) == '0') {
      return java;
    }
    String one = String.format(Locale.ROOT, "%.0E", x);
    return Double.parseDouble(one) == x ? one.charAt(0) + ".0" + one.substring(1) : java;
  }

  /** From Java's form, which has the shortest digits: {@code 123.45}, {@code 1.0E10}. */
  private static String positive(String java) {
    int e = java.indexOf('E');
    String mantissa = e < 0 ? java : java.substring(0, e);
    int point = mantissa.indexOf('.');
    String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
    int leading = 0;
    while (all.charAt(leading) == '0') {
      leading++;
    }
    int end = all.length();
    while (all.charAt(end - 1) == '0') {
      end--;
    }
    String digits = all.substring(leading, end);
    // The value is 0.digits × 10^scale.
    int scale = point - leading + (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1)));
    return write(digits, scale);
  }

  private static String write(String digits, int scale) {
    int n = digits.length();
    if (scale > MOST || scale <= LEAST) {
      String rest = n == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + rest + "e" + (scale - 1);
    }
    if (scale <= 0) {
      return "0." + "0".repeat(-scale) + digits;
    }
    if (scale >= n) {
      return digits + "0".repeat(scale - n) + ".0";
    }
    return digits.substring(0, scale) + "." + digits.substring(scale);
  }
}
