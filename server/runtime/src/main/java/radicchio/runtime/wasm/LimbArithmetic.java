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
  static final int MOST = 400;

  static final int MOST_SQUARE = 500;

  /** The longer operand is at most so long: the arrays stay in a processor's cache. */
  static final int LONGEST = 2048;

  static final int LEAST_DIVISOR = 20;
  static final int LEAST_QUOTIENT = 4;

  /** Above so many limbs of divisor or quotient, division by halves is faster. */
  static final int MOST_DIVISOR = 700;

  /** Arrays for the numbers of one memory, and so of one thread. */
  static final class Scratch {
    private final long[] sum = new long[Digits.count(LONGEST + MOST) + 4];
    private final int[] left = new int[Digits.count(LONGEST) + 1];
    private final int[] right = new int[Digits.count(MOST_DIVISOR) + 1];
    private final long[] quotient = new long[Digits.count(MOST_DIVISOR) + 1];
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
   * {@code r} the remainder or, where {@code which} is 0, anything; {@code a >= b}, and the upper
   * limb of {@code b} is not 0.
   */
  public static boolean divide(
      int q, int r, int a, int la, int b, int lb, int which, Memory memory) {
    int m = la - lb + 1;
    if (lb < LEAST_DIVISOR || m < LEAST_QUOTIENT || lb > MOST_DIVISOR || m > MOST_DIVISOR) {
      return false;
    }
    quotient((FlatMemory) memory, q, m, r, a, la, b, lb);
    return true;
  }

  /**
   * {@code q}, of {@code m} limbs, becomes {@code u / v}, and {@code u}, of {@code m + n} limbs,
   * the remainder, with zeros above {@code n} limbs. The upper limb of {@code v}, of {@code n}
   * limbs, is not 0, and the upper {@code n} limbs of {@code u} are less than {@code v}.
   */
  public static boolean divide(int q, int u, int m, int v, int n, Memory memory) {
    if (n < LEAST_DIVISOR || m < LEAST_QUOTIENT || n > MOST_DIVISOR || m > MOST_DIVISOR) {
      return false;
    }
    quotient((FlatMemory) memory, q, m, u, u, m + n, v, n);
    memory.fill((byte) 0, u + 4 * n, u + 4 * (m + n));
    return true;
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
      FlatMemory memory, int q, int m, int r, int a, int la, int b, int lb) {
    byte[] bytes = memory.bytes();
    Scratch s = memory.scratch();
    int dividend = Digits.split(bytes, a, la, s.left);
    int divisor = Digits.split(bytes, b, lb, s.right);
    if (s.right[divisor - 1] == 0) {
      divisor--;
    }
    int quotient = Digits.count(m);
    Arrays.fill(s.sum, 0, dividend + 3, 0);
    Digits.row(s.sum, 0, s.left, 0, dividend, 1);
    Digits.divide(s.quotient, quotient, s.sum, s.right, divisor);
    Digits.join(s.quotient, bytes, q, m);
    Digits.join(s.sum, bytes, r, lb);
  }
}
