package radicchio.lsp.protocol;

import java.util.List;

/** Events of one evaluation, in order. */
public record EventBatch(String evaluationId, List<Event> events) {
  public EventBatch {
    events = List.copyOf(events);
  }
}
