package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.syntax.Datum;
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

  /** The number that an argument must be. */
  static int index(Simple constant) {
    if (constant instanceof Simple.Const c && c.datum() instanceof Datum.ExactInteger i) {
      return i.value().intValueExact();
    }
    throw new IllegalStateException("the number must be a constant: " + constant);
  }
}
