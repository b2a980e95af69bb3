package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.syntax.Tokens;

/** Walks over what the reader gives. Its depth is bounded, so walking may recurse. */
final class Syntaxes {
  private Syntaxes() {}

  static List<Syntax> children(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Identifier i -> List.of();
      case Syntax.Literal l -> List.of();
      case Syntax.LabelRef r -> List.of();
      case Syntax.ListForm l -> l.items();
      case Syntax.VectorForm v -> v.items();
      case Syntax.Labelled l -> List.of(l.datum());
      case Syntax.DottedForm d -> {
        var all = new ArrayList<>(d.items());
        all.add(d.tail());
        yield all;
      }
    };
  }

  static boolean isCompound(Syntax syntax) {
    return switch (syntax) {
      case Syntax.ListForm l -> true;
      case Syntax.DottedForm d -> true;
      case Syntax.VectorForm v -> true;
      case Syntax.Labelled l -> true;
      case Syntax.Identifier i -> false;
      case Syntax.Literal l -> false;
      case Syntax.LabelRef r -> false;
    };
  }

  /** The forms around an offset, outermost first; the last one may be an atom. */
  static List<Syntax> path(List<Syntax> forms, int offset) {
    var path = new ArrayList<Syntax>();
    List<Syntax> level = forms;
    while (true) {
      Optional<Syntax> inside =
          level.stream()
              .filter(s -> s.span().contains(offset))
              .reduce((a, b) -> closer(a, b, offset));
      if (inside.isEmpty()) {
        return path;
      }
      path.add(inside.get());
      level = children(inside.get());
    }
  }

  /** Between two forms that touch at the offset, the one that begins there: {@code (a)|b}. */
  private static Syntax closer(Syntax a, Syntax b, int offset) {
    return b.span().start() <= offset ? b : a;
  }

  /** The innermost list whose parenthesis is open at an offset, closed later or not. */
  static Optional<Syntax.ListForm> listAround(ReadResult read, int offset) {
    Tokens tokens = read.tokens();
    int closed = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.start(i) >= offset) {
        continue;
      }
      if (tokens.kind(i).closes()) {
        closed++;
      } else if (tokens.kind(i).opens() && closed-- == 0) {
        return listAt(read.forms(), tokens.start(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Syntax.ListForm> listAt(List<Syntax> forms, int start) {
    for (Syntax form : path(forms, start)) {
      if (form.span().start() == start && form instanceof Syntax.ListForm list && !isMarked(list)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  /** The identifier at the head of a list. */
  static Optional<String> head(Syntax syntax) {
    List<Syntax> items =
        switch (syntax) {
          case Syntax.ListForm l -> l.items();
          case Syntax.DottedForm d -> d.items();
          default -> List.of();
        };
    return items.isEmpty() ? Optional.empty() : symbol(items.getFirst());
  }

  static Optional<String> symbol(Syntax syntax) {
    return syntax instanceof Syntax.Identifier i ? Optional.of(i.symbol()) : Optional.empty();
  }

  /** Whether the list is written with a mark: {@code 'x} and its kin. */
  static boolean isMarked(Syntax.ListForm list) {
    return list.items().size() == 2
        && list.span().source().text().charAt(list.span().start()) != '(';
  }
}
