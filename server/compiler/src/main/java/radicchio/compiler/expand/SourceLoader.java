package radicchio.compiler.expand;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Source;

/**
 * Finds the text of files that a program names: those that {@code include} takes in, and those that
 * libraries are in. What may be read is the caller's decision. A folder is whatever text stands for
 * one here; nobody else looks into it.
 */
@FunctionalInterface
public interface SourceLoader {
  /** Nothing can be included, and no library is found. */
  SourceLoader NONE = (path, from) -> Optional.empty();

  /**
   * @param path as the program has it
   * @param from the source that includes it
   */
  Optional<Source> load(String path, Source from);

  /** The folders in which every program's libraries are looked for, the most important first. */
  default List<String> folders() {
    return List.of();
  }

  /**
   * The folder that a source stands in, or one above it.
   *
   * @param up how many folders above
   */
  default Optional<String> folder(Source from, int up) {
    return Optional.empty();
  }

  /**
   * The text of a library's file.
   *
   * @param folder one of those that this loader named
   * @param path below the folder, such as {@code a/b/c.sld}
   */
  default Optional<Source> library(String folder, String path) {
    return Optional.empty();
  }

  /**
   * The names of the libraries that could be imported, such as {@code (srfi 1)}, for completion.
   */
  default List<String> libraryNames() {
    return List.of();
  }
}
