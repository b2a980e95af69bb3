package radicchio.compiler.syntax;

/**
 * One top-level form in its text, with the blanks and comments before it. The last chunk of a text
 * may hold blanks and comments only.
 *
 * @param start where the chunk before it ends
 * @param end right after the form
 * @param foldCase whether a {@code #!fold-case} holds at its start
 * @param unclosed whether it has a list that is not closed before the end of the text, so that any
 *     later edit may change where this chunk ends
 */
public record Chunk(int start, int end, boolean foldCase, boolean unclosed) {
  Chunk movedBy(int distance) {
    return new Chunk(start + distance, end + distance, foldCase, unclosed);
  }

  public String text(String source) {
    return source.substring(start, end);
  }
}
