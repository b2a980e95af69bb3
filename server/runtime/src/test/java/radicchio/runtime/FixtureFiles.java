package radicchio.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/** What fixtures include and import: files beside them. */
record FixtureFiles(Path folder) implements SourceLoader {
  @Override
  public Optional<Source> load(String path, Source from) {
    Path beside = Optional.ofNullable(Path.of(from.name()).getParent()).orElse(Path.of(""));
    return read(folder.resolve(beside).resolve(path));
  }

  @Override
  public List<String> folders() {
    return List.of(folder.toString());
  }

  @Override
  public Optional<Source> library(String place, String path) {
    return read(Path.of(place).resolve(path));
  }

  private static Optional<Source> read(Path file) {
    try {
      return Optional.of(new Source(file.toString(), Files.readString(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
