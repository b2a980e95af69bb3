package radicchio.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import radicchio.compiler.closed.Converter;
import radicchio.compiler.closed.World;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.CoreVerifier;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.optimize.Optimizer;

/** A program's own top-level procedures, in place of their calls. */
class ProgramOptimizerTest {
  @Test
  void aSmallProcedureIsCopied() {
    assertEquals(
        "(define $g (lambda \"g\" ((y.1) (%* y.1 (%+ y.1 1)))))",
        last("(define (f x) (+ x 1)) (define (g y) (* y (f y)))"));
  }

  @Test
  void theFieldsOfARecordAreRead() {
    assertEquals(
        "(define $g (lambda \"g\" ((p.1) (%record-ref p.1 $%point 0 'x))))",
        last("(define-record-type point (make x) point? (x x)) (define (g p) (x p))"));
  }

  @Test
  void whatItHandsOnIsInsideOfItsLoop() {
    assertEquals(
        """
        (define $g
          (lambda "g"
            ((l.1)
             (letrec ((fold.2
                       (lambda "fold"
                         ((acc.3 l.4)
                          (if (%null? l.4) acc.3 (call fold.2 (%* (%car l.4) acc.3) (%cdr l.4)))))))
               (call fold.2 1 l.1)))))""",
        last(
            "(define (fold f acc l) (if (null? l) acc (fold f (f (car l) acc) (cdr l))))"
                + "(define (g l) (fold * 1 l))"));
  }

  @Test
  void whatIsAssignedOrDefinedAgainIsCalled() {
    assertEquals(
        "(define $g (lambda \"g\" ((y.1) (call $f y.1))))",
        last("(define (f x) x) (set! f car) (define (g y) (f y))"));
  }

  @Test
  void aProcedureThatCallsItselfIsCalled() {
    assertEquals(
        "(define $g (lambda \"g\" ((y.1) (call $f y.1))))",
        last("(define (f x) (if x (f (cdr x)) x)) (define (g y) (f y))"));
  }

  private static String last(String program) {
    List<TopForm> forms = BackEnd.expand(program);
    List<TopForm> optimized =
        Optimizer.optimize(forms, Converter.settled(forms, World.CLOSED), BackEnd.LIBRARY);
    optimized.forEach(f -> assertEquals(List.of(), CoreVerifier.verify(f.core())));
    return CorePrinter.print(optimized.getLast().core()).strip();
  }
}
