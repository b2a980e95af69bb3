package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the repository
 * @param dist what ships
 * @param aot the JVM's cache for it; need not exist
 * @param java the JVM that runs it
 */
record Place(Path root, Path dist, Path aot, Path java) {
  static Place ofProperties() throws IOException {
    var place =
        new Place(
            Path.of(property("radicchio.root")),
            Path.of(property("radicchio.dist")),
            Path.of(property("radicchio.aot")),
            Path.of(System.getProperty("java.home"), "bin", "java"));
    Files.createDirectories(place.work());
    return place;
  }

  private static String property(String name) {
    String value = System.getProperty(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("start this with: ./dev bench programs");
    }
    return value;
  }

  Path programs() {
    return root.resolve("test-fixtures/bench");
  }

  /** The libraries of R7RS, for peers that have not all of them. */
  Path peers() {
    return programs().resolve("peers");
  }

  Path page() {
    return root.resolve("docs/performance.md");
  }

  /** The current folder of every run. */
  Path work() {
    return root.resolve("build/bench/work");
  }

  /** What peers keep of what they have compiled. */
  Path cache() {
    return root.resolve("build/bench/cache");
  }
}
