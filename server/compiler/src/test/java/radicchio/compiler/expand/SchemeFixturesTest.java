package radicchio.compiler.expand;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.core.SchemePrinter;
import radicchio.testing.Fixtures;

/** test-fixtures/core: what macros made of a program, as Scheme again. */
class SchemeFixturesTest {
  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixtures.in("core", Map.of("scheme", SchemeFixturesTest::print));
  }

  private static String print(String text) {
    return Scenes.expand(text).stream()
        .map(e -> SchemePrinter.print(e.form().core()) + "\n")
        .collect(Collectors.joining());
  }
}
