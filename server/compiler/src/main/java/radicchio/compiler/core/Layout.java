package radicchio.compiler.core;

import java.util.List;

/** Text in parentheses, broken into lines where it is wide. */
sealed interface Layout {
  int WIDTH = 90;

  int width();

  record Atom(String text) implements Layout {
    @Override
    public int width() {
      return text.length();
    }
  }

  /**
   * @param fixed how many items stay on the first line
   */
  record Group(List<Layout> items, int fixed, int width) implements Layout {}

  static Layout atom(String text) {
    return new Atom(text);
  }

  static Layout group(int fixed, List<Layout> items) {
    int width = 1 + items.size();
    for (Layout item : items) {
      width += item.width();
    }
    return new Group(List.copyOf(items), fixed, width);
  }

  static Layout group(int fixed, Layout... items) {
    return group(fixed, List.of(items));
  }

  default String print() {
    var out = new StringBuilder();
    write(this, 0, out);
    return out.toString();
  }

  private static void write(Layout text, int column, StringBuilder out) {
    switch (text) {
      case Atom(String s) -> out.append(s);
      case Group(List<Layout> items, int fixed, int width) -> {
        boolean oneLine = column + width <= WIDTH;
        out.append('(');
        int inner = column + 1;
        for (int i = 0; i < items.size(); i++) {
          if (i > 0 && (oneLine || i < fixed)) {
            out.append(' ');
            inner++;
          } else if (i > 0) {
            inner = column + (fixed > 1 ? 2 : 1);
            out.append('\n').append(" ".repeat(inner));
          }
          int start = out.length();
          write(items.get(i), inner, out);
          int line = out.lastIndexOf("\n");
          inner = line >= start ? out.length() - line - 1 : inner + out.length() - start;
        }
        out.append(')');
      }
    }
  }
}
