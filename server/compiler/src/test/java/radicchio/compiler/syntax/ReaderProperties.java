package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import radicchio.compiler.diag.Source;

class ReaderProperties {
  @Property(tries = 2000)
  void readingNeverFails(@ForAll("schemeLike") String text) {
    ReadResult result = read(text);
    SyntaxPrinter.print(result.forms());
    int at = 0;
    for (Syntax form : result.forms()) {
      assertTrue(form.span().start() >= at, "forms are in order and do not overlap");
      at = form.span().end();
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void whatIsPrintedReadsBack(@ForAll("datums") Datum datum) {
    String text = DatumPrinter.print(datum);
    ReadResult result = read(text);
    assertEquals(List.of(), result.diagnostics(), text);
    assertEquals(List.of(datum), result.forms().stream().map(Datums::of).toList(), text);
  }

  @Property(tries = 1000)
  void whatWasReadWithoutErrorPrintsAndReadsBack(@ForAll("schemeLike") String text) {
    ReadResult result = read(text);
    if (result.hasErrors()) {
      return;
    }
    for (Syntax form : result.forms()) {
      Datum datum = Datums.of(form);
      ReadResult again = read(DatumPrinter.print(datum));
      assertFalse(again.hasErrors(), () -> DatumPrinter.print(datum) + again.diagnostics());
      assertEquals(datum, Datums.of(again.forms().getFirst()));
    }
  }

  @Property(tries = 1000)
  void flonumsReadBackToTheBit(@ForAll double value) {
    Datum.Number read = NumberParser.number(DatumPrinter.flonum(value), 10).orElseThrow();
    assertEquals(new Datum.Flonum(value), read);
  }

  private static ReadResult read(String text) {
    return Reader.read(new Source("property", text));
  }

  @Provide
  Arbitrary<String> schemeLike() {
    return Texts.schemeLike();
  }

  @Provide
  Arbitrary<Datum> datums() {
    return datums(3);
  }

  private static Arbitrary<Datum> datums(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<List<Datum>> items = datums(depth - 1).list().ofMaxSize(4);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, leaves()),
        net.jqwik.api.Tuple.of(3, items.map(Datum::list)),
        net.jqwik.api.Tuple.of(1, items.map(Datum.Vector::new)),
        net.jqwik.api.Tuple.of(
            1, datums(depth - 1).map(d -> Datum.list(List.of(new Datum.Symbol("unquote"), d)))),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(datums(depth - 1).list().ofMinSize(1).ofMaxSize(3), leaves())
                .as(Datums::pairs)));
  }

  private static Arbitrary<Datum> leaves() {
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(Datum.Bool::new),
        characters().map(Datum.Char::new),
        strings().map(Datum.Str::new),
        strings().map(Datum.Symbol::new),
        Arbitraries.of(
                "+", "-", "...", "1+", ".", "a.b", "+i", "-1", "a|b", "", "#t", "λ", "@a", "-@",
                "+.x")
            .map(Datum.Symbol::new),
        Arbitraries.bytes().list().ofMaxSize(4).map(Datum.Bytes::new),
        numbers(),
        Arbitraries.just(new Datum.Nil()));
  }

  private static Arbitrary<Integer> characters() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x300), Arbitraries.integers().between(0, 0x10FFFF))
        .filter(c -> c < 0xD800 || c > 0xDFFF);
  }

  private static Arbitrary<String> strings() {
    StringArbitrary plain = Arbitraries.strings().ascii().ofMaxLength(8);
    Arbitrary<String> wide =
        characters()
            .list()
            .ofMaxSize(5)
            .map(cs -> cs.stream().map(Character::toString).reduce("", String::concat));
    return Arbitraries.oneOf(plain, wide);
  }

  private static Arbitrary<Datum.Number> numbers() {
    return Arbitraries.oneOf(
        reals(),
        Combinators.combine(exacts(), exacts()).as(ReaderProperties::complex),
        Combinators.combine(flonums(), flonums()).as(ReaderProperties::complex));
  }

  private static Datum.Number complex(Datum.Number real, Datum.Number imaginary) {
    return imaginary.equals(new Datum.ExactInteger(BigInteger.ZERO))
        ? real
        : new Datum.Complex(real, imaginary);
  }

  private static Arbitrary<Datum.Number> reals() {
    return Arbitraries.oneOf(exacts(), flonums());
  }

  private static Arbitrary<Datum.Number> exacts() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers().map(Datum.ExactInteger::new),
        Combinators.combine(
                Arbitraries.bigIntegers(), Arbitraries.bigIntegers().filter(d -> d.signum() != 0))
            .as(Rationals::of));
  }

  private static Arbitrary<Datum.Number> flonums() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                1e21,
                1e22,
                1e-7,
                1e-8,
                123456789.125))
        .map(Datum.Flonum::new);
  }
}
