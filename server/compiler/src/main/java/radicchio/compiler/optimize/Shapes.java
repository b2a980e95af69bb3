package radicchio.compiler.optimize;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Datum;

/** Questions about expressions that are answered by looking at them. */
final class Shapes {
  private Shapes() {}

  /** What an operation takes that makes an object in place, in nodes. */
  private static final int OBJECT = 10;

  /**
   * Number of nodes, with more for operations whose code is long; something above {@code most} if
   * it is larger than that.
   */
  static int size(Core core, int most) {
    int sum = weight(core);
    for (Core child : Children.of(core)) {
      if (sum > most) {
        return sum;
      }
      sum += size(child, most - sum);
    }
    return sum;
  }

  private static int weight(Core core) {
    if (!(core instanceof Core.PrimCall p)) {
      return 1;
    }
    return switch (p.primitive()) {
      case CONS, BOX, VECTOR, RECORD, VALUES -> OBJECT;
      default -> p.primitive().allocates() ? 3 : 1;
    };
  }

  static boolean mentions(Core core, Variable variable) {
    if (core instanceof Core.LocalRef ref && ref.variable() == variable) {
      return true;
    }
    for (Core child : Children.of(core)) {
      if (mentions(child, variable)) {
        return true;
      }
    }
    return false;
  }

  /** The parameters that the clause's body calls. */
  static Set<Variable> called(Core.Clause clause) {
    Set<Variable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    called(clause.body(), found);
    found.retainAll(clause.parameters());
    return found;
  }

  private static void called(Core core, Set<Variable> found) {
    if (core instanceof Core.Call(Core.LocalRef ref, var arguments, var site)) {
      found.add(ref.variable());
    } else if (core instanceof Core.PrimCall p
        && p.primitive() == Primitive.APPLY
        && p.arguments().getFirst() instanceof Core.LocalRef ref) {
      found.add(ref.variable());
    }
    Children.of(core).forEach(child -> called(child, found));
  }

  /** A constant that is the same thing wherever it is written, and as cheap as a variable. */
  static boolean plain(Datum datum) {
    return switch (datum) {
      case Datum.Bool b -> true;
      case Datum.Char c -> true;
      case Datum.Nil n -> true;
      case Datum.Symbol s -> true;
      case Datum.ExactInteger i -> Folding.small(i.value());
      case Datum.Flonum f -> true;
      case Datum.Str s -> true; // Equal ones are one object in a unit.
      case Datum.Bytes b -> false;
      case Datum.Vector v -> false;
      case Datum.Pairs p -> false;
      case Datum.Labelled l -> false;
      case Datum.LabelRef l -> false;
      case Datum.Ratio r -> false;
      case Datum.Complex c -> false;
    };
  }
}
