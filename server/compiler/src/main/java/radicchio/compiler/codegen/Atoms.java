package radicchio.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.ValType;

/** Values that are needed in more than one branch: evaluated once, in order, and pushed at will. */
final class Atoms {
  private final FunctionContext context;
  private final ExpressionGenerator expressions;
  private final List<Simple> values;
  private final List<Local> temps = new ArrayList<>();
  private final List<Integer> tempOf = new ArrayList<>();

  Atoms(Emit e, FunctionContext context, ExpressionGenerator expressions, List<Simple> values) {
    this.context = context;
    this.expressions = expressions;
    this.values = values;
    for (Simple value : values) {
      if (cheap(value)) {
        tempOf.add(-1);
      } else {
        expressions.value(e, value);
        Local temp = context.temp(ValType.I64);
        e.set(temp);
        tempOf.add(temps.size());
        temps.add(temp);
      }
    }
  }

  /** Whether evaluating it again gives the same and costs nothing. */
  static boolean cheap(Simple value) {
    return switch (value) {
      case Simple.Get g -> true;
      case Simple.Word w -> true;
      case Simple.Self s -> true;
      case Simple.Const c -> Constants.immediate(c.datum()).isPresent();
      case Simple.Free f -> false;
      case Simple.GlobalGet g -> false;
      case Simple.GlobalPut g -> false;
      case Simple.Prim p -> false;
      case Simple.Choose c -> false;
      case Simple.Close c -> false;
      case Simple.Load l -> false;
      case Simple.Initialized i -> false;
      case Simple.CheckValues c -> false;
    };
  }

  void push(Emit e) {
    for (int i = 0; i < values.size(); i++) {
      push(e, i);
    }
  }

  void push(Emit e, int index) {
    if (tempOf.get(index) < 0) {
      expressions.value(e, values.get(index));
    } else {
      e.get(temps.get(tempOf.get(index)));
    }
  }

  void release() {
    temps.forEach(context::release);
    temps.clear();
  }
}
