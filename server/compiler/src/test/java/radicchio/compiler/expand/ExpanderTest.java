package radicchio.compiler.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import radicchio.compiler.core.CoreVerifier;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Severity;

/** What an expansion tells its callers apart from Core. */
class ExpanderTest {
  private static Expansion last(String text) {
    return Scenes.expand(text).getLast();
  }

  private static List<String> occurrences(Expansion e, Occurrence.Role role) {
    return e.occurrences().stream()
        .filter(o -> o.role() == role)
        .map(o -> o.span().text() + "@" + o.span().start())
        .toList();
  }

  @Test
  void theSmallPreludeIsSound() {
    assertEquals(
        List.of(),
        Scenes.STANDARD.diagnostics().stream()
            .filter(d -> d.code().severity() != Severity.HINT)
            .toList());
    for (TopForm form : Scenes.STANDARD.prelude()) {
      assertEquals(List.of(), CoreVerifier.verify(form.core()));
    }
  }

  @Test
  void everyIdentifierThatTheUserWroteOccurs() {
    Expansion e = last("(define (f x) (let ((y x)) (set! y 1) (car y)))");
    assertEquals(List.of("f@9", "x@11", "y@21"), occurrences(e, Occurrence.Role.DEFINITION));
    assertEquals(List.of("x@23", "car@39", "y@43"), occurrences(e, Occurrence.Role.REFERENCE));
    assertEquals(List.of("y@33"), occurrences(e, Occurrence.Role.ASSIGNMENT));
    assertEquals(
        List.of("define@1", "let@15", "set!@28"),
        occurrences(e, Occurrence.Role.KEYWORD).stream().sorted().toList());
  }

  @Test
  void referencesAndDefinitionsOfAVariableShareAnEntity() {
    Expansion e = last("(lambda (x) (lambda (x) x) x)");
    var entities =
        e.occurrences().stream()
            .filter(o -> o.span().text().equals("x"))
            .map(o -> o.meaning().entity())
            .toList();
    assertEquals(4, entities.size());
    assertSame(entities.get(1), entities.get(2));
    assertSame(entities.get(0), entities.get(3));
    assertNotSame(entities.get(0), entities.get(1));
  }

  @Test
  void anIdentifierThatAMacroUsesTwiceOccursOnce() {
    Expansion e =
        last("(define-syntax twice (syntax-rules () ((_ a) (list a a)))) (lambda (z) (twice z))");
    assertEquals(
        1,
        e.occurrences().stream()
            .filter(o -> o.span().text().equals("z") && o.role() == Occurrence.Role.REFERENCE)
            .count());
  }

  @Test
  void namesAreVisibleInTheirScopeInnermostFirst() {
    String text = "(define (f x y) (let loop ((i x)) (define z 1) (loop i)) y)";
    Expansion e = last(text);
    var source = e.form().span().source();
    assertEquals(
        List.of("z", "i", "loop", "x", "y"),
        e.scopes().visibleAt(source, text.indexOf("(loop i)")).stream()
            .map(ScopeMap.Name::symbol)
            .toList());
    assertEquals(
        List.of("x", "y"),
        e.scopes().visibleAt(source, text.lastIndexOf("y)")).stream()
            .map(ScopeMap.Name::symbol)
            .toList());
  }

  @Test
  void forksAgreeOnGlobalsAndDoNotTouchTheOriginal() {
    Environment session = Scenes.STANDARD.interaction();
    Scenes.expand("(define a 1)", session);
    Environment document = session.fork();
    Scenes.expand("(define b 2) (define (car x) x)", document);
    assertTrue(session.lookup("b").isEmpty());
    assertTrue(document.lookup("b").isPresent());
    assertSame(session.global("b"), document.global("b"));
    Expansion inSession = Scenes.expand("(define b 3)", session).getFirst();
    assertSame(document.global("b"), inSession.definitions().getFirst().global());
    assertFalse(document.lookup("car").orElseThrow().sameAs(session.lookup("car").orElseThrow()));
  }

  @Test
  void aMacroOfTheSessionSeesWhatTheForkRedefines() {
    Environment session = Scenes.STANDARD.interaction();
    Scenes.expand(
        "(define-syntax call-helper (syntax-rules () ((_) (helper)))) (define-syntax helper (syntax-rules () ((_) 1)))",
        session);
    Environment document = session.fork();
    List<Expansion> forms =
        Scenes.expand("(define-syntax helper (syntax-rules () ((_) 2))) (call-helper)", document);
    assertEquals("2", radicchio.compiler.core.CorePrinter.print(forms.getLast().form().core()));
  }

  @Test
  void anExpansionStaysValidUntilANameItLookedUpChanges() {
    Environment start = Scenes.STANDARD.interaction();
    List<Expansion> forms =
        Scenes.expand("(define (f x) (g (car x))) (define (g x) x) (f 1)", start.fork());
    Environment again = start.fork();
    for (Expansion e : forms) {
      assertTrue(e.validIn(again, SourceLoader.NONE));
      e.replay(again);
    }
    assertTrue(again.lookup("g").isPresent());
    Environment other = start.fork();
    Scenes.expand("(define (car x) x)", other);
    assertFalse(forms.getFirst().validIn(other, SourceLoader.NONE));
    assertTrue(forms.get(1).validIn(other, SourceLoader.NONE));
  }

  @Test
  void formsThatDefineTheSameHaveTheSameEffects() {
    Environment environment = Scenes.STANDARD.interaction();
    List<Expansion> forms =
        Scenes.expand("(define (f x) x) (define (f x y) y) (define g 1)", environment);
    assertTrue(forms.get(0).sameEffects(forms.get(1)));
    assertFalse(forms.get(0).sameEffects(forms.get(2)));
  }

  @Test
  void aFormTellsWhatItReadsAndDefines() {
    Expansion e = last("(define (f x) (set! counter (+ counter x)) (f x))");
    assertEquals(
        List.of("+", "counter", "f"), e.dependencies().stream().map(Global::name).toList());
    assertEquals(List.of("f"), e.form().defines().stream().map(Global::name).toList());
    assertEquals(1, e.assigned().size());
  }

  @Test
  void nestingIsLimitedButNeverOverflows() throws InterruptedException {
    var found = new ArrayList<Diagnostic>();
    String deep = "(car ".repeat(450) + "1" + ")".repeat(450);
    String spliced =
        "(define-syntax deep (syntax-rules () ((_ () e) e) ((_ (a . r) e) (deep r (list e)))))"
            + "(deep ("
            + "x ".repeat(3000)
            + ") 1)";
    String clauses = "(cond " + "((car 1) 2) ".repeat(800) + ")";
    var thread =
        new Thread(
            null,
            () -> {
              for (String text : List.of(deep, "'" + deep, "`" + deep, spliced, clauses)) {
                found.addAll(Scenes.diagnose(text));
              }
            },
            "small stack",
            256 * 1024);
    thread.start();
    thread.join();
    for (Diagnostic d : found) {
      assertSame(DiagnosticCode.EXPANSION_TOO_DEEP, d.code(), d.message());
    }
    assertEquals(List.of(), Scenes.diagnose(clauses));
  }

  @Test
  void longListsGiveShallowCore() {
    String items = ",x ".repeat(5000);
    assertEquals(
        List.of(),
        Scenes.diagnose("(define x 1) `(" + items + ") (list " + "1 ".repeat(5000) + ")"));
    assertEquals(List.of(), Scenes.diagnose("'(" + "1 ".repeat(20000) + ")"));
  }

  @Test
  void aNameDefinedLaterIsNotUnbound() {
    assertEquals(List.of(), Scenes.diagnose("(define (f) (g)) (define (g) 1)"));
    assertEquals(
        DiagnosticCode.UNBOUND_VARIABLE, Scenes.diagnose("(define (f) (h))").getFirst().code());
  }

  @Test
  void anAssignedProcedureHasNoArity() {
    assertEquals(List.of(), Scenes.diagnose("(define (f x) x) (set! f list) (f 1 2)"));
    assertEquals(List.of(), Scenes.diagnose("(let ((f (lambda (x) x))) (set! f list) (f 1 2))"));
    Environment session = Scenes.STANDARD.interaction();
    Scenes.expand("(define (f x) x)", session);
    Scenes.expand("(set! f list)", session);
    List<Expansion> use = Scenes.expand("(f 1 2)", session);
    assertEquals(List.of(), Expander.check(use, session));
  }
}
