package radicchio.compiler.syntax;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/** One token to an identifier or a literal, or to a message that says what is wrong with it. */
final class AtomReader {
  private static final Datum UNREADABLE = new Datum.Bool(false);
  private static final int HIGHEST_SHORT_NUMBER = 18;

  private final Source source;
  private final String text;
  private final List<Diagnostic> diagnostics;
  private boolean foldCase;
  private Optional<Span> suspect = Optional.empty();

  AtomReader(Source source, List<Diagnostic> diagnostics, boolean foldCase) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
    this.foldCase = foldCase;
  }

  void foldCase(boolean fold) {
    foldCase = fold;
  }

  /** What stands where something could not be read, so that the form around it keeps its shape. */
  static Syntax unreadable(Span span) {
    return new Syntax.Literal(UNREADABLE, span);
  }

  static boolean isUnreadable(Syntax syntax) {
    return syntax instanceof Syntax.Literal literal && literal.datum() == UNREADABLE;
  }

  Syntax read(Token.Kind kind, int start, int end) {
    Span span = source.span(start, end);
    return switch (kind) {
      case IDENTIFIER -> identifier(span, fold(text.substring(start, end)));
      case BAR_IDENTIFIER -> identifier(span, unescape(start + 1, end - 1, '|', "this symbol"));
      case UNTERMINATED_IDENTIFIER -> {
        report(DiagnosticCode.UNTERMINATED_SYMBOL, source.span(start, start + 1));
        yield identifier(span, unescape(start + 1, end, '|', "this symbol"));
      }
      case STRING -> {
        suspectString(span);
        yield literal(span, new Datum.Str(unescape(start + 1, end - 1, '"', "a string")));
      }
      case UNTERMINATED_STRING -> {
        diagnostics.add(unterminatedString(source.span(start, start + 1)));
        yield literal(span, new Datum.Str(unescape(start + 1, end, '"', "a string")));
      }
      case BOOLEAN -> literal(span, new Datum.Bool((text.charAt(start + 1) | 0x20) == 't'));
      case NUMBER -> number(span);
      case CHARACTER -> character(span);
      default -> bad(span);
    };
  }

  private static Syntax identifier(Span span, String symbol) {
    return new Syntax.Identifier(new Name.Plain(symbol), span);
  }

  private static Syntax literal(Span span, Datum datum) {
    return new Syntax.Literal(datum, span);
  }

  // ---- Numbers ----

  private Syntax number(Span span) {
    int start = span.start();
    int length = span.end() - start;
    if (length <= HIGHEST_SHORT_NUMBER && allDigits(start, span.end())) {
      long value = Long.parseLong(text, start, span.end(), 10);
      return literal(span, new Datum.ExactInteger(BigInteger.valueOf(value)));
    }
    return switch (NumberParser.parse(span.text(), 10)) {
      case NumberParser.Result.Parsed(Datum.Number value) -> literal(span, value);
      case NumberParser.Result.Failed(String reason) -> badNumber(span, reason);
    };
  }

  private boolean allDigits(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private Syntax badNumber(Span span, String reason) {
    report(DiagnosticCode.BAD_NUMBER, span, Reader.brief(span), reason);
    return unreadable(span);
  }

  // ---- Characters (R7RS 6.6) ----

  private Syntax character(Span span) {
    String name = text.substring(span.start() + 2, span.end());
    if (name.isEmpty()) {
      report(DiagnosticCode.BAD_CHARACTER_NAME, span, span.text(), ": a character must follow #\\");
      return unreadable(span);
    }
    if (name.codePointCount(0, name.length()) == 1) {
      int codePoint = name.codePointAt(0);
      if (isScalar(codePoint)) {
        return literal(span, new Datum.Char(codePoint));
      }
      report(DiagnosticCode.CODE_POINT_RANGE, span, "an unpaired surrogate");
      return unreadable(span);
    }
    if (name.charAt(0) == 'x' && isHex(name, 1, name.length())) {
      OptionalInt codePoint = scalar(name.substring(1));
      if (codePoint.isPresent()) {
        return literal(span, new Datum.Char(codePoint.getAsInt()));
      }
      report(DiagnosticCode.CODE_POINT_RANGE, span, Reader.brief(span));
      return unreadable(span);
    }
    OptionalInt named = CharacterNames.codePoint(foldCase ? fold(name) : name);
    if (named.isPresent()) {
      return literal(span, new Datum.Char(named.getAsInt()));
    }
    Optional<String> near = CharacterNames.nearest(name);
    report(
        DiagnosticCode.BAD_CHARACTER_NAME,
        span,
        Reader.brief(span),
        near.map(n -> ", did you mean #\\" + n + "?").orElse(": it names no character"));
    return unreadable(span);
  }

  private static boolean isHex(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) > 'f' || Character.digit(s.charAt(i), 16) < 0) {
        return false;
      }
    }
    return from < to;
  }

  /** The code point that these hexadecimal digits name, if it can be a character. */
  private static OptionalInt scalar(String hex) {
    String digits = hex.replaceFirst("^0+(?=.)", "");
    if (digits.length() > 6) {
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(digits, 16);
    return isScalar(value) ? OptionalInt.of(value) : OptionalInt.empty();
  }

  private static boolean isScalar(int codePoint) {
    return codePoint <= Character.MAX_CODE_POINT
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  // ---- Strings and |symbols| (R7RS 6.7, 7.1.1) ----

  private String unescape(int from, int to, char quote, String where) {
    if (isPlain(from, to)) {
      return text.substring(from, to);
    }
    var out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = escape(at, to, quote, where, out);
      } else if (c == '\r') {
        // A line ending of any kind stands for a newline.
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

  /** Its quotation mark may well be the end of a string that lacks one far above. */
  private Diagnostic unterminatedString(Span quote) {
    var diagnostic = Diagnostic.of(DiagnosticCode.UNTERMINATED_STRING, quote);
    return suspect
        .map(span -> diagnostic.with(span, "perhaps it is this string that was never closed"))
        .orElse(diagnostic);
  }

  /** Remembers the first string that goes on over a line that starts with a parenthesis. */
  private void suspectString(Span span) {
    if (suspect.isEmpty() && span.text().contains("\n(")) {
      suspect = Optional.of(source.span(span.start(), span.start() + 1));
    }
  }

  // ---- What is nothing of all that ----

  private Syntax bad(Span span) {
    String atom = span.text();
    if (atom.startsWith("#!")) {
      report(DiagnosticCode.BAD_DIRECTIVE, span, Reader.brief(span));
      return unreadable(span);
    }
    if (atom.length() > 1 && atom.charAt(0) == '#' && "eEiIbBoOdDxX".indexOf(atom.charAt(1)) >= 0) {
      return badNumber(span, NumberParser.whyNot(atom));
    }
    if (atom.charAt(0) == '#') {
      report(DiagnosticCode.UNKNOWN_HASH, span, Reader.brief(span), hashAdvice(atom));
      return unreadable(span);
    }
    if (looksLikeNumber(atom)) {
      return badNumber(
          span,
          NumberParser.whyNot(atom) + " (as a symbol it would be |" + Reader.brief(span) + "|)");
    }
    report(DiagnosticCode.BAD_IDENTIFIER, span, Reader.brief(span), identifierAdvice(atom));
    return identifier(span, fold(atom));
  }

  private static boolean looksLikeNumber(String atom) {
    int at = atom.charAt(0) == '+' || atom.charAt(0) == '-' ? 1 : 0;
    at += at < atom.length() && atom.charAt(at) == '.' ? 1 : 0;
    return at < atom.length() && atom.charAt(at) >= '0' && atom.charAt(at) <= '9';
  }

  private static String hashAdvice(String atom) {
    String lower = atom.toLowerCase(Locale.ROOT);
    if (lower.equals("#")) {
      return ": something must follow #";
    }
    if (lower.startsWith("#<")) {
      return ": a value that is printed like this cannot be read back";
    }
    if (lower.equals("#u8") || lower.equals("#vu8")) {
      return ": a bytevector is written #u8(1 2 3)";
    }
    if (lower.startsWith("#t") || lower.startsWith("#f")) {
      return ", did you mean " + (lower.startsWith("#t") ? "#true?" : "#false?");
    }
    if (Character.isDigit(lower.charAt(1))) {
      String label = lower.replaceAll("(?<=\\d)\\D.*", "");
      return ": a datum label is written " + label + "=, a reference to it " + label + "#";
    }
    return ": R7RS has #t #f #\\a #( #u8( #; #| #! #0= #0# and the number prefixes";
  }

  private static String identifierAdvice(String atom) {
    for (int at = 0; at < atom.length(); ) {
      int c = atom.codePointAt(at);
      switch (c) {
        case '\'' -> {
          return "put a space before the quote, or write |" + atom + "|";
        }
        case '`' -> {
          return "put a space before the backquote, or write |" + atom + "|";
        }
        case ',' -> {
          return "put a space before the comma, or write |" + atom + "|";
        }
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> {
          return Character.toString(c)
              + " is a typographic quotation mark; strings are written with \"";
        }
        case 0x2018, 0x2019, 0x201A -> {
          return Character.toString(c) + " is a typographic quotation mark; quote with '";
        }
        default -> {
          int type = Character.getType(c);
          if (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE) {
            return "it holds the invisible character U+%04X".formatted(c);
          }
        }
      }
      at += Character.charCount(c);
    }
    return "write |" + atom + "| if it is meant as a symbol";
  }

  /** {@code string-foldcase}: full case folding, except that a dotless i stays one. */
  private String fold(String name) {
    if (!foldCase) {
      return name;
    }
    var out = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c ->
                out.append(
                    c == 'ı'
                        ? "ı"
                        : Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    return out.toString();
  }

  private void report(DiagnosticCode code, Span span, Object... arguments) {
    diagnostics.add(Diagnostic.of(code, span, arguments));
  }
}
