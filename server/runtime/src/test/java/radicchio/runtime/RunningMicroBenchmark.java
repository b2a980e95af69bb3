package radicchio.runtime;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import radicchio.testing.MicroBenchmarks;

/** What a call and an object cost in a session, in ns each, once compiled. */
@Tag("bench")
public class RunningMicroBenchmark {
  /** Calls of {@code (fib 27)}. */
  private static final int CALLS = 635_621;

  private static final int OBJECTS = 1_000_000;

  private static final List<String> DEFINITIONS =
      List.of(
          "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))",
          "(define (fib-a n) (if (< n 2) n (+ (fib-b (- n 1)) (fib-b (- n 2)))))",
          "(define (fib-b n) (if (< n 2) n (+ (fib-a (- n 1)) (fib-a (- n 2)))))",
          """
          (begin
            (define (fib-c n) (if (< n 2) n (+ (fib-d (- n 1)) (fib-d (- n 2)))))
            (define (fib-d n) (if (< n 2) n (+ (fib-c (- n 1)) (fib-c (- n 2))))))
          """,
          "(define (fib-of f n) (if (< n 2) n (+ (f f (- n 1)) (f f (- n 2)))))",
          "(define (escapes n) (if (= n 0) 0 (begin (call/cc values) (escapes (- n 1)))))",
          """
          (define (pairs n kept)
            (let loop ((i 0) (all '()))
              (if (< i n)
                  (let ((pair (cons i '())))
                    (loop (+ i 1) (if (= (remainder i 100) 0) (kept pair all) all)))
                  all)))
          """,
          """
          (define (flonums n v)
            (do ((i 0 (+ i 1))) ((= i n)) (vector-set! v 0 (+ (vector-ref v 0) 0.5))))
          """,
          """
          (define (closures n v)
            (do ((i 0 (+ i 1))) ((= i n)) (vector-set! v 0 (lambda () i))))
          """);

  /** A session in which all of it is defined. */
  @State(Scope.Benchmark)
  public static class Defined {
    final Session session = new WorkspaceSession(SessionOptions.DEFAULT, state -> {});

    @Setup
    public void define() {
      DEFINITIONS.forEach(this::value);
    }

    String value(String form) {
      Recorded got = Recorded.of(session, form);
      if (got.summary().outcome() != Outcome.VALUE) {
        throw new AssertionError(got.events().toString());
      }
      return got.lastValue();
    }

    @TearDown
    public void close() {
      session.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object calls(Defined in) {
    return in.value("(fib 27)");
  }

  /** What {@link #callsAcrossForms} does, where both procedures are of one form. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object callsInOneForm(Defined in) {
    return in.value("(fib-c 27)");
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object callsAcrossForms(Defined in) {
    return in.value("(fib-a 27)");
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object callsOfUnknown(Defined in) {
    return in.value("(fib-of fib-of 27)");
  }

  @Benchmark
  @OperationsPerInvocation(10_000)
  public Object continuations(Defined in) {
    return in.value("(escapes 10000)");
  }

  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public Object pairs(Defined in) {
    return in.value("(begin (pairs 1000000 (lambda (pair all) all)) #t)");
  }

  /** One in a hundred survives all collections. */
  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public Object pairsThatSurvive(Defined in) {
    return in.value("(begin (pairs 1000000 cons) #t)");
  }

  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public Object flonums(Defined in) {
    return in.value("(flonums 1000000 (vector 0.0))");
  }

  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public Object closures(Defined in) {
    return in.value("(closures 1000000 (vector 0))");
  }

  @Test
  void running() throws RunnerException {
    MicroBenchmarks.run(RunningMicroBenchmark.class, TimeUnit.NANOSECONDS, 5, TimeValue.seconds(1));
  }
}
