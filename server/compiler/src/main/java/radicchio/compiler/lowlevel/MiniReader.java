package radicchio.compiler.lowlevel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/** Lists, names, strings and numbers. */
final class MiniReader {
  private final Source source;
  private final String text;
  private int at;

  private MiniReader(Source source) {
    this.source = source;
    this.text = source.text();
  }

  static List<Syntax> read(Source source) {
    MiniReader r = new MiniReader(source);
    List<Syntax> forms = new ArrayList<>();
    r.space();
    while (r.at < r.text.length()) {
      forms.add(r.form());
      r.space();
    }
    return forms;
  }

  private void space() {
    while (at < text.length()) {
      if (text.charAt(at) == ';') {
        while (at < text.length() && text.charAt(at) != '\n') at++;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private Syntax form() {
    int start = at;
    char c = text.charAt(at);
    if (c == '(') {
      at++;
      List<Syntax> items = new ArrayList<>();
      space();
      while (at < text.length() && text.charAt(at) != ')') {
        items.add(form());
        space();
      }
      if (at == text.length()) throw new LowLevelError(source.span(start, start + 30), "unclosed");
      at++;
      return new Syntax.ListForm(items, source.span(start, at));
    }
    if (c == ')') throw new LowLevelError(source.span(start, start + 1), "unexpected )");
    if (c == '"') {
      int end = text.indexOf('"', at + 1);
      at = end + 1;
      return new Syntax.Literal(new Datum.Str(text.substring(start + 1, end)), source.span(start, at));
    }
    while (at < text.length() && " \n\t()\";".indexOf(text.charAt(at)) < 0) at++;
    String word = text.substring(start, at);
    var span = source.span(start, at);
    if (word.startsWith("#x")) {
      return new Syntax.Literal(new Datum.ExactInteger(new BigInteger(word.substring(2), 16)), span);
    }
    if (word.matches("[-+]?[0-9]+")) {
      return new Syntax.Literal(new Datum.ExactInteger(new BigInteger(word)), span);
    }
    if (word.matches("[-+]?[0-9]+\\.[0-9]*(e[-+]?[0-9]+)?")) {
      return new Syntax.Literal(new Datum.Flonum(Double.parseDouble(word)), span);
    }
    return new Syntax.Identifier(new Name.Plain(word), span);
  }
}
