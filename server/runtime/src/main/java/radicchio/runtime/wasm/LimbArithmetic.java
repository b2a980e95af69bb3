package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Memory;
import java.util.Arrays;

/**
 * Products and quotients of integers of a middling size, for the runtime module's functions that
 * {@link Substitutes} names: with {@link Digits}, several times as fast as what they do limb by
 * limb. Each says whether it has done it; what is smaller or larger is left to the function, which
 * makes large ones of these.
 *
 * <p>Addresses are those of the lowest limb, sizes are in limbs.
 */
public final class LimbArithmetic {
  // All of these are measured (docs/numbers.md).

  /** Below so many limbs of the shorter operand, reading and writing the digits does not pay. */
  static final int LEAST = 20;

  static final int LEAST_SQUARE = 28;

  /** Above so many, three half products are faster. */
  static final int MOST = 640;

  static final int MOST_SQUARE = 700;

  /**
   * The longer factor, divisor and quotient are at most so long: what a row needs stays in a
   * processor's cache.
   */
  static final int LONGEST = 2048;

  static final int LEAST_DIVISOR = 20;
  static final int LEAST_QUOTIENT = 4;

  /** Above so many, division by halves is faster, if the remainder is wanted too. */
  static final int MOST_QUOTIENT = 700;

  /** Arrays for the numbers of one memory, and so of one thread. */
  static final class Scratch {
    private final long[] sum = new long[Digits.count(2 * LONGEST) + 4];
    private final int[] left = new int[Digits.count(2 * LONGEST) + 3];
    private final int[] right = new int[Digits.count(LONGEST) + 3];
    private final long[] quotient = new long[Digits.count(LONGEST) + 2];
  }

  private LimbArithmetic() {}

  /** {@code r}, of {@code la + lb} limbs, becomes {@code a b}; {@code la >= lb}. */
  public static boolean multiply(int r, int a, int la, int b, int lb, Memory memory) {
    if (lb < LEAST || lb > MOST || la > LONGEST || (a == b && la == lb)) {
      return false;
    }
    product((FlatMemory) memory, r, a, la, b, lb);
    return true;
  }

  /** {@code r}, of {@code 2 n} limbs, becomes the square of {@code a}. */
  public static boolean square(int r, int a, int n, Memory memory) {
    if (n < LEAST_SQUARE || n > MOST_SQUARE) {
      return false;
    }
    product((FlatMemory) memory, r, a, n);
    return true;
  }

  /**
   * {@code q}, of {@code la - lb + 1} limbs, becomes {@code a / b}, and the {@code lb} limbs of
   * {@code r} the remainder, unless {@code which} is 0; {@code a >= b}, and the upper limb of
   * {@code b} is not 0.
   */
  public static boolean divide(
      int q, int r, int a, int la, int b, int lb, int which, Memory memory) {
    int m = la - lb + 1;
    boolean exact = which != 0;
    if (!divides(m, lb, exact)) {
      return false;
    }
    quotient((FlatMemory) memory, q, m, r, a, la, b, lb, exact);
    return true;
  }

  /**
   * {@code q}, of {@code m} limbs, becomes {@code u / v}, and {@code u}, of {@code m + n} limbs,
   * the remainder, with zeros above {@code n} limbs. The upper limb of {@code v}, of {@code n}
   * limbs, is not 0, and the upper {@code n} limbs of {@code u} are less than {@code v}.
   */
  public static boolean divide(int q, int u, int m, int v, int n, Memory memory) {
    if (!divides(m, n, true)) {
      return false;
    }
    quotient((FlatMemory) memory, q, m, u, u, m + n, v, n, true);
    memory.fill((byte) 0, u + 4 * n, u + 4 * (m + n));
    return true;
  }

  private static boolean divides(int quotient, int divisor, boolean exact) {
    return divisor >= LEAST_DIVISOR
        && divisor <= LONGEST
        && quotient >= LEAST_QUOTIENT
        && quotient <= (exact ? MOST_QUOTIENT : LONGEST);
  }

  private static void product(FlatMemory memory, int r, int a, int la, int b, int lb) {
    byte[] bytes = memory.bytes();
    Scratch s = memory.scratch();
    int n = Digits.split(bytes, a, la, s.left);
    int m = Digits.split(bytes, b, lb, s.right);
    Digits.multiply(s.sum, s.left, n, s.right, m);
    Digits.join(s.sum, bytes, r, la + lb);
  }

  private static void product(FlatMemory memory, int r, int a, int la) {
    byte[] bytes = memory.bytes();
    Scratch s = memory.scratch();
    int n = Digits.split(bytes, a, la, s.left);
    Digits.square(s.sum, s.left, n);
    Digits.join(s.sum, bytes, r, 2 * la);
  }

  private static void quotient(
      FlatMemory memory, int q, int m, int r, int a, int la, int b, int lb, boolean exact) {
    byte[] bytes = memory.bytes();
    Scratch s = memory.scratch();
    int dividend = Digits.split(bytes, a, la, s.left);
    int divisor = Digits.split(bytes, b, lb, s.right);
    if (s.right[divisor] == 0) {
      divisor--;
    }
    int quotient = Digits.count(m);
    Arrays.fill(s.sum, 0, Math.max(dividend, quotient + divisor) + 4, 0);
    Digits.rows(s.sum, 0, s.left, 1, 0, dividend, 1, 0);
    Digits.divide(s.quotient, quotient, s.sum, s.right, divisor, exact);
    Digits.join(s.quotient, bytes, q, m);
    if (exact) {
      Digits.join(s.sum, bytes, r, lb);
    }
  }
}
