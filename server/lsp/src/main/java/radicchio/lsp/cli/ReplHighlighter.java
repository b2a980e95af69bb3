package radicchio.lsp.cli;

import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Token;
import radicchio.compiler.syntax.Tokens;

/** Colours what is being typed, by its tokens. */
final class ReplHighlighter implements Highlighter {
  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    var out = new AttributedStringBuilder();
    Tokens tokens = Reader.read(new Source("input", buffer)).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      out.styled(style(tokens.kind(i)), buffer.substring(tokens.start(i), tokens.end(i)));
    }
    return out.toAttributedString();
  }

  @Override
  public void setErrorPattern(Pattern errorPattern) {
    // Errors are shown when a form is evaluated, not while it is typed.
  }

  @Override
  public void setErrorIndex(int errorIndex) {
    // As above.
  }

  private static AttributedStyle style(Token.Kind kind) {
    var plain = AttributedStyle.DEFAULT;
    return switch (kind) {
      case LINE_COMMENT, BLOCK_COMMENT, UNTERMINATED_COMMENT, DATUM_COMMENT, DIRECTIVE, SHEBANG ->
          plain.faint();
      case STRING, CHARACTER -> plain.foreground(AttributedStyle.GREEN);
      case NUMBER, BOOLEAN -> plain.foreground(AttributedStyle.CYAN);
      case UNTERMINATED_STRING, UNTERMINATED_IDENTIFIER, BAD_ATOM ->
          plain.foreground(AttributedStyle.RED);
      case OPEN,
          CLOSE,
          OPEN_VECTOR,
          OPEN_BYTEVECTOR,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          QUOTE,
          QUASIQUOTE,
          UNQUOTE,
          UNQUOTE_SPLICING,
          DOT,
          LABEL_DEFINITION,
          LABEL_REFERENCE ->
          plain.foreground(AttributedStyle.BRIGHT);
      case WHITESPACE, IDENTIFIER, BAR_IDENTIFIER -> plain;
    };
  }
}
