package radicchio.lsp;

import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.text;

import com.google.gson.JsonObject;

/** Evaluates as the REPL panel does. */
final class Evaluating {
  private Evaluating() {}

  /** The moment at which the last form's value came. */
  static long value(TestClient client, String id, String forms) {
    var result = client.server.evaluate(text(id, forms));
    long seen = 0;
    while (!result.isDone() || !client.progress.isEmpty()) {
      var batch = (JsonObject) next(client.progress).getValue().getRight();
      for (var event : batch.getAsJsonArray("events")) {
        String kind = event.getAsJsonObject().get("kind").getAsString();
        if (kind.equals("error")) {
          throw new IllegalStateException(event.toString());
        }
        if (kind.equals("value")) {
          seen = System.nanoTime();
        }
      }
      if (seen != 0 && client.progress.isEmpty()) {
        await(result);
      }
    }
    return seen;
  }
}
