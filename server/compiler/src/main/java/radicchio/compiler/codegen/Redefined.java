package radicchio.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.closed.Call;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/**
 * What calls of a top-level variable come to when it is not any more what the unit defined: a
 * function for each variable and number of arguments, so that the calls themselves stay small and
 * HotSpot inlines the procedures with them.
 */
final class Redefined {
  private final UnitContext unit;
  private final Call.Guarded call;
  private final Local budget = new Local("budget", ValType.I32);
  private final Local site = new Local("site", ValType.I32);
  private final Local procedure = new Local("procedure", ValType.I64);
  private final List<Local> arguments = new ArrayList<>();

  private Redefined(UnitContext unit, Call.Guarded call) {
    this.unit = unit;
    this.call = call;
    call.arguments().forEach(a -> arguments.add(new Local("a", ValType.I64)));
  }

  /** {@code (arguments ..., budget, site) -> i64}: the value, or the sentinel. */
  static Function function(UnitContext unit, String name, Call.Guarded call, boolean tail) {
    return new Redefined(unit, call).function(name, tail);
  }

  private Function function(String name, boolean tail) {
    Emit e = new Emit();
    e.i32(0).load(MemOp.I64_LOAD, unit.linkage().cell(call.global()));
    e.tee(procedure).i64(Tags.UNBOUND).op(Opcode.I64_EQ).when(this::unbound);
    if (tail) {
      e.get(budget).i32(Abi.TAIL_MASK).op(Opcode.I32_AND).op(Opcode.I32_EQZ).when(this::bounce);
    }
    pushCall(e);
    e.get(budget);
    if (tail) {
      e.i32(1).op(Opcode.I32_SUB);
    }
    e.call("call_" + arguments.size());
    if (tail) {
      e.tee(procedure).i64(Tags.SENTINEL).op(Opcode.I64_EQ);
      e.when(yes -> yes.get(site).call("at").drop());
      e.get(procedure);
    }
    List<Local> parameters = new ArrayList<>(arguments);
    parameters.add(budget);
    parameters.add(site);
    return Function.of(name, parameters, List.of(ValType.I64), e.code());
  }

  private void unbound(Emit e) {
    int symbol = unit.constants().cell(new Datum.Symbol(call.global().name()));
    e.i32(0).load(MemOp.I64_LOAD, unit.constantAddress(symbol));
    e.call("fail_unbound").drop().get(site).call("at").ret();
  }

  private void bounce(Emit e) {
    pushCall(e);
    e.call("tail_unknown_" + arguments.size()).ret();
  }

  private void pushCall(Emit e) {
    e.get(procedure);
    arguments.forEach(e::get);
  }
}
