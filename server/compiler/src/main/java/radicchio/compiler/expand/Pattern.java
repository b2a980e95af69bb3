package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** A pattern of {@code syntax-rules} (R7RS section 4.3.2). Pattern variables are numbered slots. */
sealed interface Pattern {
  record Any() implements Pattern {}

  record Variable(int slot) implements Pattern {}

  /** An identifier that matches itself. */
  record Literal(Syntax.Identifier id) implements Pattern {}

  record Constant(Datum datum) implements Pattern {}

  /**
   * {@code (before ... repeated <ellipsis> after ... . tail)}.
   *
   * @param repeated none or one
   * @param slots the variables in {@code repeated}
   * @param tail none or one
   */
  record Sequence(
      List<Pattern> before,
      List<Pattern> repeated,
      int[] slots,
      List<Pattern> after,
      List<Pattern> tail)
      implements Pattern {}

  record Vector(Sequence elements) implements Pattern {}

  /** What a variable matched. */
  sealed interface Match {
    record One(Syntax syntax) implements Match {}

    record Many(List<Match> matches) implements Match {}

    Match NOTHING = new Many(List.of());
  }

  /** An attempt to match a use of a macro. */
  final class Matcher {
    private final Expanding x;
    private final Scope use;
    private final Scope definition;

    /**
     * @param use where the macro is used
     * @param definition where it was defined
     */
    Matcher(Expanding x, Scope use, Scope definition) {
      this.x = x;
      this.use = use;
      this.definition = definition;
    }

    boolean matches(Pattern pattern, Syntax s, Match[] slots) {
      return switch (pattern) {
        case Any ignored -> true;
        case Variable variable -> {
          slots[variable.slot] = new Match.One(s);
          yield true;
        }
        case Literal literal ->
            s instanceof Syntax.Identifier id && x.sameBinding(id, use, literal.id, definition);
        case Constant constant ->
            s instanceof Syntax.Literal literal && literal.datum().equals(constant.datum);
        case Sequence sequence ->
            switch (s) {
              case Syntax.ListForm list -> sequence(sequence, list.items(), List.of(), s, slots);
              case Syntax.DottedForm dotted ->
                  sequence(sequence, dotted.items(), List.of(dotted.tail()), s, slots);
              default ->
                  sequence.before.isEmpty()
                      && sequence.after.isEmpty()
                      && !sequence.tail.isEmpty()
                      && none(sequence, slots)
                      && matches(sequence.tail.getFirst(), s, slots);
            };
        case Vector vector ->
            s instanceof Syntax.VectorForm v
                && sequence(vector.elements, v.items(), List.of(), s, slots);
      };
    }

    private static boolean none(Sequence sequence, Match[] slots) {
      for (int slot : sequence.slots) {
        slots[slot] = Match.NOTHING;
      }
      return true;
    }

    /**
     * @param tail none or one: what comes after the dot
     */
    boolean sequence(
        Sequence pattern, List<Syntax> items, List<Syntax> tail, Syntax whole, Match[] slots) {
      int before = pattern.before.size();
      int after = pattern.after.size();
      int count = items.size();
      boolean open = !pattern.repeated.isEmpty() || !pattern.tail.isEmpty();
      if (count < before + after
          || !open && count > before + after
          || !tail.isEmpty() && pattern.tail.isEmpty()) {
        return false;
      }
      for (int i = 0; i < before; i++) {
        if (!matches(pattern.before.get(i), items.get(i), slots)) {
          return false;
        }
      }
      int next = before;
      if (!pattern.repeated.isEmpty()) {
        next = count - after;
        if (!repeated(pattern, items.subList(before, next), slots)) {
          return false;
        }
      }
      for (int i = 0; i < after; i++) {
        if (!matches(pattern.after.get(i), items.get(next + i), slots)) {
          return false;
        }
      }
      next += after;
      return pattern.tail.isEmpty()
          || matches(pattern.tail.getFirst(), rest(items, next, tail, whole), slots);
    }

    private boolean repeated(Sequence pattern, List<Syntax> items, Match[] slots) {
      if (pattern.repeated.getFirst() instanceof Variable variable) {
        var all = new ArrayList<Match>(items.size());
        for (Syntax item : items) {
          all.add(new Match.One(item));
        }
        slots[variable.slot] = new Match.Many(all);
        return true;
      }
      var collected = new ArrayList<List<Match>>();
      for (int i = 0; i < pattern.slots.length; i++) {
        collected.add(new ArrayList<>(items.size()));
      }
      for (Syntax item : items) {
        if (!matches(pattern.repeated.getFirst(), item, slots)) {
          return false;
        }
        for (int i = 0; i < pattern.slots.length; i++) {
          collected.get(i).add(slots[pattern.slots[i]]);
        }
      }
      for (int i = 0; i < pattern.slots.length; i++) {
        slots[pattern.slots[i]] = new Match.Many(collected.get(i));
      }
      return true;
    }

    /** What remains of a list, as syntax. */
    private static Syntax rest(List<Syntax> items, int from, List<Syntax> tail, Syntax whole) {
      if (from == items.size() && !tail.isEmpty()) {
        return tail.getFirst();
      }
      List<Syntax> remaining = items.subList(from, items.size());
      Span span = remaining.isEmpty() ? whole.span() : whole(remaining, whole.span());
      return tail.isEmpty()
          ? new Syntax.ListForm(remaining, span)
          : new Syntax.DottedForm(remaining, tail.getFirst(), span);
    }

    private static Span whole(List<Syntax> items, Span otherwise) {
      Span first = items.getFirst().span();
      Span last = items.getLast().span();
      return first.source() == last.source() ? first.to(last) : otherwise;
    }
  }
}
