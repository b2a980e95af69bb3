package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import radicchio.compiler.diag.Source;

class SessionTest {
  private final List<SessionState> states = Collections.synchronizedList(new ArrayList<>());
  private Session session;

  @BeforeEach
  void open() {
    session =
        Session.open(SessionOptions.DEFAULT.withLimits(Limits.DEFAULT.withMemory(96)), states::add);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Recorded run(String text) {
    return Recorded.of(session, text);
  }

  @Test
  void statePersists() {
    Recorded defined = run("(define a 3)");
    assertEquals("a", defined.of(Event.Value.class).getFirst().name().orElseThrow());
    assertEquals("3", defined.lastValue());
    run("(set! a (+ a 1))");
    assertEquals("4", run("a").lastValue());
  }

  @Test
  void aDocumentRunsFormByForm() {
    Recorded got = run("(define (f x) (* x 2)) (f 21) (display \"hi\") (f \"no\") (f 1)");
    assertEquals(Outcome.ERROR, got.summary().outcome());
    assertEquals(3, got.summary().evaluated());
    assertEquals(1, got.summary().skipped());
    assertEquals("42", got.values().get(1));
    assertEquals("hi", got.output());
    assertEquals("wrong-type", got.failure().condition());
    assertEquals(1, got.of(Event.Skipped.class).getFirst().spans().size());
    assertEquals("f", got.failure().trace().getFirst().name());
    assertEquals("(* x 2)", got.failure().span().text());
  }

  @Test
  void eventsComeInOrder() {
    Recorded got = run("(display 1) 2");
    assertEquals(
        List.of("Started", "Output", "Value", "Started", "Value"),
        got.events().stream().map(e -> e.getClass().getSimpleName()).toList());
  }

  @Test
  void whatCannotBeReadOrExpandedStopsThere() {
    Recorded read = run("(define ok 1) (define bad #\\nope) (define never 2)");
    assertEquals(Phase.READ, read.failure().phase());
    assertEquals(1, read.summary().evaluated());
    assertEquals("1", run("ok").lastValue());
    Recorded expand = run("(define ok2 1) (if) 5");
    assertEquals(Phase.EXPAND, expand.failure().phase());
    assertEquals(1, expand.summary().evaluated());
    assertEquals(1, expand.summary().skipped());
    assertEquals("1", run("ok2").lastValue());
    assertEquals(Outcome.NOTHING, run(" ; nothing").summary().outcome());
  }

  @Test
  void redefinitionIsLive() {
    run("(define (g) 1) (define (h) (g))");
    assertEquals("1", run("(h)").lastValue());
    run("(define (g) 2)");
    assertEquals("2", run("(h)").lastValue());
    run("(define old g) (define (g) 3)");
    assertEquals("(2 3)", run("(list (old) (h))").lastValue());
  }

  /** Programs that never end, and one that would take hours. */
  private static final List<String> ENDLESS =
      List.of(
          "(let loop () (loop))",
          "(define (even n) (odd n)) (define (odd n) (even n)) (even 1)",
          "(let loop ((l '())) (loop (cons l '())))",
          "(define all '()) (let loop ((n 0)) (set! all (if (= 0 (remainder n 500000)) '() (cons n all))) (loop (+ n 1)))",
          "(define (deep n) (+ 1 (deep n))) (deep 1)",
          "(let loop ((i 0)) (display i) (loop (+ i 1)))",
          "(let loop ((i 0)) (make-vector 1000 i) (loop (+ i 1)))",
          "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib 60)",
          "(let loop ((i 0)) (call/cc (lambda (k) (k i))) (loop (+ i 1)))",
          "(define x (list 1)) (set-cdr! x x) (let loop ((l x)) (if (pair? l) (loop (cdr l))))",
          "(define (square n) (square (* n n))) (square 3)",
          "(let loop ((s \"x\")) (loop (string-append s \"x\")))",
          "(define (f n) (if (> n 0) (+ (g n) (g n)) 0)) (define (g n) (if (> n 0) (f (- n 1)) 1)) (f 60)",
          "(define (walk l) (for-each walk (list l l))) (walk 1)",
          "(define (spread . l) (apply spread l)) (spread 1 2)",
          "(define k #f) (begin (call/cc (lambda (c) (set! k c))) (k 1))",
          "(let loop () (dynamic-wind values loop values))",
          ring(31),
          ring(32),
          ring(33),
          ring(64));

  /** So many procedures of one form, none a loop, that tail call each other round and round. */
  private static String ring(int size) {
    String procedures =
        IntStream.range(0, size)
            .mapToObj(i -> "(f%d (lambda (n) (f%d (+ n 1))))".formatted(i, (i + 1) % size))
            .collect(Collectors.joining());
    String names = IntStream.range(0, size).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));
    return "(define all #f) (letrec (%s) (set! all (list %s)) (f0 0))".formatted(procedures, names);
  }

  /** Interrupted while it is compiled, soon after, and when it has been compiled well. */
  static Stream<Arguments> endless() {
    return ENDLESS.stream()
        .flatMap(p -> Stream.of(2, 60, 200).map(after -> Arguments.of(p, after)));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void anInterruptStopsAnything(String program, int after) throws Exception {
    try (Session roomy =
        Session.open(SessionOptions.DEFAULT.withLimits(Limits.DEFAULT.withMemory(768)), s -> {})) {
      Recorded.of(roomy, "(define kept 'still-here)");
      List<Event> events = Collections.synchronizedList(new ArrayList<>());
      Evaluation evaluation = Recorded.begin(roomy, program, events::add);
      Thread.sleep(after);
      long asked = System.nanoTime();
      assertTrue(
          evaluation.interrupt().get(10, TimeUnit.SECONDS), () -> "ended by itself: " + events);
      long took = (System.nanoTime() - asked) / 1_000_000;
      assertEquals(Outcome.INTERRUPTED, Recorded.ended(evaluation, events).summary().outcome());
      assertTrue(took < 100, () -> "took " + took + " ms");
      assertEquals("still-here", Recorded.of(roomy, "kept").lastValue());
      assertEquals(
          "9", Recorded.of(roomy, "(let loop ((i 0)) (if (< i 9) (loop (+ i 1)) i))").lastValue());
    }
  }

  @Test
  void anInterruptTakesOutOfTheQueue() throws Exception {
    Evaluation first = Recorded.begin(session, "(let loop () (loop))", e -> {});
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    Evaluation second = Recorded.begin(session, "(define never 1)", events::add);
    var stopped = second.interrupt();
    first.interrupt();
    assertTrue(stopped.get(10, TimeUnit.SECONDS));
    assertEquals(List.of(new Event.Queued(1)), events);
    assertEquals("unbound-variable", run("never").failure().condition());
    assertFalse(session.interrupt().get(), "nothing runs");
  }

  @Test
  void runawayRecursionIsACondition() {
    run("(define kept 7)");
    Recorded got = run("(define (deep n) (+ 1 (deep n))) (deep 1)");
    assertEquals("out-of-memory", got.failure().condition());
    assertTrue(got.failure().trace().size() < 100, "the trace is cut");
    assertEquals("7", run("kept").lastValue());
  }

  @Test
  void exhaustedMemoryIsACondition() {
    run("(define kept 7)");
    Recorded got = run("(let loop ((l '())) (loop (cons (make-vector 1000 0) l)))");
    assertEquals("out-of-memory", got.failure().condition());
    assertEquals("7", run("kept").lastValue());
    assertEquals("out-of-memory", run("(make-vector 2000000000 0)").failure().condition());
    assertEquals("7", run("kept").lastValue());
  }

  @Test
  void recursionIsAsDeepAsTheHeap() {
    assertEquals(
        "1000000",
        run("(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1))))) (count 1000000)").lastValue());
  }

  @Test
  void tailCallsTakeNoSpace() {
    run("(define (ping n) (if (= n 0) 'done (pong (- n 1))))");
    run("(define (pong n) (if (= n 0) 'done (ping (- n 1))))");
    assertEquals("done", run("(ping 10000000)").lastValue());
    run("(define table (vector (lambda (n) (if (= n 0) 'done ((vector-ref table 0) (- n 1))))))");
    assertEquals("done", run("((vector-ref table 0) 10000000)").lastValue());
    assertEquals(
        "done",
        run("(define (a n) (if (= n 0) 'done (apply a (list (- n 1))))) (a 1000000)").lastValue());
  }

  @Test
  void malformedInputHarmsNothing() {
    run("(define kept 7)");
    for (String text :
        List.of(
            ")",
            "(",
            "#<",
            "(lambda)",
            "(define)",
            "\"",
            "#\\",
            "(1 . )",
            "'",
            "(let ((x)) x)",
            "(1 2)",
            "#;")) {
      run(text);
      assertEquals("7", run("kept").lastValue(), text);
    }
  }

  @Test
  void floodedOutputIsCut() {
    Recorded got =
        run("(let loop ((i 0)) (if (< i 300000) (begin (display \"0123456789\") (loop (+ i 1)))))");
    long shown = got.output().length();
    long dropped = got.of(Event.Output.class).stream().mapToLong(Event.Output::dropped).sum();
    assertEquals(3_000_000, shown + dropped);
    assertTrue(got.output().endsWith("9"));
  }

  @Test
  void outputWithoutNewlineIsSeenWhileTheProgramRuns() throws Exception {
    var seen = new java.util.concurrent.CompletableFuture<String>();
    Evaluation evaluation =
        Recorded.begin(
            session,
            "(begin (display \"dot\") (let loop () (loop)))",
            e -> {
              if (e instanceof Event.Output output) {
                seen.complete(output.text());
              }
            });
    assertEquals("dot", seen.get(10, TimeUnit.SECONDS));
    assertFalse(evaluation.result().isDone());
    assertTrue(session.interrupt().get(10, TimeUnit.SECONDS));
  }

  @Test
  void resetForgets() throws Exception {
    run("(define a 1)");
    Evaluation running = Recorded.begin(session, "(let loop () (loop))", e -> {});
    assertEquals(2, session.reset().get(10, TimeUnit.SECONDS));
    assertEquals(Outcome.INTERRUPTED, running.result().get().outcome());
    assertEquals("unbound-variable", run("a").failure().condition());
    assertEquals(2, session.state().generation());
  }

  @Test
  void bindingsAndValues() throws Exception {
    run("(define a 1) (define (f x) x)");
    run("(set! a '(1 2))");
    List<Binding> bindings = session.bindings().get(10, TimeUnit.SECONDS);
    assertEquals(List.of("a", "f"), bindings.stream().map(Binding::name).toList());
    assertEquals("(1 2)", bindings.getFirst().value().text());
    Recorded big = run("(make-vector 20000 'element)");
    Event.Value value = big.of(Event.Value.class).getFirst();
    assertTrue(value.truncated());
    assertTrue(value.text().length() <= 10_201);
    ValueText whole = session.value(big.summary().id(), 0).get(10, TimeUnit.SECONDS).orElseThrow();
    assertTrue(whole.text().length() > 100_000);
    assertFalse(whole.truncated());
    assertEquals("vector", whole.schemeType());
    assertTrue(session.value("no such", 0).get().isEmpty());
  }

  @Test
  void aSelectionIsReadInPlace() throws Exception {
    var source = new Source("doc", "(+ 1 2)\n(car 5)\n");
    var request =
        new EvaluationRequest("sel", List.of(new Piece.Text(source.span(8, 15))), Origin.EDITOR);
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    Recorded got = Recorded.ended(session.evaluate(request, events::add), events);
    assertEquals(source.span(8, 15), got.failure().span());
    assertEquals(source.span(8, 15), got.of(Event.Started.class).getFirst().span());
  }

  @Test
  void exitEndsAProgram() {
    Recorded got = run("(display 1) (exit 3) (display 2)");
    assertEquals(3, got.summary().exit().orElseThrow());
    assertEquals("1", got.output());
  }

  @Test
  void anErrorNamesItsPlaceAndItsCallers() {
    run("(define (inner x) (+ 1 (car x)))\n(define (outer x) (* 2 (inner x)))");
    Event.Failed failed = run("(+ 1 (outer 5))").failure();
    assertEquals("wrong-type", failed.condition());
    assertEquals("(car x)", failed.span().text());
    assertEquals(List.of("5"), failed.irritants());
    assertEquals(
        List.of("inner", "outer"), failed.trace().stream().map(Event.TraceEntry::name).toList());
    assertEquals("(inner x)", failed.trace().get(1).span().orElseThrow().text());
  }
}
