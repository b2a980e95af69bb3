package radicchio.compiler.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Parameters and locals of one wasm function under construction. */
final class FunctionContext {
  private final String name;
  private final Rep returns;
  private final List<Local> params = new ArrayList<>();
  private final Map<radicchio.compiler.closed.Local, Local> locals = new HashMap<>();
  private final Map<ValType, Deque<Local>> spare = new EnumMap<>(ValType.class);
  private final Local result = new Local("result", ValType.I64);
  private final Local rawResult = new Local("result", ValType.F64);
  private final Local budget = new Local("budget", ValType.I32);
  private boolean pollsWhereItAllocates;

  /**
   * @param returns how the function gives its result back
   */
  FunctionContext(String name, Rep returns) {
    this.name = name;
    this.returns = returns;
  }

  String name() {
    return name;
  }

  Local budget() {
    return budget;
  }

  /** Has memory used by functions that it calls be followed by a poll. */
  void pollWhereItAllocates() {
    pollsWhereItAllocates = true;
  }

  boolean pollsWhereItAllocates() {
    return pollsWhereItAllocates;
  }

  /** How the function gives its result back. */
  Rep returns() {
    return returns;
  }

  /** Returns the sentinel, which is on the stack. */
  void unwind(Emit e) {
    if (returns == Rep.F64) {
      e.drop().i64(Tags.RAW_SENTINEL).op(Opcode.F64_REINTERPRET_I64);
    }
    e.ret();
  }

  /** Leaves the result of a call, or the sentinel, whichever is on the stack, to be returned. */
  Emit returned(Emit e, Rep given) {
    if (given != returns) {
      e.call(given == Rep.F64 ? "returned_flonum" : "raw_result");
    }
    return e;
  }

  /** Where the result of a call is looked at; never holds a value for long. */
  Local result() {
    return result;
  }

  /** The same for what the function is going to return. */
  Local returned() {
    return returns == Rep.F64 ? rawResult : result;
  }

  /** Adds a parameter that holds a local of the procedure. */
  Local parameter(radicchio.compiler.closed.Local local) {
    Local wasm = local(local);
    params.add(wasm);
    return wasm;
  }

  Local parameter(String called, ValType type) {
    Local wasm = new Local(called, type);
    params.add(wasm);
    return wasm;
  }

  void budgetParameter() {
    params.add(budget);
  }

  /** The wasm local that holds a local of the procedure. */
  Local local(radicchio.compiler.closed.Local local) {
    return locals.computeIfAbsent(local, l -> new Local(l.name(), type(l.rep())));
  }

  private static ValType type(Rep rep) {
    return switch (rep) {
      case TAGGED -> ValType.I64;
      case F64 -> ValType.F64;
    };
  }

  /** A temporary, to be given back with {@link #release}. */
  Local temp(ValType type) {
    Deque<Local> free = spare.computeIfAbsent(type, t -> new ArrayDeque<>());
    return free.isEmpty() ? new Local("t", type) : free.pop();
  }

  void release(Local temp) {
    spare.computeIfAbsent(temp.type(), t -> new ArrayDeque<>()).push(temp);
  }

  Function finish(List<Instr> body) {
    return Function.of(name, params, List.of(type(returns)), body);
  }
}
