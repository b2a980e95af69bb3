package radicchio.compiler.syntax;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.testing.Fixtures;

/** test-fixtures/read: what the reader makes of a text, and what it says about it. */
class ReadFixturesTest {
  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixtures.in("read", Map.of("read", ReadFixturesTest::print));
  }

  private static String print(String text) {
    ReadResult result = Reader.read(new Source("fixture", text));
    var out = new StringBuilder(SyntaxPrinter.print(result.forms()));
    for (Diagnostic diagnostic : result.diagnostics()) {
      out.append(
          "! %s  %s: %s%n"
              .formatted(
                  SyntaxPrinter.range(diagnostic.span()),
                  diagnostic.code().id(),
                  diagnostic.message()));
      for (Diagnostic.Related related : diagnostic.related()) {
        out.append(
            "    %s  %s%n".formatted(SyntaxPrinter.range(related.span()), related.message()));
      }
    }
    return out.toString();
  }
}
