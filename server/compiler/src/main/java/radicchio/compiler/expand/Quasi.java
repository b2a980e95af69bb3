package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** A quasi-quotation template: what is constant in it stays one constant. */
final class Quasi {
  /** Longest chain of nested conses; longer lists are appended from pieces. */
  private static final int CHAIN = 16;

  private final Expanding x;
  private final Scope scope;
  private int depth;

  Quasi(Expanding x, Scope scope) {
    this.x = x;
    this.scope = scope;
  }

  Core expand(Syntax template) {
    return core(part(template, 1));
  }

  /** What a piece of the template becomes. */
  private sealed interface Part {
    Site site();

    record Fixed(Datum datum, Site site) implements Part {}

    record Computed(Core core, Site site) implements Part {}

    /** The elements of a list. */
    record Spliced(Core core, Site site) implements Part {}
  }

  private static Core core(Part part) {
    return switch (part) {
      case Part.Fixed fixed -> new Core.Const(fixed.datum, fixed.site);
      case Part.Computed computed -> computed.core;
      case Part.Spliced spliced -> spliced.core;
    };
  }

  private Part part(Syntax s, int level) {
    if (depth > Expanding.MAX_DEPTH / 2) {
      Quotation.tooDeep(x, s);
      return new Part.Fixed(new Datum.Nil(), x.site(s));
    }
    depth++;
    try {
      return switch (s) {
        case Syntax.ListForm list -> list(list, level);
        case Syntax.DottedForm dotted ->
            pieces(dotted.items(), part(dotted.tail(), level), level, x.site(s));
        case Syntax.VectorForm vector -> vector(vector, level);
        default -> new Part.Fixed(Quotation.datum(x, s), x.site(s));
      };
    } finally {
      depth--;
    }
  }

  private Part list(Syntax.ListForm list, int level) {
    List<Syntax> items = list.items();
    if (items.isEmpty()) {
      return new Part.Fixed(new Datum.Nil(), x.site(list));
    }
    if (items.size() == 2) {
      Syntax head = items.getFirst();
      if (x.is(head, SpecialForm.UNQUOTE, scope)) {
        return unquote(items, level, list);
      }
      if (x.is(head, SpecialForm.QUASIQUOTE, scope)) {
        return pieces(items, nil(list), level + 1, x.site(list));
      }
      if (level == 1 && x.is(head, SpecialForm.UNQUOTE_SPLICING, scope)) {
        Core fault =
            x.malformed(
                list, SpecialForm.UNQUOTE_SPLICING, "there is no list around it to splice into");
        return new Part.Computed(fault, x.site(list));
      }
      if (x.is(head, SpecialForm.UNQUOTE_SPLICING, scope)) {
        return pieces(items, nil(list), level - 1, x.site(list));
      }
    }
    // `(a . ,b) is read as (a unquote b).
    int tail = items.size() - 2;
    if (tail > 0
        && (x.is(items.get(tail), SpecialForm.UNQUOTE, scope)
            || x.is(items.get(tail), SpecialForm.QUASIQUOTE, scope))) {
      var last = new Syntax.ListForm(items.subList(tail, items.size()), items.getLast().span());
      return pieces(items.subList(0, tail), list(last, level), level, x.site(list));
    }
    return pieces(items, nil(list), level, x.site(list));
  }

  private Part nil(Syntax at) {
    return new Part.Fixed(new Datum.Nil(), x.site(at));
  }

  private Part unquote(List<Syntax> items, int level, Syntax whole) {
    if (level > 1) {
      return pieces(items, nil(whole), level - 1, x.site(whole));
    }
    x.takesKeyword(items.getFirst(), SpecialForm.UNQUOTE, scope);
    return new Part.Computed(x.expression(items.get(1), scope), x.site(whole));
  }

  private Part item(Syntax s, int level) {
    if (level == 1
        && s instanceof Syntax.ListForm list
        && list.items().size() == 2
        && x.takesKeyword(list.items().getFirst(), SpecialForm.UNQUOTE_SPLICING, scope)) {
      return new Part.Spliced(x.expression(list.items().get(1), scope), x.site(s));
    }
    return part(s, level);
  }

  private List<Part> items(List<Syntax> items, int level) {
    var parts = new ArrayList<Part>(items.size());
    for (Syntax s : items) {
      parts.add(item(s, level));
    }
    return parts;
  }

  private static boolean fixed(List<Part> parts) {
    return parts.stream().allMatch(p -> p instanceof Part.Fixed);
  }

  private static List<Datum> data(List<Part> parts) {
    var all = new ArrayList<Datum>(parts.size());
    for (Part p : parts) {
      if (p instanceof Part.Fixed fixed) {
        all.add(fixed.datum);
      }
    }
    return all;
  }

  private Part pieces(List<Syntax> items, Part tail, int level, Site site) {
    List<Part> parts = items(items, level);
    return build(parts, tail, site);
  }

  private Part build(List<Part> parts, Part tail, Site site) {
    if (tail instanceof Part.Fixed fixed && fixed(parts)) {
      return new Part.Fixed(prepend(data(parts), fixed.datum), site);
    }
    if (parts.size() > CHAIN) {
      int middle = parts.size() / 2;
      Part back = build(parts.subList(middle, parts.size()), tail, site);
      Part front = build(parts.subList(0, middle), new Part.Fixed(new Datum.Nil(), site), site);
      return append(core(front), core(back), site);
    }
    Part result = tail;
    for (int i = parts.size() - 1; i >= 0; i--) {
      result = cons(parts.get(i), result, site);
    }
    return result;
  }

  private Part cons(Part item, Part rest, Site site) {
    if (item instanceof Part.Spliced spliced) {
      return rest instanceof Part.Fixed fixed && fixed.datum instanceof Datum.Nil
          ? new Part.Computed(spliced.core, spliced.site)
          : append(spliced.core, core(rest), spliced.site);
    }
    if (item instanceof Part.Fixed first && rest instanceof Part.Fixed fixed) {
      return new Part.Fixed(prepend(List.of(first.datum), fixed.datum), site);
    }
    return new Part.Computed(
        new Core.PrimCall(
            Primitive.CONS, List.of(core(item), core(rest)), new Site(item.site().span())),
        site);
  }

  private Part append(Core list, Core rest, Site site) {
    Core call =
        new Core.Call(x.prelude("%append", site), List.of(list, rest), new Site(site.span()));
    return new Part.Computed(call, site);
  }

  private static Datum prepend(List<Datum> items, Datum tail) {
    if (items.isEmpty()) {
      return tail;
    }
    if (tail instanceof Datum.Pairs(List<Datum> more, Datum last)) {
      var all = new ArrayList<>(items);
      all.addAll(more);
      return new Datum.Pairs(all, last);
    }
    return new Datum.Pairs(items, tail);
  }

  private Part vector(Syntax.VectorForm vector, int level) {
    List<Part> parts = items(vector.items(), level);
    Site site = x.site(vector);
    if (fixed(parts)) {
      return new Part.Fixed(new Datum.Vector(data(parts)), site);
    }
    boolean spliced = parts.stream().anyMatch(p -> p instanceof Part.Spliced);
    if (!spliced && parts.size() <= VariadicRule.LONGEST) {
      List<Core> elements = parts.stream().map(Quasi::core).toList();
      return new Part.Computed(new Core.PrimCall(Primitive.VECTOR, elements, site), site);
    }
    Core list = core(build(parts, nil(vector), new Site(site.span())));
    return new Part.Computed(
        new Core.PrimCall(Primitive.LIST_TO_VECTOR, List.of(list), site), site);
  }
}
