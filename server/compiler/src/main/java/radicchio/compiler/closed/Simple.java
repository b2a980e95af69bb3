package radicchio.compiler.closed;

import java.util.List;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.types.Known;

/**
 * An expression that never unwinds to be resumed: it yields a value, or fails and leaves the
 * procedure. Operands are evaluated left to right.
 */
public sealed interface Simple {
  record Const(Datum datum) implements Simple {}

  /** A word that has no external representation, see {@code layout/Tags}. */
  record Word(long word) implements Simple {}

  record Get(Local local) implements Simple {}

  /** Free variable {@code index} of the procedure that runs. */
  record Free(int index) implements Simple {}

  /** The procedure that runs, as a value. */
  record Self() implements Simple {}

  /** Fails when the variable has no value yet. */
  record GlobalGet(Global global, Site site) implements Simple {}

  /** {@code set!} fails when the variable has no value yet, {@code define} does not. */
  record GlobalPut(Global global, Simple value, boolean define, Site site) implements Simple {}

  /**
   * @param known what holds of the operands without a test
   */
  record Prim(Primitive primitive, List<Simple> arguments, Site site, Known known)
      implements Simple {
    public Prim {
      arguments = List.copyOf(arguments);
    }

    public Prim(Primitive primitive, List<Simple> arguments, Site site) {
      this(primitive, arguments, site, Known.NOTHING);
    }

    /** Whether its value is computed as an {@code f64}. */
    public boolean raw() {
      return known.raw(primitive);
    }
  }

  /** A conditional whose branches are simple. */
  record Choose(Simple test, Simple consequent, Simple alternative) implements Simple {}

  /** A new procedure; closed (no free values) procedures are constants. */
  record Close(Code code, List<Simple> free) implements Simple {
    public Close {
      free = List.copyOf(free);
    }
  }

  /** Word at a constant offset from a tagged pointer that is known to be of the right kind. */
  record Load(Simple base, int offset) implements Simple {}

  /** The value itself; fails when it is the mark of a {@code letrec} variable without value. */
  record Initialized(Simple value, String name, Site site) implements Simple {}

  /** The value itself; fails unless it is {@code count} values. */
  record CheckValues(Simple value, int count, Site site) implements Simple {}

  /** How its value comes to be; it can be had in any other way at the price of a conversion. */
  default Rep rep() {
    return switch (this) {
      case Get g -> g.local().rep();
      case Const c -> c.datum() instanceof Datum.Flonum ? Rep.F64 : Rep.TAGGED;
      case Prim p -> p.raw() ? Rep.F64 : Rep.TAGGED;
      case Choose c ->
          c.consequent().rep() == Rep.F64 && c.alternative().rep() == Rep.F64
              ? Rep.F64
              : Rep.TAGGED;
      default -> Rep.TAGGED;
    };
  }
}
