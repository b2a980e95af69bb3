package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/** A template of {@code syntax-rules} (R7RS section 4.3.2). */
sealed interface Template {
  /** An identifier of the macro's own. */
  record Insert(Name name) implements Template {}

  record Variable(int slot) implements Template {}

  record Constant(Syntax.Literal literal) implements Template {}

  /**
   * @param tail none or one
   */
  record Sequence(List<Element> elements, List<Template> tail) implements Template {}

  record Vector(List<Element> elements) implements Template {}

  /**
   * A subtemplate followed by {@code drivers.size()} ellipses.
   *
   * @param drivers for each ellipsis, outermost first, the variables it walks through
   */
  record Element(Template template, List<int[]> drivers) {}

  /** One expansion: gives each inserted symbol one fresh name. */
  final class Writer {
    private final Scope definition;
    private final Span use;
    private final Expanding x;
    private final Map<Name, Name> aliases = new HashMap<>();
    private boolean uneven;

    /**
     * @param definition where the macro was defined
     * @param use the use, which is what the user wrote
     */
    Writer(Expanding x, Scope definition, Span use) {
      this.x = x;
      this.definition = definition;
      this.use = use;
    }

    /** Whether variables under one ellipsis matched different numbers of forms. */
    boolean uneven() {
      return uneven;
    }

    Syntax write(Template template, Pattern.Match[] slots) {
      return switch (template) {
        case Insert insert ->
            new Syntax.Identifier(
                aliases.computeIfAbsent(insert.name, n -> new Alias(n, definition)), use);
        case Variable variable ->
            slots[variable.slot] instanceof Pattern.Match.One one
                ? one.syntax()
                : new Syntax.ListForm(List.of(), use);
        case Constant constant -> new Syntax.Literal(constant.literal.datum(), use);
        case Vector vector -> new Syntax.VectorForm(elements(vector.elements, slots), use);
        case Sequence sequence -> {
          List<Syntax> items = elements(sequence.elements, slots);
          yield sequence.tail.isEmpty()
              ? new Syntax.ListForm(items, use)
              : join(items, write(sequence.tail.getFirst(), slots));
        }
      };
    }

    private Syntax join(List<Syntax> items, Syntax tail) {
      if (items.isEmpty()) {
        return tail;
      }
      return switch (tail) {
        case Syntax.ListForm list -> new Syntax.ListForm(concat(items, list.items()), use);
        case Syntax.DottedForm dotted ->
            new Syntax.DottedForm(concat(items, dotted.items()), dotted.tail(), use);
        default -> new Syntax.DottedForm(items, tail, use);
      };
    }

    private static List<Syntax> concat(List<Syntax> a, List<Syntax> b) {
      var all = new ArrayList<Syntax>(a.size() + b.size());
      all.addAll(a);
      all.addAll(b);
      return all;
    }

    private List<Syntax> elements(List<Element> elements, Pattern.Match[] slots) {
      var out = new ArrayList<Syntax>(elements.size());
      for (Element e : elements) {
        if (e.drivers.isEmpty()) {
          out.add(write(e.template, slots));
        } else {
          repeat(e, 0, slots, out);
        }
      }
      x.wrote(out.size(), use);
      return out;
    }

    private void repeat(Element element, int level, Pattern.Match[] slots, List<Syntax> out) {
      if (level == element.drivers.size()) {
        out.add(write(element.template, slots));
        return;
      }
      int[] drivers = element.drivers.get(level);
      int count = count(drivers, slots);
      Pattern.Match[] inner = slots.clone();
      for (int i = 0; i < count && !x.exhausted(); i++) {
        for (int slot : drivers) {
          inner[slot] = ((Pattern.Match.Many) slots[slot]).matches().get(i);
        }
        repeat(element, level + 1, inner, out);
      }
    }

    private int count(int[] drivers, Pattern.Match[] slots) {
      int count = -1;
      for (int slot : drivers) {
        int size = slots[slot] instanceof Pattern.Match.Many many ? many.matches().size() : 0;
        if (count >= 0 && count != size) {
          uneven = true;
        }
        count = count < 0 ? size : Math.min(count, size);
      }
      return Math.max(0, count);
    }
  }
}
