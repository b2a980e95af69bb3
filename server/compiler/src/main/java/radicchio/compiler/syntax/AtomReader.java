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
  private final TextDecoder texts;
  private boolean foldCase;
  private Optional<Span> suspect = Optional.empty();

  AtomReader(Source source, List<Diagnostic> diagnostics, boolean foldCase) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
    this.texts = new TextDecoder(source, diagnostics);
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
      case BAR_IDENTIFIER -> identifier(span, texts.decode(start + 1, end - 1, '|', "this symbol"));
      case UNTERMINATED_IDENTIFIER -> {
        report(DiagnosticCode.UNTERMINATED_SYMBOL, source.span(start, start + 1));
        yield identifier(span, texts.decode(start + 1, end, '|', "this symbol"));
      }
      case STRING -> {
        suspectString(span);
        yield literal(span, new Datum.Str(texts.decode(start + 1, end - 1, '"', "a string")));
      }
      case UNTERMINATED_STRING -> {
        diagnostics.add(unterminatedString(source.span(start, start + 1)));
        yield literal(span, new Datum.Str(texts.decode(start + 1, end, '"', "a string")));
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
      if (TextDecoder.isScalar(codePoint)) {
        return literal(span, new Datum.Char(codePoint));
      }
      report(DiagnosticCode.CODE_POINT_RANGE, span, "an unpaired surrogate");
      return unreadable(span);
    }
    if (name.charAt(0) == 'x' && TextDecoder.isHex(name, 1, name.length())) {
      OptionalInt codePoint = TextDecoder.scalar(name.substring(1));
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

  // ---- Strings ----

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
