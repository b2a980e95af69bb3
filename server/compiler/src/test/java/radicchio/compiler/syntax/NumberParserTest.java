package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberParserTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+12, 12",
    "#xFF, 255",
    "#b-101, -5",
    "#o17, 15",
    "#d10, 10",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "6/4, 3/2",
    "-6/3, -2",
    "#xa/F, 2/3",
    "0/5, 0",
    "1., 1.0",
    ".5, 0.5",
    "-.5e1, -5.0",
    "1e3, 1000.0",
    "1E3, 1000.0",
    "1e21, 1e21",
    "1e-7, 1e-7",
    "-0.0, -0.0",
    "1e400, +inf.0",
    "1e-400, 0.0",
    "4.9e-324, 5e-324",
    "+inf.0, +inf.0",
    "-INF.0, -inf.0",
    "-nan.0, +nan.0",
    "#e1.5, 3/2",
    "#e-1e2, -100",
    "#e.25, 1/4",
    "#e1.20, 6/5",
    "#i1/3, 0.3333333333333333",
    "#i10, 10.0",
    "#i-0, -0.0",
    "#x#e10, 16",
    "#e#x10, 16",
    "#i#b1/10, 0.5",
    "+i, +i",
    "-i, -i",
    "1+i, 1+i",
    "1-2i, 1-2i",
    "1/2+3/4i, 1/2+3/4i",
    "+2.5i, +2.5i",
    "1+2.5i, 1.0+2.5i",
    "1.5-i, 1.5-1.0i",
    "3+0i, 3",
    "0+1i, +i",
    "1+inf.0i, 1.0+inf.0i",
    "+inf.0-nan.0i, +inf.0+nan.0i",
    "#xa+bi, 10+11i",
    "#i1+2i, 1.0+2.0i",
    "#e1.5+2.5i, 3/2+5/2i",
    "1@0, 1",
    "0@1, 0",
    "2@1.5707963267948966, 1.2246467991473532e-16+2.0i",
    "1.0+0.0i, 1.0+0.0i",
    "#x1e3, 483",
  })
  void reads(String text, String printed) {
    Datum.Number number = NumberParser.number(text, 10).orElseThrow();
    assertEquals(printed, DatumPrinter.number(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1/0, zero", "1.2.3, decimal point", "12x, x does not belong", "#b12, radix 2",
        "#x1.5, radix 10",
    "1e, exponent", "1e+, exponent", "1/, after /", "#e+inf.0, never exact", "#x, no digits",
    "#e#i1, two exactness", "#x#b1, two radix", "1+2, end with i", "2i, begin with",
        "-, no digits after -",
    "1+2ix, does not belong", "#e1e1000000000, too large", "#q1, prefixes", "1@, no digits",
  })
  void saysWhyNot(String text, String reason) {
    var failed =
        assertInstanceOf(NumberParser.Result.Failed.class, NumberParser.parse(text, 10), text);
    assertTrue(failed.reason().contains(reason), failed.reason());
  }

  @Test
  void takesARadix() {
    assertEquals(
        new Datum.ExactInteger(BigInteger.valueOf(254)),
        NumberParser.number("fe", 16).orElseThrow());
    assertEquals(
        new Datum.ExactInteger(BigInteger.TEN), NumberParser.number("#d10", 16).orElseThrow());
    assertTrue(NumberParser.number("", 10).isEmpty());
    assertTrue(NumberParser.number("e", 10).isEmpty());
  }

  @Property(tries = 2000)
  void ratiosRoundToTheNearestFlonum(
      @ForAll BigInteger n, @ForAll BigInteger d, @ForAll byte scale) {
    if (d.signum() == 0) {
      return;
    }
    BigInteger wide = scale >= 0 ? n.shiftLeft(scale * 9) : n;
    BigInteger deep = scale < 0 ? d.shiftLeft(scale * -9) : d;
    double nearest =
        new BigDecimal(wide).divide(new BigDecimal(deep), new MathContext(1200)).doubleValue();
    assertEquals(nearest, Rationals.toDouble(Rationals.of(wide, deep)));
  }

  @Property
  void exactAndBack(@ForAll double value) {
    assertEquals(value, Rationals.toDouble(Rationals.exact(value)));
  }
}
