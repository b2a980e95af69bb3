package radicchio.compiler.syntax;

import java.util.List;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;

/** Whether a person who pressed Enter in a REPL is done. */
public sealed interface Completeness {
  /**
   * Ready to evaluate.
   *
   * @param forms none if there are only blanks and comments
   */
  record Complete(List<Syntax> forms) implements Completeness {
    public Complete {
      forms = List.copyOf(forms);
    }
  }

  /**
   * A list, a string or a comment is still open, or a quotation mark waits for its datum.
   *
   * @param indent the column in which the next line should start
   */
  record Incomplete(int indent) implements Completeness {}

  /** More text would not help: the errors must be mended first. */
  record Invalid(List<Diagnostic> diagnostics) implements Completeness {
    public Invalid {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  static Completeness of(Source input) {
    ReadResult result = Reader.read(input);
    boolean open = false;
    boolean inToken = false;
    for (Diagnostic diagnostic : result.diagnostics()) {
      switch (diagnostic.code()) {
        case UNTERMINATED_STRING, UNTERMINATED_COMMENT, UNTERMINATED_SYMBOL -> inToken = true;
        case UNCLOSED_LIST -> open = true;
        case DANGLING_QUOTE, DANGLING_COMMENT, DANGLING_LABEL ->
            open |= isLast(result.tokens(), diagnostic.span().end());
        default -> {}
      }
    }
    if (inToken) {
      // Blanks would become part of the string.
      return new Incomplete(0);
    }
    if (open) {
      String text = input.text();
      return new Incomplete(Indentation.column(text, result.tokens(), text.length()));
    }
    return result.hasErrors()
        ? new Invalid(result.diagnostics().stream().filter(Diagnostic::isError).toList())
        : new Complete(result.forms());
  }

  private static boolean isLast(Tokens tokens, int end) {
    for (int i = tokens.size() - 1; i >= 0 && tokens.end(i) > end; i--) {
      if (!tokens.kind(i).isTrivia()) {
        return false;
      }
    }
    return true;
  }
}
