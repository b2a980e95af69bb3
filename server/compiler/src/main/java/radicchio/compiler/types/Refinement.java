package radicchio.compiler.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;

/**
 * What follows of variables from how a test came out, and from an operation's not having failed.
 */
final class Refinement {
  private static final int DEEPEST = 12;

  private final Inference inference;
  private int depth;

  Refinement(Inference inference) {
    this.inference = inference;
  }

  /** Narrows what is known here; false if the test cannot come out so. */
  boolean assume(Core test, boolean truth) {
    if (++depth > DEEPEST) {
      depth--;
      return true;
    }
    boolean possible =
        switch (test) {
          case Core.LocalRef r -> variable(r.variable(), truth);
          case Core.PrimCall p -> primitive(p, truth);
          case Core.If i -> branch(i, truth);
          case Core.Let l -> assume(l.body(), truth);
          case Core.Const c -> !(c.datum() instanceof Datum.Bool b) ? truth : b.value() == truth;
          default -> true;
        };
    depth--;
    return possible;
  }

  private boolean variable(Variable variable, boolean truth) {
    if (variable.assigned()) {
      return true;
    }
    VariableFacts facts = inference.facts(variable);
    Type now = truth ? facts.here().without(Type.FALSE) : facts.here().meet(Type.FALSE);
    if (!inference.narrow(variable, now)) {
      return false;
    }
    Optional<Core> initial = facts.initial();
    return initial.isEmpty() || !lasting(initial.get()) || assume(initial.get(), truth);
  }

  /** Whether it would come out the same if it were evaluated now. */
  private static boolean lasting(Core core) {
    return switch (core) {
      case Core.LocalRef r -> !r.variable().assigned();
      case Core.Const c -> true;
      case Core.PrimCall p ->
          !p.primitive().reads()
              && !p.primitive().writes()
              && !p.primitive().calls()
              && p.arguments().stream().allMatch(Refinement::lasting);
      case Core.If i -> lasting(i.test()) && lasting(i.consequent()) && lasting(i.alternative());
      default -> false;
    };
  }

  private boolean branch(Core.If i, boolean truth) {
    boolean yes = can(i.consequent(), truth);
    boolean no = can(i.alternative(), truth);
    if (yes && no) {
      return either(
          () -> assume(i.test(), true) && assume(i.consequent(), truth),
          () -> assume(i.test(), false) && assume(i.alternative(), truth));
    }
    if (yes) {
      return assume(i.test(), true) && assume(i.consequent(), truth);
    }
    return no && assume(i.test(), false) && assume(i.alternative(), truth);
  }

  /** One of two things is so: what both say holds. */
  private boolean either(BooleanSupplier one, BooleanSupplier other) {
    int mark = inference.trail().mark();
    boolean first = one.getAsBoolean();
    Map<Variable, Type> said = inference.trail().since(mark);
    inference.trail().undo(mark);
    boolean second = other.getAsBoolean();
    if (!first || !second) {
      if (second || !first) {
        return second;
      }
      inference.trail().undo(mark);
      said.forEach(inference::narrow);
      return true;
    }
    Map<Variable, Type> also = inference.trail().since(mark);
    inference.trail().undo(mark);
    said.forEach(
        (v, type) -> {
          if (also.containsKey(v)) {
            inference.narrow(v, type.join(also.get(v)));
          }
        });
    return true;
  }

  private static boolean can(Core core, boolean truth) {
    return !(core instanceof Core.Const c)
        || (c.datum() instanceof Datum.Bool b ? b.value() : true) == truth;
  }

  private boolean primitive(Core.PrimCall p, boolean truth) {
    List<Core> a = p.arguments();
    int kinds = PrimitiveTypes.tested(p.primitive());
    if (kinds != 0) {
      return a.getFirst() instanceof Core.LocalRef r
          ? narrow(r, truth ? kinds : Type.ALL & ~kinds)
          : true;
    }
    return switch (p.primitive()) {
      case NOT -> assume(a.getFirst(), !truth);
      case EQ, EQV -> !truth || same(a.get(0), a.get(1)) && same(a.get(1), a.get(0));
      case NUM_EQ -> truth ? equal(a) : different(a);
      case LT ->
          (truth || notNegative(a.get(0), a.get(1)))
              && (truth ? less(a.get(0), a.get(1), true) : less(a.get(1), a.get(0), false));
      case GT ->
          (truth || notNegative(a.get(1), a.get(0)))
              && (truth ? less(a.get(1), a.get(0), true) : less(a.get(0), a.get(1), false));
      case LE -> truth ? less(a.get(0), a.get(1), false) : less(a.get(1), a.get(0), true);
      case GE -> truth ? less(a.get(1), a.get(0), false) : less(a.get(0), a.get(1), true);
      case RECORD_IS -> record(a, truth);
      default -> true;
    };
  }

  private boolean narrow(Core.LocalRef r, int kinds) {
    return r.variable().assigned()
        || inference.narrow(r.variable(), inference.facts(r.variable()).here().meet(kinds));
  }

  private boolean same(Core core, Core other) {
    if (!(core instanceof Core.LocalRef r) || r.variable().assigned()) {
      return true;
    }
    Type there = here(other);
    Type now = inference.facts(r.variable()).here();
    int kinds = there.kinds();
    return inference.narrow(r.variable(), now.meet(kinds));
  }

  /** What is known of an operand, without walking it again. */
  private Type here(Core core) {
    return switch (core) {
      case Core.LocalRef r -> inference.facts(r.variable()).here();
      case Core.Const c -> Constants.of(inference, c);
      case Core.PrimCall p when Lengths.is(p.primitive()) -> Lengths.TYPE;
      default -> Type.ANY;
    };
  }

  /**
   * {@code a < b}, or {@code a <= b}, is known. That says nothing of flonums, for one of them may
   * not be a number: the test may have come out false for that.
   */
  private boolean less(Core a, Core b, boolean strict) {
    Type left = here(a);
    Type right = here(b);
    if (!left.is(Type.INTEGER) && !right.is(Type.INTEGER)) {
      return true;
    }
    boolean possible = true;
    if (a instanceof Core.LocalRef r && right.is(Type.FIXNUM) && !r.variable().assigned()) {
      long most = right.high() - (strict ? 1 : 0);
      Type now = left.within(Tags.MIN_FIXNUM, Math.max(most, Tags.MIN_FIXNUM));
      Optional<Object> limit = Lengths.limit(inference, b);
      if (limit.isPresent() && now.may(Type.FIXNUM) && open(now.shape())) {
        now = now.with(new Shape.Below(limit.get(), strict));
      }
      possible = inference.narrow(r.variable(), now);
    }
    if (b instanceof Core.LocalRef r && left.is(Type.FIXNUM) && !r.variable().assigned()) {
      long least = left.low() + (strict ? 1 : 0);
      Type now = right.within(Math.min(least, Tags.MAX_FIXNUM), Tags.MAX_FIXNUM);
      possible &= inference.narrow(r.variable(), now);
    }
    return possible;
  }

  /** {@code x} is not less than a limit: no flonum below zero if the limit is not below zero. */
  private boolean notNegative(Core x, Core limit) {
    Type least = here(limit);
    boolean number =
        least.is(Type.FIXNUM)
            || limit instanceof Core.Const c
                && c.datum() instanceof Datum.Flonum f
                && !Double.isNaN(f.value());
    boolean known = number && least.is(Type.FIXNUM | Type.PLAIN_FLONUM) && least.low() >= 0;
    return !known || !(x instanceof Core.LocalRef r) || narrow(r, Type.ALL & ~Type.NEGATIVE_FLONUM);
  }

  /** Whether it has room for a limit. */
  private static boolean open(Shape shape) {
    return shape == Shape.NOTHING || shape instanceof Shape.Below b && !b.strict();
  }

  private boolean equal(List<Core> a) {
    return less(a.get(0), a.get(1), false) && less(a.get(1), a.get(0), false);
  }

  /** An integer that is at most a limit and not the limit is below it. */
  private boolean different(List<Core> a) {
    for (int i = 0; i < 2; i++) {
      if (a.get(i) instanceof Core.LocalRef r && !r.variable().assigned()) {
        Type now = inference.facts(r.variable()).here();
        Optional<Object> limit = Lengths.limit(inference, a.get(1 - i));
        boolean below =
            limit.isPresent()
                && now.is(Type.FIXNUM)
                && (now.shape() instanceof Shape.Below b && b.limit().equals(limit.get())
                    || limit.get() instanceof Shape.Length && now.low() == 0 && now.high() == 0);
        if (below
            && !inference.narrow(r.variable(), now.with(new Shape.Below(limit.get(), true)))) {
          return false;
        }
        Type other = here(a.get(1 - i));
        if (now.is(Type.FIXNUM)
            && other.is(Type.FIXNUM)
            && !inference.narrow(
                r.variable(), except(inference.facts(r.variable()).here(), other))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Type except(Type type, Type other) {
    if (other.low() != other.high()) {
      return type;
    }
    if (type.low() == other.low() && Math.abs(type.low()) != Ranges.COUNTABLE) {
      return type.within(type.low() + 1, Tags.MAX_FIXNUM);
    }
    if (type.high() == other.low() && Math.abs(type.high()) != Ranges.COUNTABLE) {
      return type.within(Tags.MIN_FIXNUM, type.high() - 1);
    }
    return type;
  }

  private boolean record(List<Core> a, boolean truth) {
    if (!truth || !(a.get(0) instanceof Core.LocalRef r) || r.variable().assigned()) {
      return true;
    }
    Type now = inference.facts(r.variable()).here().meet(Type.RECORD);
    Optional<Shape.Instance> instance = PrimitiveTypes.instance(a.get(1));
    return inference.narrow(
        r.variable(), instance.isPresent() && !now.isNone() ? now.with(instance.get()) : now);
  }

  /** The operation has not failed, so its operands were what it takes. */
  void succeeded(Core.PrimCall p, List<Type> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (p.arguments().get(i) instanceof Core.LocalRef r && !r.variable().assigned()) {
        Type now = inference.facts(r.variable()).here();
        Type then = PrimitiveTypes.taken(p, i, now);
        if (!then.equals(now) && !then.isNone()) {
          inference.narrow(r.variable(), then);
        }
      }
    }
  }
}
