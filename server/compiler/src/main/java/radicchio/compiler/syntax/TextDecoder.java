package radicchio.compiler.syntax;

import java.util.List;
import java.util.OptionalInt;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/** Escapes in strings and {@code |symbols|} (R7RS 6.7, 7.1.1), and which numbers are characters. */
final class TextDecoder {
  private final Source source;
  private final String text;
  private final List<Diagnostic> diagnostics;

  TextDecoder(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /**
   * What the text between the quotation marks stands for.
   *
   * @param quote the mark around it; only in strings a line may be continued
   * @param where it is, in words
   */
  String decode(int from, int to, char quote, String where) {
    if (isPlain(from, to)) {
      return text.substring(from, to);
    }
    var out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = escape(at, to, quote, where, out);
      } else if (c == '\r' && quote == '"') {
        // In a string, a line ending of any kind stands for a newline.
        out.append('\n');
        at += at + 1 < to && text.charAt(at + 1) == '\n' ? 2 : 1;
      } else {
        int codePoint = text.codePointAt(at);
        int width = Character.charCount(codePoint);
        if (!isScalar(codePoint)) {
          report(
              DiagnosticCode.CODE_POINT_RANGE,
              source.span(at, at + width),
              "an unpaired surrogate");
          codePoint = 0xFFFD;
        }
        out.appendCodePoint(codePoint);
        at += width;
      }
    }
    return out.toString();
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '\r' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Reads the escape at {@code at}; gives the offset after it. */
  private int escape(int at, int to, char quote, String where, StringBuilder out) {
    if (at + 1 == to) {
      return to; // Only where the token is unterminated, which is said already.
    }
    int letter = text.codePointAt(at + 1);
    int after = at + 1 + Character.charCount(letter);
    switch (letter) {
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case '\\' -> out.append('\\');
      case '"', '|' -> out.append((char) letter);
      case 'x', 'X' -> {
        return hexEscape(at, to, where, out);
      }
      default -> {
        int next = quote == '"' ? afterLineContinuation(at + 1, to) : -1;
        if (next >= 0) {
          return next;
        }
        String letterText = Character.toString(letter);
        badEscape(
            at, after, where, "write \\\\ for a backslash, or one of \\a \\b \\t \\n \\r \\x41;");
        out.append(letterText);
      }
    }
    return after;
  }

  private int hexEscape(int at, int to, String where, StringBuilder out) {
    int end = at + 2;
    while (end < to && isHex(text, end, end + 1)) {
      end++;
    }
    if (end == at + 2) {
      badEscape(at, end, where, "hexadecimal digits must follow \\x");
      return end;
    }
    String digits = text.substring(at + 2, end);
    boolean closed = end < to && text.charAt(end) == ';';
    if (!closed) {
      badEscape(at, end, where, "it must end with a semicolon: \\x" + digits + ";");
    }
    OptionalInt codePoint = scalar(digits);
    if (codePoint.isEmpty() && closed) {
      Span span = source.span(at, end);
      report(DiagnosticCode.CODE_POINT_RANGE, span, Reader.brief(span));
    }
    out.appendCodePoint(codePoint.orElse(0xFFFD));
    return closed ? end + 1 : end;
  }

  /** Spaces, a line ending, spaces: nothing; -1 if that is not what is there. */
  private int afterLineContinuation(int from, int to) {
    int at = afterBlanks(from, to);
    if (at == to || (text.charAt(at) != '\n' && text.charAt(at) != '\r')) {
      return -1;
    }
    boolean pair = text.charAt(at) == '\r' && at + 1 < to && text.charAt(at + 1) == '\n';
    return afterBlanks(at + (pair ? 2 : 1), to);
  }

  private int afterBlanks(int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private void badEscape(int start, int end, String where, String reason) {
    Span span = source.span(start, end);
    report(DiagnosticCode.BAD_ESCAPE, span, Reader.brief(span), where, reason);
  }

  // ---- Code points ----

  static boolean isHex(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) > 'f' || Character.digit(s.charAt(i), 16) < 0) {
        return false;
      }
    }
    return from < to;
  }

  /** The code point that these hexadecimal digits name, if it can be a character. */
  static OptionalInt scalar(String hex) {
    String digits = hex.replaceFirst("^0+(?=.)", "");
    if (digits.length() > 6) {
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(digits, 16);
    return isScalar(value) ? OptionalInt.of(value) : OptionalInt.empty();
  }

  static boolean isScalar(int codePoint) {
    return codePoint <= Character.MAX_CODE_POINT
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private void report(DiagnosticCode code, Span span, Object... arguments) {
    diagnostics.add(Diagnostic.of(code, span, arguments));
  }
}
