package radicchio.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/** What {@code include} may read: files, by paths relative to the file that includes them. */
public final class IncludedFiles implements SourceLoader {
  @Override
  public Optional<Source> load(String path, Source from) {
    try {
      Path file = folder(from).resolve(path).toAbsolutePath().normalize();
      return Optional.of(new Source(file.toString(), Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IncludedFiles;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  private static Path folder(Source from) {
    String name = from.name();
    Path file = name.startsWith("file:") ? Path.of(URI.create(name)) : path(name);
    return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }
}
