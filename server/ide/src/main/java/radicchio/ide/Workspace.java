package radicchio.ide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import radicchio.compiler.expand.SourceLoader;

/**
 * The documents that are open. Written by one thread, the one that takes the editor's
 * notifications; read by all, as {@link Snapshot}s.
 */
public final class Workspace {
  private final SessionView session;
  private final SourceLoader files;
  private volatile Snapshot snapshot = Snapshot.EMPTY;

  /** A workspace whose documents include and import nothing. */
  public Workspace(SessionView session) {
    this(session, SourceLoader.NONE);
  }

  /**
   * @param files what documents include and import
   */
  public Workspace(SessionView session, SourceLoader files) {
    this.session = session;
    this.files = files;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** Opens a document; if it is open already, its text is replaced. */
  public void open(String uri, int version, String text) {
    put(Document.open(uri, version, text, new Analyzer(session, files)));
  }

  /**
   * Applies edits, one after the other.
   *
   * @return why not, if they were not applied
   */
  public Optional<String> change(String uri, int version, List<Edit> edits) {
    Optional<Document> before = snapshot.document(uri);
    if (before.isEmpty()) {
      return Optional.of("the document is not open");
    }
    Document document = before.get();
    if (version < document.version()) {
      return Optional.of(
          "version " + version + " is older than version " + document.version() + " that is here");
    }
    for (Edit edit : edits) {
      Optional<Document> edited = apply(document, version, edit);
      if (edited.isEmpty()) {
        return Optional.of("the range is outside the text: " + edit.range());
      }
      document = edited.get();
    }
    put(document.withVersion(version));
    return Optional.empty();
  }

  public void close(String uri) {
    var documents = new HashMap<>(snapshot.byUri());
    documents.remove(uri);
    snapshot = new Snapshot(documents);
  }

  /** A text that is in no document, such as REPL input, to ask features about. */
  public Document detached(String text) {
    return Document.open("repl:input", 0, text, new Analyzer(session, files));
  }

  private void put(Document document) {
    Map<String, Document> documents = new HashMap<>(snapshot.byUri());
    documents.put(document.uri(), document);
    snapshot = new Snapshot(documents);
  }

  private static Optional<Document> apply(Document document, int version, Edit edit) {
    Text text = document.text();
    if (edit.range().isEmpty()) {
      return Optional.of(document.edit(version, 0, text.length(), edit.text()));
    }
    OptionalInt start = offset(text, edit.range().get().start());
    OptionalInt end = offset(text, edit.range().get().end());
    if (start.isEmpty() || end.isEmpty() || start.getAsInt() > end.getAsInt()) {
      return Optional.empty();
    }
    return Optional.of(document.edit(version, start.getAsInt(), end.getAsInt(), edit.text()));
  }

  /** Editors may name the end of a text as the beginning of the line after it. */
  private static OptionalInt offset(Text text, Position position) {
    return position.line() == text.lineCount() && position.character() == 0
        ? OptionalInt.of(text.length())
        : text.offset(position);
  }
}
