package radicchio.ide;

import java.util.List;
import radicchio.compiler.diag.Severity;

/**
 * Something to tell the user about a place.
 *
 * @param code such as {@code unbound-variable}
 * @param unnecessary whether the text there could go
 */
public record Problem(
    Range range,
    Severity severity,
    String code,
    String message,
    boolean unnecessary,
    List<Note> related) {
  public Problem {
    related = List.copyOf(related);
  }

  /** Another place that has to do with it. */
  public record Note(Place place, String message) {}
}
