package radicchio.compiler.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SourceTest {
  private final Source source = new Source("test", "ab\ncd\r\n\re");

  @Test
  void knowsEveryLineEnding() {
    assertEquals(0, source.line(2));
    assertEquals(1, source.line(3));
    assertEquals(1, source.line(6));
    assertEquals(2, source.line(7));
    assertEquals(3, source.line(8));
    assertEquals(3, source.line(9));
    assertEquals(1, source.column(9));
  }

  @Test
  void spansAreWithinTheText() {
    assertEquals("cd", source.span(3, 5).text());
    assertEquals("2:1", source.span(3, 5).where());
    assertEquals("b\nc", source.span(1, 2).to(source.span(3, 4)).text());
    assertThrows(IllegalArgumentException.class, () -> source.span(8, 10));
    assertThrows(IllegalArgumentException.class, () -> source.span(3, 2));
  }

  @Test
  void messagesAreFilledIn() {
    var diagnostic =
        Diagnostic.of(DiagnosticCode.UNEXPECTED_CLOSE, source.span(0, 1), ")")
            .with(source.span(1, 2), "here");
    assertEquals("unexpected ): no list is open here", diagnostic.message());
    assertEquals("unexpected-close", diagnostic.code().id());
    assertEquals("here", diagnostic.related().getFirst().message());
    assertThrows(
        IllegalArgumentException.class,
        () -> Diagnostic.of(DiagnosticCode.UNEXPECTED_CLOSE, source.span(0, 1), "a", "b"));
  }
}
