package radicchio.runtime;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Span;

/**
 * What happens during an evaluation, in order. An {@code index} counts the evaluation's top-level
 * forms from 0. These are the events of {@code docs/protocol.md}, with spans for ranges.
 */
public sealed interface Event {

  /**
   * @param ahead evaluations before this one
   */
  record Queued(int ahead) implements Event {}

  /**
   * A form begins to run.
   *
   * @param count forms in this evaluation
   * @param text the form's source text
   */
  record Started(Span span, int index, int count, Origin origin, String text) implements Event {}

  /**
   * @param dropped characters left out in front of this text, because the program prints faster
   *     than anyone reads
   */
  record Output(Stream stream, String text, long dropped) implements Event {}

  /** Where output goes. */
  enum Stream {
    STDOUT,
    STDERR
  }

  /**
   * A form has been evaluated to its end.
   *
   * @param text external representation, cut at 10,000 characters
   * @param name when the form is a definition: what it defined
   * @param unspecified nothing worth showing
   * @param engine which one ran it, never {@code AUTO}
   */
  record Value(
      Span span,
      int index,
      String text,
      boolean truncated,
      Optional<String> name,
      boolean unspecified,
      String schemeType,
      String wasmType,
      Engine engine,
      Timings timings)
      implements Event {}

  /**
   * A form failed, and with it the evaluation.
   *
   * @param span of the failing expression, or of the form
   * @param condition kind of the condition, such as {@code wrong-type}
   * @param trace innermost first
   */
  record Failed(
      Span span,
      int index,
      Phase phase,
      String message,
      String condition,
      List<String> irritants,
      List<TraceEntry> trace)
      implements Event {
    public Failed {
      irritants = List.copyOf(irritants);
      trace = List.copyOf(trace);
    }
  }

  /**
   * A call that had not returned.
   *
   * @param name of the procedure that made it
   * @param span of the call; none in library code
   */
  record TraceEntry(String name, Optional<Span> span) {}

  record Interrupted(Span span, int index) implements Event {}

  /** Forms that were not evaluated because an earlier one did not end well. */
  record Skipped(List<Span> spans, String reason) implements Event {
    public Skipped {
      spans = List.copyOf(spans);
    }
  }
}
