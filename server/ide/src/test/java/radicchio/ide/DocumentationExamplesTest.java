package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Event;
import radicchio.runtime.Origin;
import radicchio.runtime.Session;
import radicchio.runtime.SessionOptions;

/** The examples in the documentation are true. */
class DocumentationExamplesTest {
  private final AtomicInteger counter = new AtomicInteger();

  @Test
  void everyExampleGivesWhatItSays() {
    var wrong = new ArrayList<String>();
    try (Session session = Session.open(SessionOptions.DEFAULT, state -> {})) {
      for (Documentation.Entry entry : Documentation.load().all()) {
        for (Documentation.Example example : entry.examples()) {
          String value = evaluate(session, example.form());
          // What is documented but not there yet says so.
          if (!value.equals(example.result()) && !value.endsWith("is not supported yet")) {
            wrong.add(example.form() + "  ⇒ " + value + ", not " + example.result());
          }
        }
      }
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  private String evaluate(Session session, String form) {
    String id = "example:" + counter.incrementAndGet();
    var events = new ArrayList<Event>();
    session
        .evaluate(
            EvaluationRequest.of(id, new Source(id, form), Origin.REPL),
            e -> {
              synchronized (events) {
                events.add(e);
              }
            })
        .result()
        .join();
    synchronized (events) {
      Optional<Event> last = events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
      return switch (last.orElse(new Event.Queued(0))) {
        case Event.Value v -> v.text();
        case Event.Failed f -> "error: " + f.message();
        default -> "nothing";
      };
    }
  }
}
