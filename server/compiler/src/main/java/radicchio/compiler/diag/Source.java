package radicchio.compiler.diag;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A piece of program text: a file, REPL input, or one top-level form of an open document.
 *
 * <p>Sources are compared by identity, so that a form whose text did not change keeps its spans
 * while the text before it moves: only the document knows where its pieces stand now.
 */
public final class Source {
  private final String name;
  private final String text;

  /** Found for the first line that is asked for; racing threads find the same. */
  private int @Nullable [] lineStarts;

  /**
   * @param name what a person calls it: a URI, a path or a label such as {@code repl:3}
   * @param text UTF-16 text
   */
  public Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Zero-based line that holds {@code offset} (in UTF-16 units, 0 to length). */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Zero-based column of {@code offset} in its line, in UTF-16 units. */
  public int column(int offset) {
    return offset - lineStarts()[line(offset)];
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      } else if (c != '\n' && c != '\r') {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
