package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;

class CompletenessTest {
  @ParameterizedTest
  @ValueSource(strings = {"(a)", "a b", "", "; only a comment", "'(a)", "#;a", "\"a\nb\""})
  void complete(String input) {
    assertInstanceOf(Completeness.Complete.class, of(input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a", "'", "\"a", "#| a", "|a", "#;", "(a '", "#0=", "(f\n(g)", "#(", "(a ; b)", ") (a"
      })
  void incomplete(String input) {
    assertInstanceOf(Completeness.Incomplete.class, of(input));
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "(a))", "#\\spcae", "(a ')", "(a . )", "1/0"})
  void invalid(String input) {
    assertInstanceOf(Completeness.Invalid.class, of(input));
  }

  @Test
  void saysWhatIsInvalid() {
    var invalid = assertInstanceOf(Completeness.Invalid.class, of("(a))"));
    assertEquals(DiagnosticCode.UNEXPECTED_CLOSE, invalid.diagnostics().getFirst().code());
  }

  @Test
  void indents() {
    assertIndent(2, "(define (f x)");
    assertIndent(4, "(define");
    assertIndent(2, "(let ((a 1))");
    assertIndent(6, "(let ((a 1)");
    assertIndent(4, "(let loop");
    assertIndent(2, "(let loop ((i 0))");
    assertIndent(5, "(foo bar");
    assertIndent(5, "(foo bar baz");
    assertIndent(1, "(foo");
    assertIndent(1, "(foo\n bar");
    assertIndent(3, "(foo bar\n   baz");
    assertIndent(4, "(cond ((a b) c)\n  ((d");
    assertIndent(9, "(if (a)\n    (b '(c d");
    assertIndent(2, "#(a");
    assertIndent(4, "#u8(1");
    assertIndent(1, "(");
    assertIndent(0, "(display \"abc");
    assertIndent(0, "'");
    assertIndent(4, "  (begin");
    assertIndent(1, "((a) b");
    assertIndent(5, "(vec #;x 'a");
  }

  private static void assertIndent(int column, String input) {
    assertEquals(new Completeness.Incomplete(column), of(input), input);
  }

  private static Completeness of(String input) {
    return Completeness.of(new Source("repl", input));
  }
}
