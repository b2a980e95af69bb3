package radicchio.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/**
 * The files that programs are made of. {@code include} names them by paths relative to the file
 * that includes them, or else to one of the workspace's folders; libraries are looked for beside
 * the program, then in the workspace's folders. What is open in an editor counts as it is there,
 * saved or not.
 */
public final class SourceFiles implements SourceLoader {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private static final String ENDING = ".sld";
  private static final int DEEPEST = 6;
  private static final int MOST_FILES = 10_000;

  private volatile List<Path> roots;
  private volatile Function<String, Optional<String>> open = uri -> Optional.empty();

  /**
   * @param roots folders in which libraries are looked for, whatever program imports them
   */
  public SourceFiles(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /** The workspace's folders, by their URIs; those that are no folders here are left out. */
  void workspace(List<String> uris) {
    roots = uris.stream().flatMap(uri -> file(uri).stream()).toList();
  }

  List<Path> roots() {
    return roots;
  }

  /** Where to look first: the texts that an editor has open, by URI. */
  void openTexts(Function<String, Optional<String>> texts) {
    open = texts;
  }

  @Override
  public Optional<Source> load(String path, Source from) {
    try {
      Path folder =
          file(from.name()).flatMap(f -> Optional.ofNullable(f.getParent())).orElse(Path.of(""));
      return Stream.concat(Stream.of(folder), roots.stream())
          .flatMap(f -> read(f.resolve(path)).stream())
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> folders() {
    return roots.stream().map(Path::toString).toList();
  }

  @Override
  public Optional<String> folder(Source from, int up) {
    Optional<Path> folder = file(from.name()).flatMap(f -> parent(f.toAbsolutePath()));
    for (int i = 0; i < up; i++) {
      folder = folder.flatMap(SourceFiles::parent);
    }
    return folder.map(f -> f.normalize().toString());
  }

  @Override
  public Optional<Source> library(String folder, String path) {
    return read(Path.of(folder).resolve(path));
  }

  @Override
  public List<String> libraryNames() {
    return roots.stream().flatMap(SourceFiles::librariesBelow).distinct().toList();
  }

  private static Stream<String> librariesBelow(Path root) {
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      return files
          .limit(MOST_FILES)
          .filter(f -> f.toString().endsWith(ENDING))
          .map(f -> name(root.relativize(f)))
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.empty();
    }
  }

  /** Of the library that would be in a file. */
  private static String name(Path file) {
    List<String> parts = new ArrayList<>();
    file.forEach(part -> parts.add(part.toString()));
    String last = parts.removeLast();
    parts.add(last.substring(0, last.length() - ENDING.length()));
    return "(" + String.join(" ", parts) + ")";
  }

  private Optional<Source> read(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    try {
      Optional<String> text = open.apply(whole.toUri().toString());
      return Optional.of(
          new Source(whole.toString(), text.isPresent() ? text.get() : Files.readString(whole)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> parent(Path path) {
    return Optional.ofNullable(path.getParent());
  }

  /** The file of a source; none for what was typed into a REPL, or is in no file yet. */
  private static Optional<Path> file(String name) {
    try {
      if (name.startsWith("file:")) {
        return Optional.of(Path.of(URI.create(name)));
      }
      return SCHEME.matcher(name).matches() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
