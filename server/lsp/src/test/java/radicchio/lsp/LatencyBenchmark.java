package radicchio.lsp;

import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.text;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import radicchio.lsp.protocol.EvaluateParams;

/**
 * From a request to evaluate to the event with the value, and from the start of the process to its
 * first result, over the standard streams of a real process. Prints milliseconds.
 */
@Tag("bench")
final class LatencyBenchmark {
  private static final int FORMS = 500;
  private static final int WARM_UP = 300;

  @Test
  void startUp() throws IOException {
    long[] starts = new long[11];
    for (int i = 0; i < starts.length; i++) {
      long begin = System.nanoTime();
      Process process = ServerProcess.start("lsp");
      try (var client = TestClient.over(process)) {
        client.initialize();
        starts[i] = value(client, "first", "(+ 1 2)") - begin;
      }
    }
    KeystrokeBenchmark.print("process start to first result", starts);
  }

  @Test
  void latency() throws IOException {
    Process process = ServerProcess.start("lsp");
    try (var client = TestClient.over(process)) {
      client.initialize();
      measure(client, "(+ n n), another n each time", "(+ %1$d %1$d)");
      measure(
          client,
          "a definition of a small procedure",
          "(define (f%1$d x) (if (< x %1$d) (* x 2) (+ x 1)))");
      measure(client, "a call of a procedure", "(f%1$d 5)");
      measure(
          client,
          "a loop of 100 turns",
          "(let loop ((i 0) (s %1$d)) (if (= i 100) s (loop (+ i 1) (+ s i))))");
    }
  }

  private static void measure(TestClient client, String what, String form) {
    for (int i = 0; i < WARM_UP; i++) {
      value(client, "w" + what.hashCode() + i, form.formatted(i % FORMS));
    }
    long[] nanos = new long[FORMS];
    for (int i = 0; i < FORMS; i++) {
      long begin = System.nanoTime();
      nanos[i] = value(client, "m" + what.hashCode() + i, form.formatted(i)) - begin;
    }
    KeystrokeBenchmark.print(String.format(Locale.ROOT, "request to value event, %s", what), nanos);
  }

  /** The moment at which the value came. */
  private static long value(TestClient client, String id, String form) {
    EvaluateParams params = text(id, form);
    var result = client.server.evaluate(params);
    boolean found = false;
    while (!found) {
      var batch = (JsonObject) next(client.progress).getValue().getRight();
      for (var event : batch.getAsJsonArray("events")) {
        String kind = event.getAsJsonObject().get("kind").getAsString();
        if (kind.equals("error")) {
          throw new IllegalStateException(event.toString());
        }
        found |= kind.equals("value");
      }
    }
    long seen = System.nanoTime();
    await(result);
    return seen;
  }
}
