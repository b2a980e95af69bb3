package radicchio.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import radicchio.compiler.diag.Source;

/** An evaluation that has ended, and all it said. */
record Recorded(Summary summary, List<Event> events) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  static Recorded of(Session session, String text) {
    return of(session, new Source("test", text));
  }

  static Recorded of(Session session, Source source) {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    return ended(begin(session, source, Origin.REPL, events::add), events);
  }

  /** Of a program that has the session to itself. */
  static Recorded program(Session session, Source source) {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    return ended(begin(session, source, Origin.PROGRAM, events::add), events);
  }

  static Evaluation begin(Session session, String text, Consumer<Event> listener) {
    return begin(session, new Source("test", text), Origin.REPL, listener);
  }

  private static Evaluation begin(
      Session session, Source source, Origin origin, Consumer<Event> listener) {
    return session.evaluate(
        EvaluationRequest.of("e" + COUNT.incrementAndGet(), source, origin), listener);
  }

  static Recorded ended(Evaluation evaluation, List<Event> events) {
    try {
      return new Recorded(evaluation.result().get(120, TimeUnit.SECONDS), List.copyOf(events));
    } catch (Exception e) {
      throw new AssertionError("the evaluation did not end", e);
    }
  }

  /** Texts of the values in order. */
  List<String> values() {
    return of(Event.Value.class).stream().map(Event.Value::text).toList();
  }

  String lastValue() {
    List<String> all = values();
    return all.isEmpty() ? "(no value; " + events + ")" : all.getLast();
  }

  String output() {
    return of(Event.Output.class).stream().map(Event.Output::text).collect(Collectors.joining());
  }

  Event.Failed failure() {
    return of(Event.Failed.class).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing failed: " + events));
  }

  <E extends Event> List<E> of(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
