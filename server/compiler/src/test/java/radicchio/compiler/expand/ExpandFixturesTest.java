package radicchio.compiler.expand;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.testing.Fixtures;

/** test-fixtures/expand: the Core that a program becomes, and what the expander says about it. */
class ExpandFixturesTest {
  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixtures.in("expand", Map.of("expand", Scenes::print));
  }
}
