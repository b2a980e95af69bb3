package radicchio.runtime.wasm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Natural numbers as digits of 28 bits in arrays, and the loops over them. Limbs of 32 bits make a
 * chain of carries, two cycles a product. Of digits so small, {@link #ROWS} products add up before
 * a carry must be taken, and a row without carries is a loop that HotSpot makes vector instructions
 * of.
 *
 * <p>Two digits are seven bytes: numbers are read and written seven bytes at a time.
 */
final class Digits {
  static final int BITS = 28;
  static final long MASK = (1L << BITS) - 1;

  /**
   * So many rows may be added up: {@code ROWS (2^28 - 1)^2 + 2^36 < 2^63}, where 2^36 is more than
   * the carry of any 64 bits.
   */
  static final int ROWS = 127;

  /** A double of less than 2^51 plus this is an integer, the nearest. */
  private static final double ROUND = 0x1.8p52;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Digits() {}

  /** How many digits so many limbs have. */
  static int count(int limbs) {
    return (8 * limbs + 6) / 7;
  }

  /**
   * {@code sum[at...] += factor * digits[from...]}, {@code n} digits. The arrays are of different
   * types, or HotSpot would have to think that they may be the same.
   */
  static void row(long[] sum, int at, int[] digits, int from, int n, int factor) {
    for (int k = 0; k < n; k++) {
      sum[at + k] += (long) factor * digits[from + k];
    }
  }

  /**
   * Takes the digits of a number of two limbs or more; one more than it has is written, which is 0
   * then.
   *
   * @return how many it has
   */
  static int split(byte[] bytes, int at, int limbs, int[] digits) {
    int last = at + 4 * limbs - 8;
    int k = 0;
    int i = at;
    for (; i <= last; i += 7) {
      long pair = (long) LONG.get(bytes, i);
      digits[k] = (int) (pair & MASK);
      digits[k + 1] = (int) (pair >>> BITS & MASK);
      k += 2;
    }
    long pair = (long) LONG.get(bytes, last) >>> 8 * (i - last); // one byte to seven are left
    digits[k] = (int) (pair & MASK);
    digits[k + 1] = (int) (pair >>> BITS);
    return count(limbs);
  }

  /**
   * Puts a number of two limbs or more into memory: what sums come to, the lower {@code limbs}
   * limbs. A sum more than they take up may be looked at.
   */
  static void join(long[] sum, byte[] bytes, int at, int limbs) {
    int last = at + 4 * limbs - 8;
    int k = 0;
    int i = at;
    long carry = 0;
    for (; i <= last; i += 7) {
      carry += sum[k];
      long low = carry & MASK;
      carry = (carry >>> BITS) + sum[k + 1];
      LONG.set(bytes, i, low | (carry & MASK) << BITS);
      carry >>>= BITS;
      k += 2;
    }
    int done = 8 * (i - last);
    carry += sum[k];
    long pair = (carry & MASK) | ((carry >>> BITS) + sum[k + 1]) << BITS;
    long before = (long) LONG.get(bytes, last) & ~(-1L << done);
    LONG.set(bytes, last, before | pair << done);
  }

  /** Takes the carries, or what is borrowed, out of digits with a sign. */
  static void carry(long[] sum, int from, int to) {
    long carry = 0;
    for (int k = from; k < to; k++) {
      carry += sum[k];
      sum[k] = carry & MASK;
      carry >>= BITS;
    }
    sum[to] += carry;
  }

  /** {@code sum = left * right}, {@code n} and {@code m} digits, and two zeros. */
  static void multiply(long[] sum, int[] left, int n, int[] right, int m) {
    Arrays.fill(sum, 0, n + m + 2, 0);
    int rows = 0;
    for (int i = 0; i < m; i++) {
      if (rows == ROWS) {
        carry(sum, 0, i + n);
        rows = 1; // what is left of the others
      }
      row(sum, i, left, 0, n, right[i]);
      rows++;
    }
  }

  /**
   * {@code sum} becomes the square of {@code n} digits, and two zeros: the squares of the digits,
   * and twice the products of different digits, so half as many rows may be added up.
   */
  static void square(long[] sum, int[] digits, int n) {
    Arrays.fill(sum, 0, 2 * n + 2, 0);
    int rows = 0;
    for (int i = 0; i < n; i++) {
      if (rows == ROWS / 2) {
        carry(sum, 0, i + n);
        rows = 1;
      }
      int digit = digits[i];
      sum[2 * i] += (long) digit * digit;
      row(sum, 2 * i + 1, digits, i + 1, n - 1 - i, 2 * digit);
      rows++;
    }
  }

  /**
   * Divides row by row. The quotient's digits are rounded to the nearest and so have a sign: what
   * is left is at most a little more than half of the divisor, and in the end its sign tells
   * whether the quotient is too large by one.
   *
   * <p>A digit is the product of the remainder's upper four digits and the reciprocal of the
   * divisor's upper three. The remainder's second digit counts as much as the divisor's first,
   * carries from below its fourth are less than 2^36 units of the fifth, and what is left out of
   * the divisor is less than 2^-56 of it: so before it is rounded a digit is wrong by less than
   * 2^-20. It is between {@code -2^27 - 1} and {@code 2^27 + 1}, the first one between 0 and 2^28.
   * So products are half as large as {@link #ROWS} counts, but for the first row.
   *
   * @param rest the dividend, less than {@code divisor} times {@code 2^28^m}, with zeros above;
   *     then the remainder
   * @param divisor its upper digit is not 0; at least four digits
   */
  static void divide(long[] quotient, int m, long[] rest, int[] divisor, int n) {
    double reciprocal = 1 / upper(divisor[n - 1], divisor[n - 2], divisor[n - 3]);
    int rows = 0;
    for (int j = m - 1; j >= 0; j--) {
      int p = j + n;
      carry(rest, p - 4, p);
      double high = (rest[p] << BITS) + rest[p - 1];
      double low = (rest[p - 2] << BITS) + rest[p - 3];
      int digit = (int) ((high * 0x1p56 + low) * reciprocal + ROUND - ROUND);
      row(rest, j, divisor, 0, n, -digit);
      rest[p - 1] += rest[p] << BITS; // together they are small
      rest[p] = 0;
      quotient[j] = digit;
      rows++;
      if (rows == 2 * ROWS - 2) {
        carry(rest, 0, p - 1);
        rows = 0;
      }
    }
    carry(rest, 0, n);
    if (rest[n] < 0) {
      row(rest, 0, divisor, 0, n, 1);
      carry(rest, 0, n);
      quotient[0]--;
    }
    quotient[m] = 0;
    carry(quotient, 0, m);
  }

  private static double upper(long a, long b, long c) {
    return ((a << BITS) + b) * 0x1p28 + c;
  }
}
