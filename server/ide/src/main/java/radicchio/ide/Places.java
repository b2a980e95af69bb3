package radicchio.ide;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/** From a span to a place that an editor can open. */
public final class Places {
  /** A drive letter is no scheme. */
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.+");

  private Places() {}

  /**
   * Where a span is now: in an open document, or in a file. Nothing if its text has been edited
   * since.
   */
  public static Optional<Place> of(Snapshot snapshot, Span span) {
    Optional<String> uri = uri(span.source());
    if (uri.isEmpty()) {
      return Optional.empty();
    }
    Optional<Document> document = snapshot.document(uri.get());
    if (document.isPresent()) {
      boolean whole = span.source().text().equals(document.get().text().value());
      Optional<Range> now = whole ? Optional.of(inSource(span)) : document.get().place(span);
      return now.map(range -> new Place(uri.get(), range));
    }
    // A closed document's parts do not know where they were; a file's source is the whole file.
    return isPath(span.source().name())
        ? Optional.of(new Place(uri.get(), inSource(span)))
        : Optional.empty();
  }

  /** The document or file that a source is from; none for REPL input. */
  public static Optional<String> uri(Source source) {
    String name = source.name();
    if (name.startsWith("repl:") || name.startsWith("radicchio:")) {
      return Optional.empty();
    }
    if (URI.matcher(name).matches()) {
      return Optional.of(name);
    }
    return isPath(name) ? Optional.of(Path.of(name).toUri().toString()) : Optional.empty();
  }

  /** A span's range in its own source. */
  public static Range inSource(Span span) {
    return new Range(position(span.source(), span.start()), position(span.source(), span.end()));
  }

  private static Position position(Source source, int offset) {
    return new Position(source.line(offset), source.column(offset));
  }

  private static boolean isPath(String name) {
    try {
      return Path.of(name).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
