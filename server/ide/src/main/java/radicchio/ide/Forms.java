package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Syntax;
import radicchio.runtime.Piece;

/** Which forms a command to evaluate means. */
public final class Forms {
  private Forms() {}

  public static List<Piece> all(Document document) {
    var out = new ArrayList<Piece>();
    document.parts().forEach(part -> add(part, out));
    return out;
  }

  /** All top-level forms that end at the offset or before. */
  public static List<Piece> upTo(Document document, int offset) {
    var out = new ArrayList<Piece>();
    for (int i = 0; i < document.parts().size() && document.start(i) < offset; i++) {
      Part part = document.parts().get(i);
      int at = offset - document.start(i);
      List<Syntax> forms = part.read().forms().stream().filter(f -> f.span().end() <= at).toList();
      if (forms.size() == part.read().forms().size()) {
        add(part, out);
      } else if (!forms.isEmpty()) {
        out.add(new Piece.Forms(part.source(), forms, diagnostics(part, forms)));
      }
    }
    return out;
  }

  /**
   * The top-level form around or before the offset; from a comment right above a form, that form.
   */
  public static List<Piece> topLevel(Document document, int offset) {
    return topLevelPart(document, offset)
        .map(
            found -> {
              Part part = document.parts().get(found.index());
              List<Syntax> form = List.of(found.form());
              return List.<Piece>of(new Piece.Forms(part.source(), form, diagnostics(part, form)));
            })
        .orElse(List.of());
  }

  /** The text of the top-level form that {@link #topLevel} means. */
  public static Optional<Source> topLevelSource(Document document, int offset) {
    return topLevelPart(document, offset)
        .map(found -> new Source(document.uri(), found.form().span().text()));
  }

  /** The form that ends at the offset, blanks not counted; otherwise the one the offset is in. */
  public static List<Piece> before(Document document, int offset) {
    int end = skipBlanksBackward(document.text().value(), offset);
    OptionalInt index = document.partAt(end);
    if (index.isEmpty()) {
      return List.of();
    }
    Part part = document.parts().get(index.getAsInt());
    int at = end - document.start(index.getAsInt());
    List<Syntax> path = endPath(part.read().forms(), at);
    Optional<Syntax> ending = path.stream().filter(s -> s.span().end() == at).findFirst();
    if (ending.isPresent()) {
      return piece(part, ending.get());
    }
    List<Syntax> around =
        Syntaxes.path(part.read().forms(), offset - document.start(index.getAsInt()));
    return around.isEmpty() ? topLevel(document, offset) : piece(part, around.getLast());
  }

  /** The innermost list around the offset. */
  public static List<Piece> enclosing(Document document, int offset) {
    OptionalInt index = document.partAt(offset);
    if (index.isEmpty()) {
      return List.of();
    }
    int i = index.getAsInt();
    Part part = document.parts().get(i);
    int at = offset - document.start(i);
    return Syntaxes.path(part.read().forms(), at).reversed().stream()
        .filter(Forms::isList)
        .findFirst()
        .map(s -> piece(part, s))
        .orElse(List.of());
  }

  /** What is between two offsets, as it is written there. */
  public static List<Piece> selection(Document document, int start, int end) {
    var out = new ArrayList<Piece>();
    for (int i = 0; i < document.parts().size(); i++) {
      Part part = document.parts().get(i);
      int from = Math.max(0, start - document.start(i));
      int to = Math.min(part.length(), end - document.start(i));
      if (from < to) {
        if (from == 0 && to == part.length()) {
          add(part, out);
        } else {
          addText(part, from, to, out);
        }
      }
    }
    return out;
  }

  private static void add(Part part, List<Piece> out) {
    var read = part.read();
    if (!read.forms().isEmpty() || read.hasErrors()) {
      out.add(new Piece.Forms(part.source(), read.forms(), read.diagnostics()));
    }
  }

  /** Whole forms of a part as they were read; anything cut is read again. */
  private static void addText(Part part, int from, int to, List<Piece> out) {
    List<Syntax> whole =
        part.read().forms().stream()
            .filter(f -> f.span().start() >= from && f.span().end() <= to)
            .toList();
    if (!whole.isEmpty() && whole.size() == part.read().forms().size()) {
      out.add(new Piece.Forms(part.source(), whole, diagnostics(part, whole)));
    } else {
      out.add(new Piece.Text(part.source().span(from, to)));
    }
  }

  private static List<Piece> piece(Part part, Syntax form) {
    List<Syntax> one = List.of(form);
    return List.of(new Piece.Forms(part.source(), one, diagnostics(part, one)));
  }

  private static List<Diagnostic> diagnostics(Part part, List<Syntax> forms) {
    return part.read().diagnostics().stream()
        .filter(d -> forms.stream().anyMatch(f -> touches(f.span(), d.span())))
        .toList();
  }

  private static boolean touches(Span a, Span b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }

  private record Found(int index, Syntax form) {}

  private static Optional<Found> topLevelPart(Document document, int offset) {
    OptionalInt index = document.partAt(offset);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    int i = index.getAsInt();
    for (Syntax form : document.parts().get(i).read().forms().reversed()) {
      int start = document.start(i) + form.span().start();
      if (start <= offset) {
        return Optional.of(new Found(i, form));
      }
    }
    return isAttachedComment(document, i, offset) ? first(document, i) : last(document, i - 1);
  }

  private static Optional<Found> first(Document document, int part) {
    return document.parts().get(part).read().forms().stream()
        .findFirst()
        .map(form -> new Found(part, form));
  }

  private static Optional<Found> last(Document document, int from) {
    for (int i = from; i >= 0; i--) {
      List<Syntax> forms = document.parts().get(i).read().forms();
      if (!forms.isEmpty()) {
        return Optional.of(new Found(i, forms.getLast()));
      }
    }
    return Optional.empty();
  }

  /** Whether the offset is in comment lines with no blank line between them and the part's form. */
  private static boolean isAttachedComment(Document document, int part, int offset) {
    List<Syntax> forms = document.parts().get(part).read().forms();
    if (forms.isEmpty()) {
      return false;
    }
    Text text = document.text();
    int formLine = text.line(document.start(part) + forms.getFirst().span().start());
    for (int line = text.line(offset); line < formLine; line++) {
      String content = text.value().substring(text.lineStart(line), text.lineEnd(line)).strip();
      if (!content.startsWith(";") && !content.startsWith("#|") && !content.endsWith("|#")) {
        return false;
      }
    }
    return true;
  }

  /** The forms around an offset, preferring those that end there to those that begin there. */
  private static List<Syntax> endPath(List<Syntax> forms, int offset) {
    var path = new ArrayList<Syntax>();
    List<Syntax> level = forms;
    while (true) {
      Optional<Syntax> inside =
          level.stream()
              .filter(s -> s.span().start() < offset && offset <= s.span().end())
              .findFirst();
      if (inside.isEmpty()) {
        return path;
      }
      path.add(inside.get());
      level = Syntaxes.children(inside.get());
    }
  }

  private static boolean isList(Syntax syntax) {
    return switch (syntax) {
      case Syntax.ListForm l -> !Syntaxes.isMarked(l);
      case Syntax.DottedForm d -> true;
      default -> false;
    };
  }

  private static int skipBlanksBackward(String text, int offset) {
    int at = offset;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at;
  }
}
