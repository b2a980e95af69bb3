package radicchio.ide;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.expand.Occurrence;

/** All places in a document that mean the same as the one at the cursor. */
public final class Highlights {
  private Highlights() {}

  /**
   * @param write whether the name is bound or assigned there
   */
  public record Highlight(Range range, boolean write) {}

  public static List<Highlight> at(Document document, int offset) {
    Analysis analysis = document.analysis();
    Optional<Occurrence> here = analysis.occurrenceAt(offset);
    if (here.isEmpty()) {
      return List.of();
    }
    return analysis.occurrencesOf(here.get().meaning()).stream()
        .flatMap(
            o -> document.place(o.span()).map(r -> new Highlight(r, isWrite(o.role()))).stream())
        .distinct()
        .toList();
  }

  private static boolean isWrite(Occurrence.Role role) {
    return switch (role) {
      case DEFINITION, ASSIGNMENT -> true;
      case REFERENCE, KEYWORD, TEMPLATE, PATTERN -> false;
    };
  }
}
