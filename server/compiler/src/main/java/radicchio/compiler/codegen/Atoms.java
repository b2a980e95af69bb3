package radicchio.compiler.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.ValType;

/** Values that are needed in more than one branch: evaluated once, in order, and pushed at will. */
final class Atoms {
  private final FunctionContext context;
  private final ExpressionGenerator expressions;
  private final List<Simple> values;
  private final List<Rep> reps;
  private final List<Local> temps = new ArrayList<>();
  private final List<Integer> tempOf = new ArrayList<>();

  /** Tagged values. */
  Atoms(Emit e, FunctionContext context, ExpressionGenerator expressions, List<Simple> values) {
    this(e, context, expressions, values, Collections.nCopies(values.size(), Rep.TAGGED));
  }

  /**
   * @param reps how each of them is wanted
   */
  Atoms(
      Emit e,
      FunctionContext context,
      ExpressionGenerator expressions,
      List<Simple> values,
      List<Rep> reps) {
    this.reps = reps;
    this.context = context;
    this.expressions = expressions;
    this.values = values;
    for (int i = 0; i < values.size(); i++) {
      Simple value = values.get(i);
      Rep rep = reps.get(i);
      boolean converted = value.rep() != rep && !(value instanceof Simple.Const);
      if (cheap(value) && !converted) {
        tempOf.add(-1);
      } else {
        expressions.as(e, value, rep);
        Local temp = context.temp(rep == Rep.F64 ? ValType.F64 : ValType.I64);
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
      expressions.as(e, values.get(index), reps.get(index));
    } else {
      e.get(temps.get(tempOf.get(index)));
    }
  }

  void release() {
    temps.forEach(context::release);
    temps.clear();
  }
}
