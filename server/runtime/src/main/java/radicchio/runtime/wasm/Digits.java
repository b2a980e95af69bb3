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
   * So many rows, an even number, may be added up: {@code ROWS (2^28 - 1)^2 + 2^36 < 2^63}, where
   * 2^36 is more than the carry of any 64 bits.
   */
  static final int ROWS = 126;

  /** The same for twice the products, and one square. */
  private static final int SQUARE_ROWS = 62;

  /**
   * The same for the products of digits and a quotient's digits, which are hardly more than half as
   * large.
   */
  private static final int QUOTIENT_ROWS = 224;

  /** A quotient's last digits depend on so many digits of what is left and of the divisor. */
  static final int GUARD = 4;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Digits() {}

  /** How many digits so many limbs have. */
  static int count(int limbs) {
    return (8 * limbs + 6) / 7;
  }

  /**
   * {@code sum[at...] += f * digits[a...] + g * digits[b...]}, {@code n} digits: two rows at a
   * time, for it is not multiplying that takes time but reading and writing the sum. The arrays are
   * of different types, or HotSpot would have to think that they may be the same. It must not know
   * how far {@code a} and {@code b} are apart either, or it no longer sees two vectors; so this is
   * never inlined ({@code jvm.options}).
   */
  static void rows(long[] sum, int at, int[] digits, int a, int b, int n, int f, int g) {
    for (int k = 0; k < n; k++) {
      sum[at + k] += (long) f * digits[a + k] + (long) g * digits[b + k];
    }
  }

  /**
   * Takes the digits of a number of two limbs or more, from {@code digits[1]} on, and a zero above.
   *
   * @return how many it has
   */
  static int split(byte[] bytes, int at, int limbs, int[] digits) {
    int last = at + 4 * limbs - 8;
    int k = 1;
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
    int count = count(limbs);
    digits[count + 1] = 0;
    return count;
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

  /** {@code sum = left * right}, {@code n} and {@code m} digits from 1 on, and two zeros. */
  static void multiply(long[] sum, int[] left, int n, int[] right, int m) {
    Arrays.fill(sum, 0, n + m + 2, 0);
    for (int i = 0; i < m; i += 2) {
      if (i > 0 && i % ROWS == 0) {
        carry(sum, 0, i + n);
      }
      rows(sum, i, left, 1, 0, n + 1, right[1 + i], right[2 + i]);
    }
  }

  /**
   * {@code sum} becomes the square of {@code n} digits from 1 on, and two zeros: the squares of the
   * digits, and twice the products of different digits, so half as many rows may be added up.
   */
  static void square(long[] sum, int[] digits, int n) {
    Arrays.fill(sum, 0, 2 * n + 2, 0);
    for (int i = 0; i < n; i += 2) {
      if (i > 0 && i % SQUARE_ROWS == 0) {
        carry(sum, 0, i + n);
      }
      long first = digits[1 + i];
      long second = digits[2 + i];
      sum[2 * i] += first * first;
      sum[2 * i + 1] += 2 * first * second;
      sum[2 * i + 2] -= second * second;
      rows(sum, 2 * i + 2, digits, 3 + i, 2 + i, n - 1 - i, 2 * (int) first, 2 * (int) second);
    }
  }

  /**
   * Divides two rows at a time. The quotient's digits are rounded to the nearest and so have a
   * sign, as what is left has; in the end that tells whether the quotient is too large by one.
   *
   * <p>For the quotient alone, the upper digits of each row are enough, those from {@code cut} on:
   * half of the work. The others come to less than 2^39 of the digit at {@code cut}. So if what is
   * left there is more than that its sign is right. If not, which is so if nothing is left at all,
   * they are made up for.
   *
   * @param quotient {@code m} digits, and one more if {@code m} is odd, and a zero
   * @param rest the dividend, less than {@code divisor} times {@code 2^28^m}, with three zeros
   *     above; then the remainder, or, without {@code exact}, anything
   * @param divisor from 1 on; its upper digit is not 0; at least {@link #GUARD} digits
   */
  static void divide(long[] quotient, int m, long[] rest, int[] divisor, int n, boolean exact) {
    long high = ((long) divisor[n] << BITS) + divisor[n - 1];
    long low = ((long) divisor[n - 2] << BITS) + divisor[n - 3];
    int shift = Long.numberOfLeadingZeros(high) - 2;
    long reciprocal = reciprocal((high << shift) + (low >> 2 * BITS - shift) + 1);
    int even = m + (m & 1);
    int cut = exact ? 0 : n - GUARD;
    for (int j = even - 2; j >= 0; j -= 2) {
      int top = j + n - 1;
      long pair = pair(rest, top, shift, reciprocal);
      long upper = pair + (1 << BITS - 1) >> BITS;
      long lower = pair - (upper << BITS);
      int skip = Math.max(0, cut - j);
      rows(rest, j + skip, divisor, skip + 1, skip, n + 1 - skip, (int) -lower, (int) -upper);
      rest[top] += (rest[top + 1] + (rest[top + 2] << BITS)) << BITS; // together they are small
      rest[top + 1] = 0;
      rest[top + 2] = 0;
      quotient[j] = lower;
      quotient[j + 1] = upper;
      if ((even - j) % QUOTIENT_ROWS == 0) {
        carry(rest, cut, top);
      }
    }
    carry(rest, cut, n);
    if (cut > 0 && rest[n - 1] == (rest[n] & MASK) && rest[n - 2] == rest[n - 1]) {
      lowerRows(quotient, even, rest, divisor, cut);
      carry(rest, 0, n);
    }
    if (rest[n] < 0) {
      rows(rest, 0, divisor, 1, 0, n, 1, 0);
      carry(rest, 0, n);
      quotient[0]--;
    }
    quotient[even] = 0;
    carry(quotient, 0, even);
  }

  /**
   * The nearest two digits of a quotient, as a number with a sign: the product of what is left, its
   * digits from {@code top + 2} on, and the reciprocal of the divisor, of 62 bits both. It is wrong
   * by less than 1/8: so what is left is always less than 5/8 of the divisor, and two digits less
   * than 5/8 of 2^56, but for the first two, which are not negative and less than 2^56.
   */
  private static long pair(long[] rest, int top, int shift, long reciprocal) {
    long d = rest[top - 1] + (rest[top - 2] >> BITS);
    long c = rest[top] + (d >> BITS);
    long high = (rest[top + 2] << BITS) + rest[top + 1] + (c >> BITS);
    long low = ((c & MASK) << BITS) + (d & MASK);
    long upper = (high << shift) + (low >> 2 * BITS - shift);
    return Math.multiplyHigh(upper, reciprocal) + 8 >> 4;
  }

  /** {@code 2^124 / d}, for {@code d} more than 2^61 and at most 2^62; wrong by less than 2. */
  static long reciprocal(long d) {
    long near = (long) (0x1p124 / d);
    long high = (1L << 60) - Math.multiplyHigh(near, d);
    double left = high * 0x1p64 - (near * d >>> 1) * 2.0;
    return near + (long) (left / d);
  }

  /** What the quotient's rows come to below {@code cut}. */
  private static void lowerRows(long[] quotient, int m, long[] rest, int[] divisor, int cut) {
    for (int j = 0; j < m && j < cut; j += 2) {
      int lower = (int) -quotient[j];
      int upper = (int) -quotient[j + 1];
      rows(rest, j, divisor, 1, 0, cut - j, lower, upper);
      if ((j + 2) % QUOTIENT_ROWS == 0) {
        carry(rest, j, cut);
      }
    }
  }
}
