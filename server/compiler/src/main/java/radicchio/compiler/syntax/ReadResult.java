package radicchio.compiler.syntax;

import java.util.List;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Span;

/**
 * What reading gives, also for text that is wrong.
 *
 * @param forms the top-level forms in order. Where the text is wrong a form is what could be made
 *     of it: an unclosed list ends with its last element, and an unreadable atom is {@code #f}.
 * @param diagnostics in order of their place
 * @param tokens every token of the text, trivia included
 * @param commentedOut the datums behind {@code #;}, each with its mark
 */
public record ReadResult(
    List<Syntax> forms, List<Diagnostic> diagnostics, Tokens tokens, List<Span> commentedOut) {
  public ReadResult {
    forms = List.copyOf(forms);
    diagnostics = List.copyOf(diagnostics);
    commentedOut = List.copyOf(commentedOut);
  }

  /** Whether something in the text keeps it from being evaluated. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
