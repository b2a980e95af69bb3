package radicchio.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.ide.Document;
import radicchio.ide.Place;
import radicchio.ide.Places;
import radicchio.ide.Workspace;

/**
 * Where an evaluation's spans are, for its client: in the document as it was when the evaluation
 * was asked for, since only the client knows what it has typed since; in other documents as they
 * are now.
 */
final class Placement {
  private final Workspace workspace;
  private final Optional<Document> document;
  private final Optional<Source> text;

  private Placement(Workspace workspace, Optional<Document> document, Optional<Source> text) {
    this.workspace = workspace;
    this.document = document;
    this.text = text;
  }

  static Placement in(Workspace workspace, Document document) {
    return new Placement(workspace, Optional.of(document), Optional.empty());
  }

  static Placement of(Workspace workspace, Source text) {
    return new Placement(workspace, Optional.empty(), Optional.of(text));
  }

  /** Range of a form of the evaluation itself; none for text that is in no document. */
  @Nullable Range form(Span span) {
    return document.flatMap(d -> d.place(span)).map(ToProtocol::range).orElse(null);
  }

  /** Where an error is. */
  record Location(@Nullable String uri, @Nullable Range range) {}

  Location locate(Span span) {
    Optional<Range> here = document.flatMap(d -> d.place(span)).map(ToProtocol::range);
    if (here.isEmpty() && text.filter(t -> t == span.source()).isPresent()) {
      here = Optional.of(ToProtocol.range(Places.inSource(span)));
    }
    if (here.isPresent()) {
      return new Location(null, here.get());
    }
    Optional<Place> elsewhere = Places.of(workspace.snapshot(), span);
    return elsewhere
        .map(p -> new Location(p.uri(), ToProtocol.range(p.range())))
        .orElseGet(() -> new Location(Places.uri(span.source()).orElse(null), null));
  }

  /** The same with the document's name even if it is the one evaluated. */
  Location locateByName(Span span) {
    Location location = locate(span);
    if (location.uri() == null && location.range() != null && document.isPresent()) {
      return new Location(document.get().uri(), location.range());
    }
    return location;
  }
}
