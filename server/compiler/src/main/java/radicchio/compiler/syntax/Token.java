package radicchio.compiler.syntax;

/**
 * A piece of source text. A text's tokens cover each of its characters once, in order.
 *
 * @param start first offset, in UTF-16 units
 * @param end offset after the last; {@code start < end}
 */
public record Token(Kind kind, int start, int end) {
  public enum Kind {
    WHITESPACE,
    LINE_COMMENT,
    BLOCK_COMMENT,
    UNTERMINATED_COMMENT,
    /** {@code #!fold-case} or {@code #!no-fold-case}. */
    DIRECTIVE,
    /** The first line of a script. */
    SHEBANG,
    /** {@code #;}, without the datum that it comments out. */
    DATUM_COMMENT,
    OPEN,
    CLOSE,
    OPEN_VECTOR,
    OPEN_BYTEVECTOR,
    /** {@code [} or <code>{</code>, which R7RS reserves. */
    OPEN_BRACKET,
    CLOSE_BRACKET,
    QUOTE,
    QUASIQUOTE,
    UNQUOTE,
    UNQUOTE_SPLICING,
    DOT,
    /** {@code #0=}. */
    LABEL_DEFINITION,
    /** {@code #0#}. */
    LABEL_REFERENCE,
    BOOLEAN,
    NUMBER,
    CHARACTER,
    STRING,
    UNTERMINATED_STRING,
    IDENTIFIER,
    /** {@code |any text|}. */
    BAR_IDENTIFIER,
    UNTERMINATED_IDENTIFIER,
    /**
     * Text between delimiters that is neither a number nor an identifier nor known {@code #}
     * syntax.
     */
    BAD_ATOM;

    /** Whether the reader passes over it. A {@code #;} is not trivia: it takes a datum. */
    public boolean isTrivia() {
      return ordinal() <= SHEBANG.ordinal();
    }

    public boolean isComment() {
      return this == LINE_COMMENT || this == BLOCK_COMMENT || this == UNTERMINATED_COMMENT;
    }

    public boolean opens() {
      return this == OPEN || this == OPEN_VECTOR || this == OPEN_BYTEVECTOR || this == OPEN_BRACKET;
    }

    public boolean closes() {
      return this == CLOSE || this == CLOSE_BRACKET;
    }

    /** Whether it takes the datum after it: a quotation mark, a label, {@code #;}. */
    public boolean isPrefix() {
      return switch (this) {
        case QUOTE, QUASIQUOTE, UNQUOTE, UNQUOTE_SPLICING, LABEL_DEFINITION, DATUM_COMMENT -> true;
        default -> false;
      };
    }
  }

  public int length() {
    return end - start;
  }

  public String text(String source) {
    return source.substring(start, end);
  }
}
