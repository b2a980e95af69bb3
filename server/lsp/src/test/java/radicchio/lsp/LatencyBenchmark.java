package radicchio.lsp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a user waits for, from a real process over its standard streams: from its start to its first
 * result, from a request to evaluate to the event with the value, and what editing asks for.
 */
@Tag("bench")
final class LatencyBenchmark {
  private static final int STARTS = 11;
  private static final int FORMS = 500;
  private static final int WARM_UP = 300;

  /** Twenty lines, other ones each time, and a call. */
  private static final String TWENTY_LINES =
      """
      (define (report-%1$d items limit)
        (define (weight item)
          (cond ((number? item) (* item %1$d))
                ((string? item) (string-length item))
                (else 1)))
        (define (better? a b)
          (> (weight a) (weight b)))
        (define (insert item sorted)
          (cond ((null? sorted) (list item))
                ((better? item (car sorted)) (cons item sorted))
                (else (cons (car sorted) (insert item (cdr sorted))))))
        (let loop ((rest items) (sorted '()) (sum 0))
          (if (or (null? rest) (> sum limit))
              (let ((best (if (pair? sorted) (car sorted) #f)))
                (list sum best (length sorted)))
              (let* ((item (car rest))
                     (w (weight item)))
                (loop (cdr rest)
                      (insert item sorted)
                      (+ sum w))))))
      (report-%1$d '(3 "four" five 1 "sixteen" 2) 100000)
      """;

  private final Bars bars = new Bars("p50 ms", "p99 ms", "longest ms", "rounds");

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void latency() throws IOException, InterruptedException {
    starts();
    try (var client = TestClient.over(ServerProcess.start("lsp"))) {
      client.initialize();
      String bar = "2 (p50), 20 (p99)";
      String goal = "1, 5";
      measure(client, "`(+ n n)`, another n each time, to its value", "(+ %1$d %1$d)", bar, goal);
      measure(
          client,
          "a definition of a small procedure",
          "(define (f%1$d x) (if (< x %1$d) (* x 2) (+ x 1)))",
          bar,
          goal);
      measure(client, "a call of a procedure", "(f%1$d 5)", bar, goal);
      measure(
          client,
          "a loop of 100 turns",
          "(let loop ((i 0) (s %1$d)) (if (= i 100) s (loop (+ i 1) (+ s i))))",
          bar,
          goal);
      measure(client, "a definition of 20 lines and a call", TWENTY_LINES, "8 (p50)", "4");
    }
    try (var client = TestClient.over(ServerProcess.start("lsp"))) {
      client.initialize();
      new Editing(client, bars).measure();
    }
    bars.finish("latency", FORMS);
  }

  private void starts() throws IOException {
    long[] wall = new long[STARTS];
    long[] cpu = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      Process process = ServerProcess.start("lsp");
      try (var client = TestClient.over(process)) {
        client.initialize();
        wall[i] = Evaluating.value(client, "first", "(+ 1 2)") - begin;
        cpu[i] = process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
      }
    }
    bars.times("process start to first result", wall, "1000", "300");
    bars.times("the same, CPU of all threads", cpu, "", "");
  }

  private void measure(TestClient client, String what, String form, String bar, String goal) {
    for (int i = 0; i < WARM_UP; i++) {
      Evaluating.value(client, "w" + what.hashCode() + i, form.formatted(i % FORMS));
    }
    long[] nanos = new long[FORMS];
    for (int i = 0; i < FORMS; i++) {
      long begin = System.nanoTime();
      nanos[i] = Evaluating.value(client, "m" + what.hashCode() + i, form.formatted(i)) - begin;
    }
    bars.times(what, nanos, bar, goal);
  }
}
