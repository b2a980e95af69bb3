package radicchio.lsp.cli;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import radicchio.ide.ReplInput;

/** Tells the line reader when input is complete, and which word is being completed. */
final class ReplParser implements Parser {
  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !line.strip().startsWith(",")) {
      ReplInput.Status status = ReplInput.status(line);
      if (!status.complete()) {
        throw new EOFError(-1, cursor, status.message().orElse("goes on"));
      }
    }
    int start = cursor;
    while (start > 0 && isName(line.charAt(start - 1))) {
      start--;
    }
    return new Line(line, cursor, line.substring(start, cursor));
  }

  private static boolean isName(char c) {
    return !Character.isWhitespace(c) && "()[]{}\"';`,|".indexOf(c) < 0;
  }

  /** A line of which one word matters. Nothing in it is quoted for the line reader's sake. */
  private record Line(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
