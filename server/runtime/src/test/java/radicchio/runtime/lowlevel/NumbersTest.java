package radicchio.runtime.lowlevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import radicchio.compiler.layout.Tags;

class NumbersTest {
  private static final int ROUNDS = 3000;
  private final Rig rig = new Rig();
  private final Random random = new Random(42);

  /** All sizes alike, with a liking for edges: powers of two, runs of ones and zeros. */
  private BigInteger any(int maxBits) {
    int bits = random.nextInt(maxBits);
    BigInteger n =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(random.nextInt(3)));
          case 1 ->
              new BigInteger(bits, random)
                  .shiftRight(bits / 2)
                  .shiftLeft(bits / 2)
                  .add(BigInteger.valueOf(random.nextInt(3)));
          default -> new BigInteger(bits, random);
        };
    return random.nextBoolean() ? n : n.negate();
  }

  private void check(String function, BinaryOperator<BigInteger> expected, boolean nonZero) {
    for (int i = 0; i < ROUNDS; i++) {
      BigInteger a = any(i % 3 == 0 ? 70 : 700);
      BigInteger b = any(i % 2 == 0 ? 70 : 400);
      if (nonZero && b.signum() == 0) {
        continue;
      }
      long result = rig.ok(function, rig.integer(a), rig.integer(b));
      assertEquals(
          expected.apply(a, b), rig.integerValue(result), () -> function + " " + a + " " + b);
    }
  }

  @Test
  void integers() {
    check("add", BigInteger::add, false);
    check("sub", BigInteger::subtract, false);
    check("mul", BigInteger::multiply, false);
    check("quotient", BigInteger::divide, true);
    check("remainder", BigInteger::remainder, true);
    check("modulo", (a, b) -> a.subtract(b.multiply(floor(a, b))), true);
    check("floor_quotient", NumbersTest::floor, true);
    check("bit_and", BigInteger::and, false);
    check("bit_or", BigInteger::or, false);
    check("bit_xor", BigInteger::xor, false);
  }

  /** Where products and quotients are made half by half. */
  @Test
  void largeIntegers() {
    checkLargeIntegers(rig);
  }

  /** As other engines have it. */
  @Test
  void largeIntegersLimbByLimb() {
    checkLargeIntegers(Rig.withoutSubstitutes());
  }

  private void checkLargeIntegers(Rig rig) {
    for (int i = 0; i < 300; i++) {
      BigInteger a = any(20_000);
      BigInteger b = any(9_000);
      assertEquals(a.multiply(b), rig.integerValue(rig.ok("mul", rig.integer(a), rig.integer(b))));
      long same = rig.integer(a);
      assertEquals(a.multiply(a), rig.integerValue(rig.ok("mul", same, same)));
      if (b.signum() != 0) {
        BigInteger[] expected = a.divideAndRemainder(b);
        long q = rig.ok("quotient", rig.integer(a), rig.integer(b));
        long r = rig.ok("remainder", rig.integer(a), rig.integer(b));
        assertEquals(expected[0], rig.integerValue(q), () -> "quotient " + a + " " + b);
        assertEquals(expected[1], rig.integerValue(r), () -> "remainder " + a + " " + b);
      }
    }
  }

  /**
   * Nothing collects here, so memory is full in the end; then each operation fails, and none traps.
   */
  @Test
  void operationsFailWhenMemoryIsFull() {
    for (int bits : new int[] {900, 200_000}) {
      for (String function :
          List.of(
              "add", "sub", "mul", "quotient", "modulo", "gcd", "div", "bit_xor", "lt", "num_eq")) {
        fill(function, bits, 2);
      }
      for (String function : List.of("negate", "sqrt", "inexact", "floor", "integer_square_root")) {
        fill(function, bits, 1);
      }
    }
  }

  private void fill(String function, int bits, int arguments) {
    Rig small = new Rig(8);
    long a = small.integer(BigInteger.ONE.shiftLeft(bits).add(BigInteger.TEN));
    long b = small.integer(BigInteger.TWO.shiftLeft(bits / 2).subtract(BigInteger.ONE));
    boolean rational = List.of("inexact", "floor", "lt", "num_eq").contains(function);
    long x = rational ? small.ok("div", a, b) : a;
    long y = rational ? small.ok("div", b, a) : b;
    // leaves no more than the operation itself may use
    long last = 0;
    for (int i = 0; i < 1_000_000 && last != Tags.SENTINEL; i++) {
      last = small.call("mul", a, b);
    }
    assertTrue(small.failure().startsWith("out-of-memory: *"), function);
    last = 0;
    for (int i = 0; i < 1_000_000 && last != Tags.SENTINEL; i++) {
      last = arguments == 1 ? small.call(function, x) : small.call(function, x, y);
    }
    assertTrue(small.failure().startsWith("out-of-memory: "), function);
  }

  private static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] qr = a.divideAndRemainder(b);
    boolean down = qr[1].signum() != 0 && qr[1].signum() != b.signum();
    return down ? qr[0].subtract(BigInteger.ONE) : qr[0];
  }

  @Test
  void shiftsNegationAndRoots() {
    for (int i = 0; i < ROUNDS; i++) {
      BigInteger a = any(300);
      int k = random.nextInt(400) - 250;
      assertEquals(
          a.shiftLeft(k),
          rig.integerValue(rig.ok("bit_shift", rig.integer(a), Rig.fix(k))),
          () -> a + " << " + k);
      assertEquals(a.negate(), rig.integerValue(rig.ok("negate", rig.integer(a))));
      BigInteger square = a.multiply(a);
      assertEquals(
          a.abs(), rig.integerValue(rig.ok("sqrt", rig.integer(square))), () -> "sqrt " + square);
    }
  }

  @Test
  void comparisons() {
    for (int i = 0; i < ROUNDS; i++) {
      BigInteger a = any(200);
      BigInteger b = i % 4 == 0 ? a : any(200);
      order(rig.integer(a), rig.integer(b), a.compareTo(b));
      double f =
          i % 5 == 0 ? a.doubleValue() : Math.scalb(random.nextDouble() - 0.5, random.nextInt(130));
      int exact = new BigDecimal(a).compareTo(new BigDecimal(f));
      order(rig.integer(a), rig.flonum(f), exact);
      order(rig.flonum(f), rig.integer(a), -exact);
    }
    long nan = rig.flonum(Double.NaN);
    for (String f : new String[] {"num_eq", "lt", "gt", "le", "ge"}) {
      assertEquals(Tags.FALSE, rig.ok(f, nan, Rig.fix(1)));
      assertEquals(Tags.FALSE, rig.ok(f, Rig.fix(1), nan));
    }
  }

  private void order(long a, long b, int expected) {
    assertEquals(expected == 0, Rig.truth(rig.ok("num_eq", a, b)));
    assertEquals(expected < 0, Rig.truth(rig.ok("lt", a, b)));
    assertEquals(expected > 0, Rig.truth(rig.ok("gt", a, b)));
    assertEquals(expected <= 0, Rig.truth(rig.ok("le", a, b)));
    assertEquals(expected >= 0, Rig.truth(rig.ok("ge", a, b)));
  }

  /** A raw result, or the raw sentinel, and the tagged one say the same. */
  @Test
  void resultsAreTaggedAndUntagged() {
    assertEquals(Tags.SENTINEL, rig.call("returned_flonum", Tags.RAW_SENTINEL));
    assertEquals(Tags.RAW_SENTINEL, rig.call("raw_result", Tags.SENTINEL));
    for (double x : new double[] {0, -0.0, 1.5, 1e300, Double.MIN_VALUE, Double.NaN, 1 / 0.0}) {
      long word = rig.call("returned_flonum", Double.doubleToRawLongBits(x));
      assertEquals(x, rig.flonumValue(word));
      assertEquals(Double.doubleToRawLongBits(x), rig.call("raw_result", word));
    }
    long complex = rig.call("raw_sqrt", Double.doubleToRawLongBits(-4));
    long object = rig.call("returned_flonum", complex);
    assertEquals(complex & 0xffffffffL, object);
    assertEquals(complex, rig.call("raw_result", object));
  }

  @Test
  void flonumsOfAllBits() {
    for (int i = 0; i < 100_000; i++) {
      long bits =
          i % 2 == 0 ? random.nextLong() : Double.doubleToRawLongBits(random.nextGaussian());
      double x = Double.longBitsToDouble(bits);
      long word = rig.flonum(x);
      assertEquals(1, rig.call("is_flonum", word));
      assertEquals(bits, Double.doubleToRawLongBits(rig.flonumValue(word)));
      if (Math.abs(x) < 1e70 && Math.abs(x) > 1e-70) {
        assertEquals(Tags.FLONUM, word & Tags.FLONUM_MASK);
      }
    }
    assertEquals(rig.flonum(0.0), rig.flonum(0.0));
    assertEquals(Tags.TRUE, rig.ok("eqv", rig.flonum(1e300), rig.flonum(1e300)));
    assertEquals(Tags.FALSE, rig.ok("eqv", rig.flonum(-0.0), rig.flonum(0.0)));
  }

  @Test
  void exactAndInexact() {
    for (int i = 0; i < ROUNDS; i++) {
      BigInteger a = any(i % 2 == 0 ? 1100 : 130);
      double f = rig.flonumValue(rig.ok("inexact", rig.integer(a)));
      assertEquals(a.doubleValue(), f, () -> "inexact " + a);
      if (Double.isFinite(f)) {
        assertEquals(
            new BigDecimal(f).toBigIntegerExact(),
            rig.integerValue(rig.ok("exact", rig.flonum(f))));
      }
    }
  }

  @Test
  void printingAndReading() {
    for (int i = 0; i < ROUNDS; i++) {
      BigInteger a = any(600);
      int radix = 2 + random.nextInt(35);
      long text = rig.ok("number_to_string", rig.integer(a), Rig.fix(radix));
      assertEquals(a.toString(radix), rig.text(text));
      assertEquals(a, rig.integerValue(rig.ok("string_to_number", text, Rig.fix(radix))));
      double f = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(f)) {
        long decimal = rig.ok("number_to_string", rig.flonum(f), Rig.fix(10));
        assertEquals(f, rig.flonumValue(rig.ok("string_to_number", decimal, Rig.fix(10))));
      }
    }
  }

  private String read(String text) {
    long result = rig.call("string_to_number", rig.string(text), Rig.fix(10));
    return result == Tags.SENTINEL ? rig.failure() : rig.show(result);
  }

  @Test
  void numberSyntax() {
    String no = "#" + Long.toHexString(Tags.FALSE);
    assertEquals("1.5", read("1.5"));
    assertEquals("0.5", read(".5"));
    assertEquals("5.0", read("5."));
    assertEquals("-1000.0", read("-1e3"));
    assertEquals("255", read("#xFf"));
    assertEquals("255.0", read("#x#iff"));
    assertEquals("-Infinity", read("-inf.0"));
    assertEquals("NaN", read("+nan.0"));
    assertEquals("2", read("4/2"));
    assertEquals("1200", read("#e1.2e3"));
    assertEquals("0.5", read("#i1/2"));
    for (String wrong :
        new String[] {
          "", "+", "-", ".", "e3", "1e", "1e+", "1.2.3", "abc", "#x", "#z1", "1/0", "inf.0", "--1",
          "1 "
        }) {
      assertEquals(no, read(wrong), wrong);
    }
    assertEquals("-1/3", read("-2/6"));
    assertEquals("1/8", read("#e.125"));
    assertEquals("1+2i", read("1+2i"));
    assertEquals("0.0+1.5i", read("+1.5i"));
    assertEquals("7", read("7@0"));
    for (String wrong : new String[] {"i", "1i", "1+2", "+i+i", "1/2/3", "1@", "@1", "#e+inf.0"}) {
      assertEquals(no, read(wrong), wrong);
    }
  }

  private String fails(String function, long... arguments) {
    assertEquals(Tags.SENTINEL, rig.call(function, arguments));
    return rig.failure();
  }

  @Test
  void failuresSayWhy() {
    long one = Rig.fix(1);
    assertEquals(
        "wrong-type: +: expected a number, but got \"a\"", fails("add", one, rig.string("a")));
    assertEquals("divide-by-zero: quotient: division by zero", fails("quotient", one, 0));
    assertEquals("divide-by-zero: /: division by zero", fails("div", one, 0));
    assertEquals(
        "wrong-type: modulo: expected an integer, but got 1.5",
        fails("modulo", rig.flonum(1.5), one));
    assertEquals(
        "wrong-type: exact: expected a finite number, but got Infinity",
        fails("exact", rig.flonum(Double.POSITIVE_INFINITY)));
    assertEquals(
        "wrong-type: <: expected a real number, but got 0+1i",
        fails("lt", one, rig.ok("sqrt", Rig.fix(-1))));
  }

  @Test
  void mixedArithmetic() {
    assertEquals("2.5", rig.show(rig.ok("add", Rig.fix(1), rig.flonum(1.5))));
    assertEquals("2", rig.show(rig.ok("div", Rig.fix(6), Rig.fix(3))));
    assertEquals("-2/3", rig.show(rig.ok("div", Rig.fix(6), Rig.fix(-9))));
    assertEquals("1/2", rig.show(rig.ok("exact", rig.flonum(0.5))));
    assertEquals("2.0", rig.show(rig.ok("modulo", rig.flonum(-7), Rig.fix(3))));
    assertEquals("2.0", rig.show(rig.ok("round", rig.flonum(2.5))));
    assertEquals("1", rig.show(rig.ok("exp", 0)));
    assertEquals("1.4142135623730951", rig.show(rig.ok("sqrt", Rig.fix(2))));
    assertEquals("4", rig.show(rig.ok("sqrt", Rig.fix(16))));
  }
}
