package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String URI = "file:///a.scm";

  /** What a person might paste, type or delete, the harmful kind above all. */
  private static final String[] SNIPPETS = {
    "(define (f x) (g x))\n",
    "(define (g y) y)\n",
    "(f 1 2)\n",
    "(",
    ")",
    "\"",
    ";",
    "#|",
    "|#",
    "\n",
    " ",
    "x",
    "'",
    "#;",
    "(define-syntax m (syntax-rules () ((_ a) (f a))))\n",
    "(m 1)\n",
    "(let ((x 1) (y 2)) x)\n",
    "#\\(",
    "|",
    "#!fold-case\n",
    "(set! g 1)\n",
    "12",
    "λ",
    "\r\n",
    "🎉"
  };

  private record Change(int at, int length, String text) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(SNIPPETS))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 300)
  void editingGivesWhatOpeningGives(@ForAll("changes") List<Change> changes) {
    var session = new TestSession();
    var workspace = new Workspace(session);
    workspace.open(URI, 0, "(define (f x) x)\n(f 1)\n");
    int version = 0;
    for (Change change : changes) {
      Document document = workspace.snapshot().document(URI).orElseThrow();
      int start = Math.min(change.at() % (document.text().length() + 1), document.text().length());
      int end = Math.min(start + change.length(), document.text().length());
      var range = document.text().range(start, end);
      // An offset in the middle of a line break is no position.
      if (document.text().offset(range.start()).orElseThrow() != start
          || document.text().offset(range.end()).orElseThrow() != end) {
        continue;
      }
      assertEquals(
          Optional.empty(),
          workspace.change(URI, ++version, List.of(new Edit(Optional.of(range), change.text()))));
      Document edited = workspace.snapshot().document(URI).orElseThrow();
      Diagnostics.of(workspace.snapshot(), edited);
    }
    Document edited = workspace.snapshot().document(URI).orElseThrow();
    var fresh = new Workspace(session);
    fresh.open(URI, version, edited.text().value());
    Document opened = fresh.snapshot().document(URI).orElseThrow();
    assertEquals(texts(opened), texts(edited));
    assertEquals(
        Diagnostics.of(fresh.snapshot(), opened), Diagnostics.of(workspace.snapshot(), edited));
    assertEquals(SemanticTokenizer.all(opened), SemanticTokenizer.all(edited));
    assertEquals(Symbols.of(opened), Symbols.of(edited));
    assertEquals(Folding.of(opened), Folding.of(edited));
  }

  @Test
  void partsThatAreNotTouchedStayTheSame() {
    var scene = Scene.of("(define a 1)\n(define b a)\n(define c b)\n");
    var before = scene.document();
    scene
        .workspace()
        .change(before.uri(), 2, List.of(new Edit(Optional.of(Range.of(1, 10, 1, 11)), "22")));
    var after = scene.workspace().snapshot().document(before.uri()).orElseThrow();
    assertEquals("(define a 1)\n(define b 22)\n(define c b)\n", after.text().value());
    assertSame(before.parts().get(0), after.parts().get(0));
    assertNotSame(before.parts().get(1), after.parts().get(1));
    assertSame(before.parts().get(2), after.parts().get(2));
    assertSame(
        before.analysis().expansions().get(2).getFirst(),
        after.analysis().expansions().get(2).getFirst());
  }

  @Test
  void formsAreExpandedAgainWhenTheirMacroChanges() {
    var scene =
        Scene.of(
            "(define-syntax m (syntax-rules () ((_ a) a)))\n(define (f) (m nowhere))\n(define z 1)\n");
    var before = scene.document();
    assertEquals(List.of("unbound-variable nowhere"), scene.problems());
    scene
        .workspace()
        .change(before.uri(), 2, List.of(new Edit(Optional.of(Range.of(0, 41, 0, 42)), "'a")));
    var after = scene.workspace().snapshot().document(before.uri()).orElseThrow();
    assertTrue(after.text().value().contains("((_ a) 'a)"), after.text().value());
    assertEquals(List.of(), Diagnostics.of(scene.workspace().snapshot(), after));
    assertSame(
        before.analysis().expansions().get(2).getFirst(),
        after.analysis().expansions().get(2).getFirst());
  }

  @Test
  void editsThatDoNotFitChangeNothing() {
    var scene = Scene.of("abc\n");
    var workspace = scene.workspace();
    String uri = scene.document().uri();
    var outside = new Edit(Optional.of(Range.of(7, 0, 7, 1)), "x");
    var fits = new Edit(Optional.of(Range.of(0, 0, 0, 1)), "x");
    assertTrue(workspace.change(uri, 2, List.of(fits, outside)).isPresent());
    assertTrue(workspace.change(uri, 0, List.of(fits)).isPresent());
    assertTrue(workspace.change("file:///other", 2, List.of(fits)).isPresent());
    assertSame(scene.document(), workspace.snapshot().document(uri).orElseThrow());
  }

  private static List<String> texts(Document document) {
    return document.parts().stream().map(p -> p.source().text()).toList();
  }
}
