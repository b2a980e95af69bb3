package radicchio.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much memory the server's process has, as the system counts it. */
@Tag("bench")
final class MemoryBenchmark {
  private static final int FORMS = 10_000;

  /** A definition that replaces an earlier one, expressions, data, a loop. */
  private static final String[] KINDS = {
    "(define (f%1$d x) (if (< x %2$d) (* x 2) (+ x 1)))",
    "(+ %2$d 1)",
    "(map (lambda (x) (* x %2$d)) '(1 2 3))",
    "(let loop ((i 0) (s %2$d)) (if (= i 100) s (loop (+ i 1) (+ s i))))",
    "(define v%1$d (make-vector 10 \"%2$d\"))"
  };

  private static final int NAMES = 50;

  /** The server is idle after this long. */
  private static final long REST_SECONDS = 15;

  private final Bars bars = new Bars("resident MB", "of these not of files");

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void resident() throws IOException, InterruptedException {
    Process process = ServerProcess.start("lsp");
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    Assumptions.assumeTrue(Files.exists(status), "no " + status + " on this system");
    try (var client = TestClient.over(process)) {
      client.initialize();
      Evaluating.value(client, "first", "(+ 1 2)");
      show("after the first result", status, "", "");
      TimeUnit.SECONDS.sleep(REST_SECONDS);
      show("idle after that", status, "250", "120");
      for (int i = 0; i < FORMS; i++) {
        String form = KINDS[i % KINDS.length].formatted(i / KINDS.length % NAMES, i);
        Evaluating.value(client, "form-" + i, form);
      }
      show("after 10,000 forms", status, "", "");
      TimeUnit.SECONDS.sleep(REST_SECONDS);
      show("idle after that", status, "", "");
    }
    bars.finish("memory", 1);
  }

  private void show(String what, Path status, String bar, String goal) throws IOException {
    bars.row(what, megabytes(status, "VmRSS") + " | " + megabytes(status, "RssAnon"), bar, goal);
  }

  private static long megabytes(Path status, String field) throws IOException {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(field + ":"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1_000_000)
          .findFirst()
          .orElse(0L);
    }
  }
}
