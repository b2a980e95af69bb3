package radicchio.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/**
 * The libraries that come with Radicchio as Scheme text: resources, listed in {@code
 * libraries/bundled.txt}, which are read when a program first imports them.
 */
final class BundledLibraries implements SourceLoader {
  /** Names of their sources begin so. */
  static final String PREFIX = "radicchio:libraries/";

  private static final String FOLDER = "libraries/";

  private static final String ENDING = ".sld";

  private final UnaryOperator<String> resource;
  private final Map<String, Source> sources = new ConcurrentHashMap<>();

  private volatile @Nullable List<String> files;

  /**
   * @param resource the text of a resource, by its name
   */
  BundledLibraries(UnaryOperator<String> resource) {
    this.resource = resource;
  }

  /** Read when a program first imports from a file, or its names are to be completed. */
  private List<String> files() {
    List<String> known = files;
    if (known == null) {
      known =
          resource
              .apply(FOLDER + "bundled.txt")
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      files = known;
    }
    return known;
  }

  @Override
  public List<String> folders() {
    return List.of("");
  }

  @Override
  public Optional<Source> library(String folder, String path) {
    return source(path);
  }

  @Override
  public Optional<Source> load(String path, Source from) {
    String name = from.name();
    return source(name.substring(PREFIX.length(), name.lastIndexOf('/') + 1) + path);
  }

  private Optional<Source> source(String path) {
    return files().contains(path)
        ? Optional.of(
            sources.computeIfAbsent(path, p -> new Source(PREFIX + p, resource.apply(FOLDER + p))))
        : Optional.empty();
  }

  @Override
  public List<String> libraryNames() {
    return files().stream()
        .filter(file -> file.endsWith(ENDING))
        .map(file -> file.substring(0, file.length() - ENDING.length()).replace('/', ' '))
        .map(name -> "(" + name + ")")
        .toList();
  }
}
