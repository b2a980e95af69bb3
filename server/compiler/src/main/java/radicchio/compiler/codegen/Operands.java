package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.ValType;

/** Arguments of primitives with open code: in locals, on the stack, or handed to the runtime. */
final class Operands {
  private final ExpressionGenerator expressions;
  private final FunctionContext context;

  Operands(ExpressionGenerator expressions, FunctionContext context) {
    this.expressions = expressions;
    this.context = context;
  }

  void args(Emit e, List<Simple> arguments) {
    arguments.forEach(a -> expressions.value(e, a));
  }

  /** Evaluates into a local: that of the variable itself if it is one. */
  Local local(Emit e, Simple value) {
    if (value instanceof Simple.Get g && g.local().rep() == Rep.TAGGED) {
      return context.local(g.local());
    }
    expressions.value(e, value);
    Local temp = context.temp(ValType.I64);
    e.set(temp);
    return temp;
  }

  void done(Simple value, Local local) {
    if (!(value instanceof Simple.Get g && g.local().rep() == Rep.TAGGED)) {
      context.release(local);
    }
  }

  /** Leaves the primitive to the runtime function of its name. */
  void slow(Emit e, Simple.Prim p, Local... words) {
    for (Local word : words) {
      e.get(word);
    }
    expressions.runtime(e, p.primitive(), p.site());
  }

  /** Tells the collector of a word stored into an object that is not a vector. */
  void mark(Emit e, Local object, Simple stored) {
    if (mayRefer(stored)) {
      e.get(object).wrap().mark();
    }
  }

  /** Whether the value may be a pointer; what is not need not be told to the collector. */
  static boolean mayRefer(Simple value) {
    return switch (value) {
      case Simple.Const c -> Constants.immediate(c.datum()).isEmpty();
      case Simple.Word w -> false;
      case Simple.Get g -> true;
      case Simple.Choose c -> mayRefer(c.consequent()) || mayRefer(c.alternative());
      case Simple.Prim p -> p.known() != Known.FIXNUMS && mayRefer(p.primitive());
      case Simple.Self s -> true;
      case Simple.Free f -> true;
      case Simple.GlobalGet g -> true;
      case Simple.GlobalPut g -> true;
      case Simple.Close c -> true;
      case Simple.Load l -> true;
      case Simple.Initialized i -> true;
      case Simple.CheckValues c -> true;
    };
  }

  private static boolean mayRefer(Primitive primitive) {
    return switch (primitive) {
      case EQ, EQV, NOT, NUM_EQ, LT, GT, LE, GE, NULL_P, PAIR_P, UNSPECIFIED -> false;
      case VECTOR_LENGTH, STRING_LENGTH, BYTEVECTOR_LENGTH, STRING_REF, BYTEVECTOR_REF -> false;
      default -> true;
    };
  }

  /** The number that an argument must be. */
  static int index(Simple constant) {
    if (constant instanceof Simple.Const c && c.datum() instanceof Datum.ExactInteger i) {
      return i.value().intValueExact();
    }
    throw new IllegalStateException("the number must be a constant: " + constant);
  }
}
