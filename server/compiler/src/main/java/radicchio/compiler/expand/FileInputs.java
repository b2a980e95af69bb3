package radicchio.compiler.expand;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Source;

/**
 * What the expansion of a form has taken from files.
 *
 * @param libraries those it imports or asks for
 * @param includes the texts it includes
 */
public record FileInputs(List<Sought> libraries, List<Included> includes) {
  static final FileInputs NONE = new FileInputs(List.of(), List.of());

  public FileInputs {
    libraries = List.copyOf(libraries);
    includes = List.copyOf(includes);
  }

  /**
   * A library that was looked for.
   *
   * @param from the source that names it
   * @param up how many folders above the source's are libraries
   * @param found what it was; none if there is no such library
   */
  public record Sought(LibraryPath path, Source from, int up, Optional<FileLibrary> found) {}

  /**
   * @param text none if it could not be had
   */
  public record Included(String path, Source from, Optional<String> text) {}

  /**
   * Whether a library was found as a file.
   *
   * @param defined one of the same name that the session has: it comes first, unless it stands in
   *     that file
   */
  boolean has(Library library, Optional<Library> defined) {
    return libraries.stream()
        .filter(s -> s.found().flatMap(FileLibrary::library).filter(l -> l == library).isPresent())
        .anyMatch(s -> defined.isEmpty() || defined.get().standsIn(s.path()));
  }

  boolean isEmpty() {
    return libraries.isEmpty() && includes.isEmpty();
  }
}
