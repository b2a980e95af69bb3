package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.testing.Fixtures;

/** test-fixtures/read: what the reader makes of a text, and what it says about it. */
class ReadFixturesTest {
  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixtures.in("read", Map.of("read", ReadFixturesTest::print));
  }

  @Test
  void showEveryMessageOfTheReader() throws IOException {
    var shown = new StringBuilder();
    for (Path file : Fixtures.files(Fixtures.root().resolve("read"))) {
      shown.append(Files.readString(file));
    }
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.compareTo(DiagnosticCode.NESTED_TOO_DEEP) < 0) {
        assertTrue(shown.indexOf("  " + code.id() + ": ") >= 0, code.id());
      }
    }
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
