package radicchio.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.diag.Source;
import radicchio.ide.Document;
import radicchio.ide.Forms;
import radicchio.ide.Snapshot;
import radicchio.ide.Workspace;
import radicchio.lsp.protocol.EvaluateParams;
import radicchio.runtime.Origin;
import radicchio.runtime.Piece;

/**
 * What a request to evaluate is about, once everything that can be wrong with the request is known
 * not to be.
 */
record Subject(List<Piece> pieces, Placement places, Origin origin, String title) {
  private static final AtomicLong INPUTS = new AtomicLong();

  Subject {
    pieces = List.copyOf(pieces);
  }

  static Subject of(EvaluateParams params, Snapshot snapshot, Workspace workspace) {
    Origin origin = origin(params.origin());
    String scope = required(params.scope(), "scope", "a request to evaluate");
    if (scope.equals("text")) {
      String text = required(params.text(), "text", "scope text");
      var source = new Source("repl:" + INPUTS.incrementAndGet(), text);
      return new Subject(
          List.of(Piece.of(source)), Placement.of(workspace, source), origin, "Evaluating input");
    }
    Document document = document(params, snapshot);
    List<Piece> pieces = pieces(scope, params, document);
    return new Subject(pieces, Placement.in(workspace, document), origin, "Evaluating " + scope);
  }

  private static List<Piece> pieces(String scope, EvaluateParams params, Document document) {
    return switch (scope) {
      case "document" -> Forms.all(document);
      case "form" -> Forms.before(document, cursor(params, document));
      case "topLevel" -> Forms.topLevel(document, cursor(params, document));
      case "enclosing" -> Forms.enclosing(document, cursor(params, document));
      case "toCursor" -> Forms.upTo(document, cursor(params, document));
      case "selection" -> {
        var range = required(params.range(), "range", "scope selection");
        int start = Requests.offset(document, range.getStart());
        int end = Requests.offset(document, range.getEnd());
        if (end < start) {
          throw Errors.invalid("the range ends before it starts");
        }
        yield Forms.selection(document, start, end);
      }
      default ->
          throw Errors.invalid(
              "scope is "
                  + scope
                  + "; it can be form, topLevel, enclosing, selection, document, toCursor or text");
    };
  }

  private static int cursor(EvaluateParams params, Document document) {
    return Requests.offset(
        document, required(params.position(), "position", "scope " + params.scope()));
  }

  private static Document document(EvaluateParams params, Snapshot snapshot) {
    VersionedTextDocumentIdentifier id =
        required(params.textDocument(), "textDocument", "scope " + params.scope());
    String uri = required(id.getUri(), "textDocument.uri", "scope " + params.scope());
    Document document = snapshot.document(uri).orElseThrow(() -> Errors.unknownDocument(uri));
    Integer version = id.getVersion();
    if (version != null && version != document.version()) {
      throw Errors.stale(uri, version, document.version());
    }
    return document;
  }

  private static Origin origin(@Nullable String origin) {
    return switch (Optional.ofNullable(origin).orElse("editor")) {
      case "editor" -> Origin.EDITOR;
      case "repl" -> Origin.REPL;
      default -> throw Errors.invalid("origin is " + origin + "; it can be editor or repl");
    };
  }

  static <T> T required(@Nullable T value, String field, String who) {
    if (value == null) {
      throw Errors.invalid(who + " needs " + field);
    }
    return value;
  }
}
