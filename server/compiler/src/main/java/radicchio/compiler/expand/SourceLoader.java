package radicchio.compiler.expand;

import java.util.Optional;
import radicchio.compiler.diag.Source;

/** Finds the text that {@code include} names; what it may read is the caller's decision. */
@FunctionalInterface
public interface SourceLoader {
  /** Nothing can be included. */
  SourceLoader NONE = (path, from) -> Optional.empty();

  /**
   * @param path as the program has it
   * @param from the source that includes it
   */
  Optional<Source> load(String path, Source from);
}
