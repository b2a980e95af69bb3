package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against {@code java.math}, with memory around what is written looked after. */
class LimbArithmeticTest {
  private static final int A = 64;
  private static final int B = 0x5000;
  private static final int R = 0x8000;
  private static final int R2 = 0xc000;
  private static final byte UNTOUCHED = 0x5a;

  private final FlatMemory memory = new FlatMemory(new MemoryLimits(1), new CodeTable(0));

  LimbArithmeticTest() {
    memory.fill(UNTOUCHED, 0, memory.size());
  }

  @Property(tries = 600)
  void multiplies(
      @ForAll @IntRange(min = LimbArithmetic.LEAST, max = LimbArithmetic.MOST) int lb,
      @ForAll @IntRange(max = 700) int more,
      @ForAll long seed) {
    checkProduct(number(lb + more, seed), lb + more, number(lb, ~seed), lb);
  }

  @Property(tries = 300)
  void squares(
      @ForAll @IntRange(min = LimbArithmetic.LEAST_SQUARE, max = LimbArithmetic.MOST_SQUARE) int n,
      @ForAll long seed) {
    checkSquare(number(n, seed), n);
  }

  @Property(tries = 600)
  void divides(
      @ForAll @IntRange(min = LimbArithmetic.LEAST_DIVISOR, max = LimbArithmetic.LONGEST) int n,
      @ForAll @IntRange(min = LimbArithmetic.LEAST_QUOTIENT, max = LimbArithmetic.MOST_QUOTIENT)
          int m,
      @ForAll long seed) {
    BigInteger v = number(n, seed).setBit(32 * n - 1);
    checkDivision(number(m + n, ~seed).mod(v.shiftLeft(32 * m)), m, v, n);
  }

  /** Where sums are as large as they get. */
  @Example
  void takesAllOnes() {
    for (int n = LimbArithmetic.LEAST_SQUARE; n <= LimbArithmetic.MOST_SQUARE; n++) {
      checkSquare(ones(n), n);
    }
    for (int n = LimbArithmetic.LEAST; n <= LimbArithmetic.MOST; n++) {
      checkProduct(ones(n + 1), n + 1, ones(n), n);
    }
    checkProduct(
        ones(LimbArithmetic.LONGEST), LimbArithmetic.LONGEST,
        ones(LimbArithmetic.MOST), LimbArithmetic.MOST);
  }

  /** The largest quotients, by the largest and smallest divisors. */
  @Example
  void takesLargestQuotients() {
    for (int n = LimbArithmetic.LEAST_DIVISOR; n <= 800; n += 7) {
      for (int m : new int[] {LimbArithmetic.LEAST_QUOTIENT, 11, n, LimbArithmetic.MOST_QUOTIENT}) {
        for (BigInteger v : new BigInteger[] {ones(n), BigInteger.ONE.shiftLeft(32 * n - 1)}) {
          BigInteger over = v.shiftLeft(32 * m);
          checkDivision(over.subtract(BigInteger.ONE), m, v, n);
          checkDivision(over.subtract(v), m, v, n);
          checkDivision(over.subtract(v).subtract(BigInteger.ONE), m, v, n);
          checkDivision(BigInteger.ZERO, m, v, n);
          checkDivision(v.subtract(BigInteger.ONE), m, v, n);
        }
      }
    }
  }

  /** Where a quotient alone is right only if what is left is known to its last digit, or nearly. */
  @Property(tries = 1000)
  void dividesMultiplesAndTheirNeighbours(
      @ForAll @IntRange(min = LimbArithmetic.LEAST_DIVISOR, max = LimbArithmetic.LONGEST) int n,
      @ForAll @IntRange(min = LimbArithmetic.LEAST_QUOTIENT, max = LimbArithmetic.LONGEST - 1)
          int m,
      @ForAll @IntRange(min = -1, max = 1) int sign,
      @ForAll @IntRange(max = 200) int bits,
      @ForAll long seed) {
    BigInteger v = number(n, seed).setBit(32 * n - 1);
    BigInteger q = number(m, ~seed).setBit(32 * m - 1);
    BigInteger beside = BigInteger.valueOf(sign).shiftLeft(bits > 150 ? 0 : 32 * n - 1 - bits);
    checkDivision(v.multiply(q).add(beside), m, v, n);
    BigInteger less = v.shiftRight((int) (seed & 31)); // now the quotient has a limb more
    BigInteger u = less.multiply(q).add(beside);
    int limbs = m + n - (u.bitLength() > 32 * (m + n - 1) ? 0 : 1);
    checkDivision(u, limbs, less, n, u.divideAndRemainder(less));
  }

  @Example
  void leavesOtherSizes() {
    assertFalse(LimbArithmetic.multiply(R, A, 100, B, LimbArithmetic.LEAST - 1, memory));
    assertFalse(LimbArithmetic.multiply(R, A, 1000, B, LimbArithmetic.MOST + 1, memory));
    assertFalse(LimbArithmetic.multiply(R, A, LimbArithmetic.LONGEST + 1, B, 100, memory));
    assertFalse(LimbArithmetic.multiply(R, A, 100, A, 100, memory), "a square");
    assertFalse(LimbArithmetic.square(R, A, LimbArithmetic.LEAST_SQUARE - 1, memory));
    assertFalse(LimbArithmetic.square(R, A, LimbArithmetic.MOST_SQUARE + 1, memory));
    assertFalse(LimbArithmetic.divide(R, A, 100, B, LimbArithmetic.LEAST_DIVISOR - 1, memory));
    assertFalse(LimbArithmetic.divide(R, A, 100, B, LimbArithmetic.LONGEST + 1, memory));
    assertFalse(LimbArithmetic.divide(R, A, LimbArithmetic.MOST_QUOTIENT + 1, B, 100, memory));
    assertFalse(LimbArithmetic.divide(R, A, LimbArithmetic.LEAST_QUOTIENT - 1, B, 100, memory));
    assertFalse(
        LimbArithmetic.divide(R, R2, A, 100, B, LimbArithmetic.LEAST_DIVISOR - 1, 1, memory));
    assertFalse(
        LimbArithmetic.divide(R, R2, A, 100, B, 102 - LimbArithmetic.LEAST_QUOTIENT, 1, memory));
    assertFalse(LimbArithmetic.divide(R, R2, A, 2100, B, LimbArithmetic.LONGEST + 1, 1, memory));
    assertFalse(
        LimbArithmetic.divide(R, R2, A, LimbArithmetic.MOST_QUOTIENT + 60, B, 60, 1, memory));
    assertFalse(LimbArithmetic.divide(R, R2, A, LimbArithmetic.LONGEST + 60, B, 60, 0, memory));
    assertEquals(UNTOUCHED, memory.read(R));
  }

  private void checkProduct(BigInteger a, int la, BigInteger b, int lb) {
    write(A, a, la);
    write(B, b, lb);
    assertTrue(LimbArithmetic.multiply(R, A, la, B, lb, memory));
    assertEquals(a.multiply(b), read(R, la + lb));
    assertEquals(a, read(A, la));
    assertEquals(b, read(B, lb));
    assertUntouchedAround(R, la + lb);
  }

  private void checkSquare(BigInteger a, int n) {
    write(A, a, n);
    assertTrue(LimbArithmetic.square(R, A, n, memory));
    assertEquals(a.multiply(a), read(R, 2 * n));
    assertEquals(a, read(A, n));
    assertUntouchedAround(R, 2 * n);
  }

  private void checkDivision(BigInteger u, int m, BigInteger v, int n) {
    write(A, u, m + n);
    write(B, v, n);
    BigInteger[] expected = u.divideAndRemainder(v);
    if (m <= LimbArithmetic.MOST_QUOTIENT) {
      assertTrue(LimbArithmetic.divide(R, A, m, B, n, memory));
      assertEquals(expected[0], read(R, m), "quotient");
      assertEquals(expected[1], read(A, m + n), "remainder");
      assertUntouchedAround(R, m);
      assertUntouchedAround(A, m + n);
    }
    checkDivision(u, m + n - 1, v, n, expected);
    BigInteger less = v.shiftRight(u.intValue() & 31);
    if (less.bitLength() > 32 * (n - 1)) {
      checkDivision(u, m + n - 1, less, n, u.divideAndRemainder(less));
    }
  }

  private void checkDivision(BigInteger u, int la, BigInteger v, int n, BigInteger[] expected) {
    if (u.bitLength() > 32 * la || u.compareTo(v) < 0) {
      return;
    }
    write(A, u, la);
    write(B, v, n);
    if (la - n + 1 <= LimbArithmetic.MOST_QUOTIENT) {
      assertTrue(LimbArithmetic.divide(R, R2, A, la, B, n, 1, memory));
      assertEquals(expected[0], read(R, la - n + 1), "quotient");
      assertEquals(expected[1], read(R2, n), "remainder");
      assertUntouchedAround(R, la - n + 1);
      assertUntouchedAround(R2, n);
    }
    assertTrue(LimbArithmetic.divide(R, R2, A, la, B, n, 0, memory));
    assertEquals(expected[0], read(R, la - n + 1), "quotient alone");
    assertUntouchedAround(R, la - n + 1);
    assertEquals(UNTOUCHED, memory.read(R2));
    assertEquals(u, read(A, la));
    assertEquals(v, read(B, n));
  }

  /** Random limbs with runs of zeros and of ones, in which carries and borrows travel far. */
  private static BigInteger number(int limbs, long seed) {
    var random = new Random(seed);
    BigInteger x = new BigInteger(32 * limbs, random);
    for (int i = random.nextInt(4); i > 0; i--) {
      int from = random.nextInt(32 * limbs);
      BigInteger run = ones(limbs).shiftRight(from).shiftLeft(random.nextInt(from + 1));
      x = random.nextBoolean() ? x.or(run) : x.andNot(run);
    }
    return x;
  }

  private static BigInteger ones(int limbs) {
    return BigInteger.ONE.shiftLeft(32 * limbs).subtract(BigInteger.ONE);
  }

  private void write(int at, BigInteger x, int limbs) {
    memory.fill(UNTOUCHED, at - 8, at + 4 * limbs + 8);
    for (int i = 0; i < limbs; i++) {
      memory.writeI32(at + 4 * i, x.shiftRight(32 * i).intValue());
    }
  }

  private BigInteger read(int at, int limbs) {
    byte[] bytes = new byte[4 * limbs];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = memory.read(at + i);
    }
    return new BigInteger(1, bytes);
  }

  private void assertUntouchedAround(int at, int limbs) {
    for (int i = 1; i <= 8; i++) {
      assertEquals(UNTOUCHED, memory.read(at - i));
      assertEquals(UNTOUCHED, memory.read(at + 4 * limbs + i - 1));
    }
    memory.fill(UNTOUCHED, at, at + 4 * limbs);
  }
}
