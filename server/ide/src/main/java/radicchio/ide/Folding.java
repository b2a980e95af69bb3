package radicchio.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.syntax.Token;
import radicchio.compiler.syntax.Tokens;

/** What can be folded: forms and comments of more than one line. */
public final class Folding {
  /** Why it can be folded. */
  public enum Kind {
    FORM,
    COMMENT,
    IMPORTS,
    REGION
  }

  /** Lines from the one that stays to the last that goes. */
  public record Fold(int startLine, int endLine, Kind kind) {}

  private final Document document;
  private final List<Fold> folds = new ArrayList<>();

  private Folding(Document document) {
    this.document = document;
  }

  public static List<Fold> of(Document document) {
    var folding = new Folding(document);
    for (int i = 0; i < document.parts().size(); i++) {
      int start = document.start(i);
      var read = document.parts().get(i).read();
      read.forms().forEach(f -> folding.form(f, start));
      folding.comments(read.tokens(), start);
    }
    folding.folds.sort(
        Comparator.comparingInt(Fold::startLine).thenComparingInt(f -> -f.endLine()));
    return folding.folds;
  }

  private void form(Syntax form, int start) {
    int first = document.text().line(start + form.span().start());
    int last = document.text().line(start + form.span().end());
    if (last <= first) {
      return;
    }
    if (Syntaxes.isCompound(form)) {
      boolean imports = Syntaxes.head(form).filter("import"::equals).isPresent();
      // One fold a line: the outermost form that begins in it.
      if (folds.isEmpty()
          || folds.getLast().startLine() != first
          || folds.getLast().endLine() != last) {
        folds.add(new Fold(first, last, imports ? Kind.IMPORTS : Kind.FORM));
      }
    }
    Syntaxes.children(form).forEach(child -> form(child, start));
  }

  private void comments(Tokens tokens, int start) {
    int firstLine = -1;
    int lastLine = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token.Kind kind = tokens.kind(i);
      if (kind == Token.Kind.WHITESPACE) {
        continue;
      }
      int line = document.text().line(start + tokens.start(i));
      if (kind == Token.Kind.LINE_COMMENT && (firstLine < 0 || line == lastLine + 1)) {
        firstLine = firstLine < 0 ? line : firstLine;
        lastLine = line;
        continue;
      }
      comment(firstLine, lastLine);
      firstLine = kind == Token.Kind.LINE_COMMENT ? line : -1;
      lastLine = line;
      if (kind == Token.Kind.BLOCK_COMMENT) {
        comment(line, document.text().line(start + tokens.end(i)));
      }
    }
    comment(firstLine, lastLine);
  }

  private void comment(int first, int last) {
    if (first >= 0 && last > first) {
      folds.add(new Fold(first, last, Kind.COMMENT));
    }
  }
}
