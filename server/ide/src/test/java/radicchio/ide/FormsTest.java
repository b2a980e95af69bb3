package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import radicchio.runtime.Piece;

class FormsTest {
  @Test
  void beforeTakesTheFormThatEndsThere() {
    assertEquals("(f (g x))", before("(a) (f (g x))‸ (b)"));
    assertEquals("(g x)", before("(f (g x)‸)"));
    assertEquals("(g x)", before("(f (g x)  ‸)"));
    assertEquals("'x", before("(f 'x‸)"));
    assertEquals("foo", before("(foo‸ bar)"));
    assertEquals("a", before("a‸"));
  }

  @Test
  void beforeTakesTheFormAroundOtherwise() {
    assertEquals("foo", before("(f‸oo bar)"));
    assertEquals("(f\n  (g))", before("(f\n ‸ (g))"));
    assertEquals("(a)", before("(a)\n\n‸"));
  }

  @Test
  void topLevelIsAroundOrBefore() {
    assertEquals("(f (g x))", topLevel("(a)\n(f (g‸ x))\n(b)"));
    assertEquals("(a)", topLevel("(a)  ‸\n(b)"));
    assertEquals("(a)", topLevel("(a)\n\n‸\n(b)"));
    assertEquals("(b)", topLevel("(a)\n\n; about‸ b\n(b)"));
    assertEquals("(a)", topLevel("(a)\n\n; about‸ nothing\n\n(b)"));
    assertEquals("(b)", topLevel("(a)\n‸(b)"));
    assertEquals("", topLevel("‸\n(a)"));
    assertEquals("", topLevel("‸"));
  }

  @Test
  void enclosingIsTheInnermostList() {
    assertEquals("(g x)", enclosing("(f (g ‸x))"));
    assertEquals("(f (g x))", enclosing("(f‸ (g x))"));
    assertEquals("(f 'x)", enclosing("(f 'x‸)"));
    assertEquals("", enclosing("x‸"));
  }

  @Test
  void toCursorTakesWhatEndsBefore() {
    var scene = Scene.of("(a)\n(b)\n(c ‸ d)\n(e)");
    assertEquals("(a) (b)", written(Forms.upTo(scene.document(), scene.cursor())));
  }

  @Test
  void selectionTakesWhatIsInIt() {
    assertEquals("(b) (c)", selection("(a)‸\n(b)\n(c)‸\n(d)"));
    assertEquals("(+ 1 2)", selection("(f ‸(+ 1 2)‸)"));
    assertEquals("1 2", selection("(f (+ ‸1 2‸))"));
    assertEquals("", selection("(a)‸‸(b)"));
  }

  @Test
  void formsThatCannotBeReadKeepTheirDiagnostics() {
    var scene = Scene.of("(a)\n(b\n");
    var pieces = Forms.all(scene.document());
    assertEquals(2, pieces.size());
    assertEquals(1, ((Piece.Forms) pieces.get(1)).diagnostics().size());
  }

  private static String before(String marked) {
    var scene = Scene.of(marked);
    return written(Forms.before(scene.document(), scene.cursor()));
  }

  private static String topLevel(String marked) {
    var scene = Scene.of(marked);
    return written(Forms.topLevel(scene.document(), scene.cursor()));
  }

  private static String enclosing(String marked) {
    var scene = Scene.of(marked);
    return written(Forms.enclosing(scene.document(), scene.cursor()));
  }

  private static String selection(String marked) {
    var scene = Scene.of(marked);
    return written(
        Forms.selection(scene.document(), scene.cursors().get(0), scene.cursors().get(1)));
  }

  private static String written(List<Piece> pieces) {
    return pieces.stream()
        .map(
            p ->
                switch (p) {
                  case Piece.Forms f ->
                      f.forms().stream().map(s -> s.span().text()).collect(Collectors.joining(" "));
                  case Piece.Text t -> t.range().text().strip();
                })
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
