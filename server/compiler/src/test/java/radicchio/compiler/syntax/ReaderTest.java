package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;

class ReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"(", "'", "#(", "#;(", "((a . ", "#0=", "'("})
  void nestingOverflowsNothing(String opening) {
    ReadResult result = read(opening.repeat(100_000) + "a");
    assertTrue(
        result.diagnostics().stream().anyMatch(d -> d.code() == DiagnosticCode.NESTED_TOO_DEEP));
    result.forms().forEach(form -> DatumPrinter.print(Datums.of(form)));
    TopLevelChunks.split(opening.repeat(100_000));
  }

  @Test
  void nestingIsSaidOnceAForm() {
    String deep = "(".repeat(1100) + ")".repeat(1100);
    List<Diagnostic> said = read(deep + " (a) " + deep).diagnostics();
    assertEquals(2, said.size());
    assertFalse(read("(".repeat(Reader.MAX_DEPTH) + ")".repeat(Reader.MAX_DEPTH)).hasErrors());
  }

  @Test
  void nestingOfCommentsOverflowsNothing() {
    assertEquals(1, read("#|".repeat(100_000)).diagnostics().size());
    assertFalse(read("#|".repeat(100_000) + "|#".repeat(100_000)).hasErrors());
  }

  @Test
  void manyUnclosedFormsTakeLinearTime() {
    String text = "(a\n".repeat(20_000);
    ReadResult result = read(text);
    assertEquals(20_000, result.forms().size());
    assertEquals(20_000, TopLevelChunks.split(text).size());
  }

  @Test
  void commentedOutDatumsHavePlaces() {
    ReadResult result = read("(a #;(b c) #; d)");
    assertEquals(
        List.of("#;(b c)", "#; d"), result.commentedOut().stream().map(s -> s.text()).toList());
  }

  @Test
  void foldsFromTheStartWhenToldTo() {
    ReadResult result = Reader.read(new Source("chunk", "ABC #!no-fold-case ABC"), true);
    assertEquals(
        List.of("abc", "ABC"),
        result.forms().stream().map(f -> DatumPrinter.print(Datums.of(f))).toList());
  }

  private static ReadResult read(String text) {
    return Reader.read(new Source("test", text));
  }
}
