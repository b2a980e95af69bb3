package radicchio.ide;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * An immutable text that knows its lines. A line ends with a line feed, a carriage return or both
 * (LSP 3.17, "Text Documents"), wherever the text is cut into forms.
 */
public final class Text {
  public static final Text EMPTY = new Text("");

  private final String value;
  private final int[] lineStarts;

  public Text(String value) {
    this.value = value;
    this.lineStarts = lineStarts(value);
  }

  public String value() {
    return value;
  }

  public int length() {
    return value.length();
  }

  public int lineCount() {
    return lineStarts.length;
  }

  public int lineStart(int line) {
    return lineStarts[line];
  }

  /** Offset after the last character of a line, without what ends it. */
  public int lineEnd(int line) {
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : value.length();
    while (end > lineStarts[line] && isLineBreak(value.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, offset - lineStarts[line]);
  }

  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  public Range range(int start, int end) {
    return new Range(position(start), position(end));
  }

  /**
   * Offset of a position; a character beyond the line's end means that end (LSP 3.17, "Position").
   * Nothing for a line that is not there.
   */
  public OptionalInt offset(Position position) {
    if (position.line() < 0 || position.character() < 0 || position.line() >= lineStarts.length) {
      return OptionalInt.empty();
    }
    long offset = (long) lineStarts[position.line()] + position.character();
    return OptionalInt.of((int) Math.min(offset, lineEnd(position.line())));
  }

  /** The text with {@code start} up to {@code end} replaced. */
  public Text replace(int start, int end, String replacement) {
    var out = new StringBuilder(value.length() - (end - start) + replacement.length());
    out.append(value, 0, start).append(replacement).append(value, end, value.length());
    return new Text(out.toString());
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '\r' || !isLineBreak(c)) {
        continue;
      }
      if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
        i++;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
