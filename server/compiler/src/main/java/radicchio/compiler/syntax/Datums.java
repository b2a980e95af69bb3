package radicchio.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

/** Syntax without its places. */
public final class Datums {
  private Datums() {}

  /** What {@code (quote syntax)} yields. */
  public static Datum of(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Identifier identifier -> new Datum.Symbol(identifier.symbol());
      case Syntax.Literal(Datum datum, var span) -> datum;
      case Syntax.ListForm(List<Syntax> items, var span) -> Datum.list(of(items));
      case Syntax.DottedForm(List<Syntax> items, Syntax tail, var span) ->
          pairs(of(items), of(tail));
      case Syntax.VectorForm(List<Syntax> items, var span) -> new Datum.Vector(of(items));
      case Syntax.Labelled(var label, Syntax datum, var span) ->
          new Datum.Labelled(label, of(datum));
      case Syntax.LabelRef(var label, var span) -> new Datum.LabelRef(label);
    };
  }

  private static List<Datum> of(List<Syntax> items) {
    // No stream: that would be ten frames a level.
    var datums = new ArrayList<Datum>(items.size());
    for (Syntax item : items) {
      datums.add(of(item));
    }
    return datums;
  }

  /** {@code (items ... . tail)}, whatever {@code tail} is; {@code items} is not empty. */
  public static Datum pairs(List<Datum> items, Datum tail) {
    if (tail instanceof Datum.Pairs(List<Datum> more, Datum end)) {
      var all = new ArrayList<>(items);
      all.addAll(more);
      return new Datum.Pairs(all, end);
    }
    return new Datum.Pairs(items, tail);
  }
}
