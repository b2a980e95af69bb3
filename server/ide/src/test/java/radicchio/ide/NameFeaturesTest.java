package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Features that need to know what names mean. */
class NameFeaturesTest {
  @Test
  void reportsWhatIsWrong() {
    assertEquals(
        List.of("unbound-variable nowhere"), Scene.of("(define (f) (nowhere))").problems());
    assertEquals(List.of(), Scene.of("(define (f) (g))\n(define (g) 1)").problems());
    assertTrue(
        Scene.of("(define (f x) x)\n(f 1 2)").problems().getFirst().startsWith("wrong-arity"),
        "arity");
    assertTrue(Scene.of("(car 1 2)").problems().getFirst().startsWith("wrong-arity"), "arity");
    assertEquals(List.of("unclosed-list ("), Scene.of("(display 1").problems());
  }

  @Test
  void hintsAtUnusedBindings() {
    var scene = Scene.of("(define (f)\n  (let ((unused 1) (used 2))\n    used))");
    var problems = Diagnostics.of(scene.workspace().snapshot(), scene.document());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.getFirst().unnecessary(), problems.toString());
    assertEquals("unused", scene.text(problems.getFirst().range()));
  }

  @Test
  void sessionDefinitionsCount() {
    var session = new TestSession();
    session.define("(define (from-repl x) x)");
    assertEquals(List.of(), Scene.of("(from-repl 1)", session).problems());
  }

  @Test
  void goesToDefinitions() {
    assertEquals("0:9", definition("(define (f x)\n x)\n(f‸ 1)"));
    assertEquals("0:11", definition("(define (f x)\n x‸)\n(f 1)"));
    assertEquals("1:9", definition("(define (g) (h‸))\n(define (h) 1)"));
    assertEquals("0:7", definition("(let ((a 1)) (let ((b a‸)) b))"));
    assertEquals("0:15", definition("(define-syntax m (syntax-rules () ((_) 1)))\n(m‸)"));
    assertEquals("", definition("(car‸ '(1))"));
  }

  @Test
  void findsReferencesAndHighlights() {
    var scene = Scene.of("(define (f x) (+ x‸ x))\n(define (g x) x)\n");
    assertEquals(
        List.of("0:11", "0:17", "0:19"),
        Definitions.references(scene.workspace().snapshot(), scene.document(), scene.cursor(), true)
            .stream()
            .map(p -> at(p.range()))
            .sorted()
            .toList());
    assertEquals(
        "0:11w 0:17 0:19",
        Highlights.at(scene.document(), scene.cursor()).stream()
            .map(h -> at(h.range()) + (h.write() ? "w" : ""))
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void findsReferencesInOtherDocuments() {
    var scene = Scene.of("(define (shared‸) 1)\n");
    scene.workspace().open("file:///other.scm", 1, "(shared)\n");
    var places =
        Definitions.references(
            scene.workspace().snapshot(), scene.document(), scene.cursor(), false);
    assertEquals(List.of(new Place("file:///other.scm", Range.of(0, 1, 0, 7))), places);
  }

  @Test
  void hoversSayWhatThereIsToKnow() {
    assertTrue(hover("(c‸ar x)").contains("The first field of a pair"), hover("(c‸ar x)"));
    assertTrue(hover("(l‸et ((a 1)) a)").contains("(let name ((variable init) ...) body)"), "let");
    assertTrue(hover("(define (f a . b) a)\n(f‸ 1)").contains("(f a b ...)"), "arity");
    assertTrue(
        hover(";; Half of it,\n;; rounded.\n(define (half n) n)\n(ha‸lf 1)")
            .contains("(half n)\n```\n\nHalf of it,\nrounded."),
        "a comment above");
    assertTrue(
        hover(";;; (twice n): two of it.\n(define twice 5)\n(tw‸ice 1)")
            .startsWith("```scheme\n(twice n)\n```\n\nTwo of it."),
        "a comment with a signature");
    String halves =
        "(define (f) (define (g n) (if (= n 0) 0.5 (/ (g (- n 1)) 2.0))) (list ‸(g 3) (g 4)))";
    assertTrue(hover(halves).contains("`flonum` · wasm `f64`"), hover(halves));
    var session = new TestSession();
    session.define("(define limit 10)");
    session.bind("limit", "10", "fixnum", "i64");
    var scene = Scene.of("(+ lim‸it 1)", session);
    String text =
        scene.features().hovers().at(scene.document(), scene.cursor()).orElseThrow().markdown();
    assertTrue(text.contains("Value now: `fixnum` · wasm `i64`\n```scheme\n10\n```"), text);
  }

  @Test
  void completesNamesInScope() {
    var scene = Scene.of("(define (area width height)\n  (* wi‸))\n(define window 1)\n");
    var labels = labels(scene);
    assertEquals("width", labels.get(0));
    assertEquals("window", labels.get(1));
    assertTrue(labels.contains("with-exception-handler"), labels.toString());
    assertTrue(labels("(str-ap‸)").contains("string-append"), "fuzzy");
    assertTrue(labels("(le‸)").contains("let*"), "syntax at the head");
    assertTrue(!labels("(f le‸)").contains("let*"), "no syntax elsewhere");
    assertEquals(List.of(), labels("\"ca‸\""));
    assertEquals(List.of(), labels("; ca‸"));
    assertTrue(labels("(import (‸))").contains("scheme base"), "libraries");
    assertTrue(labels("‸").contains("car"), "empty document");
  }

  @Test
  void completionReplacesWhatWasTyped() {
    var scene = Scene.of("(vector-le‸)");
    var item =
        scene.features().completion().at(scene.document(), scene.cursor()).items().getFirst();
    assertEquals("vector-length", item.label());
    assertEquals("vector-le", scene.text(item.replaces()));
    assertEquals("(vector-length vector)", item.detail());
  }

  @Test
  void signaturesFollowTheCursor() {
    assertEquals("(vector-ref vector k) 1", signature("(vector-ref v ‸)"));
    assertEquals("(vector-ref vector k) 0", signature("(vector-ref ‸"));
    assertEquals("(f a b c) 2", signature("(define (f a b c) a)\n(f 1 2 3‸)"));
    assertEquals("(+ z ...) 0", signature("(+ 1 2 ‸3)"));
    assertEquals("(make-vector k fill) 1", signature("(make-vector 1 ‸"));
    assertEquals("", signature("x‸"));
  }

  @Test
  void coloursByMeaning() {
    var scene = Scene.of("(define (f x) ; c\n  (if x \"s\" 'q))\n(f 12)");
    assertEquals(
        "define:KEYWORD f:FUNCTION x:PARAMETER ; c:COMMENT if:KEYWORD x:PARAMETER \"s\":STRING"
            + " f:FUNCTION 12:NUMBER",
        SemanticTokenizer.all(scene.document()).stream()
            .map(
                t ->
                    scene.text(
                            Range.of(t.line(), t.character(), t.line(), t.character() + t.length()))
                        + ":"
                        + t.type())
            .collect(Collectors.joining(" ")));
  }

  private static String definition(String marked) {
    var scene = Scene.of(marked);
    return Definitions.definition(scene.workspace().snapshot(), scene.document(), scene.cursor())
        .stream()
        .map(p -> at(p.range()))
        .collect(Collectors.joining(" "));
  }

  private static String at(Range range) {
    return range.start().line() + ":" + range.start().character();
  }

  private static String hover(String marked) {
    var scene = Scene.of(marked);
    return scene
        .features()
        .hovers()
        .at(scene.document(), scene.cursor())
        .map(Hovers.Text::markdown)
        .orElse("");
  }

  private static List<String> labels(String marked) {
    return labels(Scene.of(marked));
  }

  private static List<String> labels(Scene scene) {
    return scene.features().completion().at(scene.document(), scene.cursor()).items().stream()
        .map(Completion.Item::label)
        .toList();
  }

  private static String signature(String marked) {
    var scene = Scene.of(marked);
    return scene
        .features()
        .signatures()
        .at(scene.document(), scene.cursor())
        .map(
            c ->
                c.signatures().get(c.active()).label()
                    + " "
                    + c.signatures().get(c.active()).active())
        .orElse("");
  }
}
