package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import radicchio.compiler.syntax.Syntax;

/** What a growing selection takes next: an atom, what is in its list, the list, and so on. */
public final class Selections {
  private Selections() {}

  /** From the inside out; the last one is the whole document. */
  public static List<Range> at(Document document, int offset) {
    var spans = new ArrayList<int[]>();
    spans.add(new int[] {0, document.text().length()});
    OptionalInt part = document.partAt(offset);
    if (part.isPresent()) {
      int start = document.start(part.getAsInt());
      var forms = document.parts().get(part.getAsInt()).read().forms();
      for (Syntax form : Syntaxes.path(forms, offset - start)) {
        add(spans, start + form.span().start(), start + form.span().end());
        List<Syntax> items = Syntaxes.children(form);
        if (!items.isEmpty()) {
          int from = start + items.getFirst().span().start();
          int to = start + items.getLast().span().end();
          if (from <= offset && offset <= to) {
            add(spans, from, to);
          }
        }
      }
    }
    var out = new ArrayList<Range>();
    spans.reversed().forEach(s -> out.add(document.text().range(s[0], s[1])));
    return out;
  }

  private static void add(List<int[]> spans, int start, int end) {
    int[] last = spans.getLast();
    if (last[0] != start || last[1] != end) {
      spans.add(new int[] {start, end});
    }
  }
}
