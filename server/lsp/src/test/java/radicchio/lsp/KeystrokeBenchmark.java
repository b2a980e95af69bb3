package radicchio.lsp;

import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.range;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import radicchio.runtime.Session;

/**
 * From a keystroke to the diagnostics it causes, in a document of 10,000 lines, over the protocol.
 * Prints milliseconds.
 */
@Tag("bench")
final class KeystrokeBenchmark {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 500;

  @Test
  void keystrokes() {
    String text = program(10_000);
    try (var client = TestClient.inMemory(Session::open)) {
      client.initialize();
      long begin = System.nanoTime();
      client.open(text);
      next(client.diagnostics);
      System.out.printf(Locale.ROOT, "open to diagnostics: %.0f ms%n", millis(begin));
      int version = 1;
      for (String what :
          new String[] {"a local name", "the name of a definition that others use"}) {
        long[] nanos = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
          int line = what.startsWith("a local") ? 5_002 : 5_000;
          int character = what.startsWith("a local") ? 13 : 9;
          boolean insert = (i & 1) == 0;
          long start = System.nanoTime();
          client.change(
              ++version,
              insert
                  ? range(line, character, line, character)
                  : range(line, character, line, character + 1),
              insert ? "z" : "");
          while (next(client.diagnostics).getVersion() != version) {
            // A publication of an earlier version.
          }
          if (i >= 0) {
            nanos[i] = System.nanoTime() - start;
          }
        }
        print("keystroke in " + what, nanos);
      }
      // Typing faster than anyone can: what counts is how long after the last key.
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        client.change(++version, range(5_002, 13, 5_002, 13), "z");
      }
      while (next(client.diagnostics).getVersion() != version) {
        // Some of the earlier versions are published, most are not.
      }
      System.out.printf(Locale.ROOT, "100 keys at once: %.1f ms%n", millis(start));
    }
  }

  /**
   * A document as people write them: procedures that call the ones before, each with its comment.
   */
  static String program(int lines) {
    var out = new StringBuilder();
    for (int i = 0; i * 10 < lines; i++) {
      out.append(
          """
          (define (step-%d x y)
            ;; What comes before, and a little more.
            (let ((sum (+ x y))
                  (product (* x y)))
              (cond ((< sum 10) (step-%d sum (- product 1)))
                    ((vector? x) (vector-ref x 0))
                    (else (let loop ((i 0) (result '()))
                            (if (= i 10) (reverse result)
                                (loop (+ i 1) (cons (list i "s" #\\a) result))))))))

          """
              .formatted(i, Math.max(0, i - 1)));
    }
    return out.toString();
  }

  static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms (%d rounds)%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 9 / 10] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        sorted.length);
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
