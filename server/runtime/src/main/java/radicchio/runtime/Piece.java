package radicchio.runtime;

import java.util.List;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Syntax;

/**
 * A part of an evaluation's program. Spans in events are of the sources given here; only the caller
 * knows where those stand.
 */
public sealed interface Piece {
  Source source();

  /** The forms in a range of a source, which are still to be read. */
  record Text(Span range) implements Piece {
    @Override
    public Source source() {
      return range.source();
    }
  }

  /**
   * Forms that have been read already.
   *
   * @param diagnostics what the reader had to say about them; a form with an error in it is not
   *     evaluated
   */
  record Forms(Source source, List<Syntax> forms, List<Diagnostic> diagnostics) implements Piece {
    public Forms {
      forms = List.copyOf(forms);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  static Piece of(Source source) {
    return new Text(source.span(0, source.text().length()));
  }
}
