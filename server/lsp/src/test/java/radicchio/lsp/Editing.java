package radicchio.lsp;

import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.range;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** What an editor waits for in a document of 10,000 lines. */
final class Editing {
  private static final int LINES = 10_000;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 500;

  private final TestClient client;
  private final Bars bars;
  private int version = 1;

  Editing(TestClient client, Bars bars) {
    this.client = client;
    this.bars = bars;
  }

  void measure() {
    long begin = System.nanoTime();
    client.open(program(LINES));
    next(client.diagnostics);
    bars.times("open to diagnostics", new long[] {System.nanoTime() - begin}, "", "");
    bars.times("keystroke in a local name to diagnostics", keys(5_002, 13), "30 (p50)", "5");
    bars.times(
        "keystroke in the name of a definition that others use", keys(5_000, 9), "30 (p50)", "5");
    // What is asked for after a keystroke is asked for what has just changed.
    bars.times(
        "hover after a keystroke",
        asked(i -> client.server.getTextDocumentService().hover(hover(5_003 + i % 3))),
        "",
        "");
    bars.times(
        "completion after a keystroke",
        asked(i -> client.server.getTextDocumentService().completion(completion(5_002))),
        "",
        "");
    // Typing faster than anyone can: what counts is how long after the last key.
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      client.change(++version, range(5_002, 13, 5_002, 13), "z");
    }
    told();
    bars.times("100 keys at once", new long[] {System.nanoTime() - start}, "", "");
  }

  private long[] keys(int line, int character) {
    long[] nanos = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      key(line, character, (i & 1) == 0);
      told();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    return nanos;
  }

  private long[] asked(IntFunction<CompletableFuture<?>> question) {
    long[] nanos = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      key(5_002, 13, (i & 1) == 0);
      long start = System.nanoTime();
      await(question.apply(Math.abs(i)));
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
      told();
    }
    return nanos;
  }

  /** Types a letter, or takes it back. */
  private void key(int line, int character, boolean insert) {
    client.change(
        ++version,
        insert
            ? range(line, character, line, character)
            : range(line, character, line, character + 1),
        insert ? "z" : "");
  }

  /** Waits for the diagnostics of what is there now. */
  private void told() {
    while (next(client.diagnostics).getVersion() != version) {
      // A publication of an earlier version.
    }
  }

  private static HoverParams hover(int line) {
    return new HoverParams(new TextDocumentIdentifier(TestClient.URI), new Position(line, 13));
  }

  private static CompletionParams completion(int line) {
    return new CompletionParams(new TextDocumentIdentifier(TestClient.URI), new Position(line, 13));
  }

  /**
   * A document as people write them: procedures that call the ones before, each with its comment.
   */
  private static String program(int lines) {
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
}
