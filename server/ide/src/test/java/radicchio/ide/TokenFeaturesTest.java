package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Features that need no more than what the reader gives. */
class TokenFeaturesTest {
  @Test
  void foldsFormsAndComments() {
    var scene =
        Scene.of(
            "; one\n; two\n\n(define (f x)\n  (let ((y 1))\n    y))\n#| a\nb |#\n(import\n  (scheme base))\n");
    assertEquals(
        List.of(
            new Folding.Fold(0, 1, Folding.Kind.COMMENT),
            new Folding.Fold(3, 5, Folding.Kind.FORM),
            new Folding.Fold(4, 5, Folding.Kind.FORM),
            new Folding.Fold(6, 7, Folding.Kind.COMMENT),
            new Folding.Fold(8, 9, Folding.Kind.IMPORTS)),
        Folding.of(scene.document()));
  }

  @Test
  void selectionsGrowFromTheInside() {
    var scene = Scene.of("(a)\n(f (g ‸x) y)\n");
    assertEquals(
        List.of("x", "g x", "(g x)", "f (g x) y", "(f (g x) y)", "(a)\n(f (g x) y)\n"),
        Selections.at(scene.document(), scene.cursor()).stream().map(scene::text).toList());
  }

  @Test
  void symbolsAreTheDefinitions() {
    var scene =
        Scene.of(
            """
            (define x 1)
            (define (f a . b) (define (inner) 2) (inner))
            (define g (lambda (c) c))
            (define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))
            (define-syntax swap! (syntax-rules ()))
            (define-values (q . r) (values 1 2))
            (begin (define z 1))
            """);
    assertEquals(
        List.of(
            "VARIABLE x ",
            "PROCEDURE f (f a . b)",
            "PROCEDURE g (c)",
            "RECORD point ",
            "MACRO swap! ",
            "VARIABLE q ",
            "VARIABLE r ",
            "VARIABLE z "),
        Symbols.of(scene.document()).stream()
            .map(s -> s.kind() + " " + s.name() + " " + s.detail())
            .toList());
    var all = Symbols.of(scene.document());
    assertEquals(List.of("inner"), all.get(1).children().stream().map(Symbol::name).toList());
    assertEquals(
        List.of("make-point", "point?", "point-x", "set-point-x!", "point-y"),
        all.get(3).children().stream().map(Symbol::name).toList());
  }

  @Test
  void inputGoesOnWhileSomethingIsOpen() {
    for (String open :
        List.of(
            "(", "(a", "(a (b)", "\"abc", "#|", "'", "(a '", "#;", "|a", "#(1", "(let ((x 1))\n")) {
      assertFalse(ReplInput.status(open).complete(), open);
    }
    for (String complete :
        List.of("", "a", "(a)", "(a))", "\"a\"", "'a", "(a ')", ")", "#\\(", "; (", "#bogus")) {
      assertTrue(ReplInput.status(complete).complete(), complete);
    }
    assertEquals(2, ReplInput.status("(define (f x)").indent());
    assertEquals(4, ReplInput.status("(define (f x)\n  (let ((y 1))").indent());
    assertEquals(6, ReplInput.status("(let ((a 1)").indent());
  }

  @Test
  void textKnowsItsLines() {
    var text = new Text("a\r\nbc\rd\n");
    assertEquals(4, text.lineCount());
    assertEquals(new Position(1, 1), text.position(4));
    assertEquals(5, text.offset(new Position(1, 99)).orElseThrow());
    assertEquals(text.length(), text.offset(new Position(3, 0)).orElseThrow());
    assertTrue(text.offset(new Position(4, 0)).isEmpty());
    assertTrue(text.offset(new Position(-1, 0)).isEmpty());
  }
}
