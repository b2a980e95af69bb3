package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * The forms of a request, up to the first that cannot be read.
 *
 * @param forms those before it, in order
 * @param error what is wrong with it
 * @param rest spans of the forms after it
 */
record Program(List<Syntax> forms, Optional<Diagnostic> error, List<Span> rest) {
  Program {
    forms = List.copyOf(forms);
    rest = List.copyOf(rest);
  }

  /** How many forms there are, also those that cannot be read. */
  int count() {
    return forms.size() + (error.isPresent() ? 1 : 0) + rest.size();
  }

  static Program read(List<Piece> pieces) {
    List<Syntax> forms = new ArrayList<>();
    Optional<Diagnostic> error = Optional.empty();
    List<Span> rest = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece.Forms read = forms(piece);
      Optional<Diagnostic> wrong =
          read.diagnostics().stream().filter(Diagnostic::isError).findFirst();
      for (Syntax form : read.forms()) {
        if (error.isPresent()) {
          rest.add(form.span());
        } else if (wrong.isEmpty() || form.span().end() <= wrong.get().span().start()) {
          forms.add(form);
        } else {
          error = wrong;
          if (form.span().start() > wrong.get().span().end()) {
            rest.add(form.span());
          }
        }
      }
      if (error.isEmpty()) {
        error = wrong;
      }
    }
    return new Program(forms, error, rest);
  }

  private static Piece.Forms forms(Piece piece) {
    return switch (piece) {
      case Piece.Forms forms -> forms;
      case Piece.Text(Span range) -> {
        ReadResult read = Reader.read(SourceParts.of(range));
        yield new Piece.Forms(range.source(), read.forms(), read.diagnostics());
      }
    };
  }
}
