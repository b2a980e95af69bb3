package radicchio.lsp.protocol;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while evaluating; on the wire each has its name in lower case as {@code
 * kind}.
 */
public sealed interface Event {
  record Queued(int ahead) implements Event {}

  record Started(@Nullable Range range, int index, int count, String origin, String text)
      implements Event {}

  record Output(String stream, String text, long dropped) implements Event {}

  record Value(
      @Nullable Range range,
      int index,
      String text,
      boolean truncated,
      @Nullable String name,
      boolean unspecified,
      String schemeType,
      String wasmType,
      String engine,
      Timings timings)
      implements Event {}

  record Error(
      @Nullable Range range,
      @Nullable String uri,
      int index,
      String phase,
      String message,
      String condition,
      List<String> irritants,
      List<TraceEntry> trace)
      implements Event {
    public Error {
      irritants = List.copyOf(irritants);
      trace = List.copyOf(trace);
    }
  }

  record Interrupted(@Nullable Range range, int index) implements Event {}

  record Skipped(List<Range> ranges, String reason) implements Event {
    public Skipped {
      ranges = List.copyOf(ranges);
    }
  }
}
