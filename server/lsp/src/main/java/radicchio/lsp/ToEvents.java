package radicchio.lsp;

import java.util.Locale;
import java.util.Optional;
import radicchio.lsp.protocol.Event;
import radicchio.lsp.protocol.Timings;
import radicchio.lsp.protocol.TraceEntry;

/** A session's events as the protocol has them. */
final class ToEvents {
  private ToEvents() {}

  static Event event(radicchio.runtime.Event event, Placement places) {
    return switch (event) {
      case radicchio.runtime.Event.Queued e -> new Event.Queued(e.ahead());
      case radicchio.runtime.Event.Started e ->
          new Event.Started(
              places.form(e.span()), e.index(), e.count(), word(e.origin()), e.text());
      case radicchio.runtime.Event.Output e ->
          new Event.Output(word(e.stream()), e.text(), e.dropped());
      case radicchio.runtime.Event.Value e -> value(e, places);
      case radicchio.runtime.Event.Failed e -> failed(e, places);
      case radicchio.runtime.Event.Interrupted e ->
          new Event.Interrupted(places.form(e.span()), e.index());
      case radicchio.runtime.Event.Skipped e ->
          new Event.Skipped(
              e.spans().stream()
                  .flatMap(s -> Optional.ofNullable(places.form(s)).stream())
                  .toList(),
              e.reason());
    };
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Event value(radicchio.runtime.Event.Value e, Placement places) {
    return new Event.Value(
        places.form(e.span()),
        e.index(),
        e.text(),
        e.truncated(),
        e.name().orElse(null),
        e.unspecified(),
        e.schemeType(),
        e.wasmType(),
        word(e.engine()),
        timings(e.timings()));
  }

  private static Timings timings(radicchio.runtime.Timings t) {
    return new Timings(
        t.read(), t.expand(), t.compile(), t.load(), t.run(), t.print(), t.moduleBytes());
  }

  private static Event failed(radicchio.runtime.Event.Failed e, Placement places) {
    Placement.Location at = places.locate(e.span());
    return new Event.Error(
        at.range(),
        at.uri(),
        e.index(),
        word(e.phase()),
        e.message(),
        e.condition(),
        e.irritants(),
        e.trace().stream().map(t -> trace(t, places)).toList());
  }

  private static TraceEntry trace(radicchio.runtime.Event.TraceEntry entry, Placement places) {
    Optional<Placement.Location> at = entry.span().map(places::locateByName);
    return new TraceEntry(
        entry.name(),
        at.flatMap(l -> Optional.ofNullable(l.uri())).orElse(null),
        at.flatMap(l -> Optional.ofNullable(l.range())).orElse(null));
  }
}
