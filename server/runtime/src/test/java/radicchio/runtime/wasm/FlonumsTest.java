package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlonumsTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "3, 3.0",
    "-2.5, -2.5",
    "1e100, 1e100",
    "1.5e-10, 1.5e-10",
    "123456789.25, 123456789.25",
    "1e21, 1e21",
    "1e20, 100000000000000000000.0",
    "0.000001, 0.000001",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "-0.0, -0.0",
    "0.0, 0.0",
    "Infinity, +inf.0",
    "-Infinity, -inf.0",
    "NaN, +nan.0"
  })
  void writesAsR7rs(double x, String text) {
    assertEquals(text, Flonums.format(x));
  }

  @Property
  void readsBackAsItself(@ForAll double x) {
    String text = Flonums.format(x);
    assertEquals(x, Double.parseDouble(text));
    assertTrue(text.length() <= 32, text);
    assertTrue(text.contains(".") || text.contains("e"), text);
  }
}
