package radicchio.ide;

import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Completeness;

/** Whether what someone typed can be evaluated, or goes on. */
public final class ReplInput {
  private ReplInput() {}

  /**
   * @param complete false while a list, string, comment or quotation is open; text that is wrong in
   *     any other way is complete, since more text does not make it right
   * @param indent column that the next line begins in
   * @param message what is wrong, if it is not just that it goes on
   */
  public record Status(boolean complete, int indent, Optional<String> message) {}

  public static Status status(String text) {
    return switch (Completeness.of(new Source("input", text))) {
      case Completeness.Complete c -> new Status(true, 0, Optional.empty());
      case Completeness.Incomplete i -> new Status(false, i.indent(), Optional.empty());
      case Completeness.Invalid i ->
          new Status(true, 0, i.diagnostics().stream().findFirst().map(d -> d.message()));
    };
  }
}
