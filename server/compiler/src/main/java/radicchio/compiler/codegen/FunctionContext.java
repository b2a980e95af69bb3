package radicchio.compiler.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.ValType;

/** Parameters and locals of one wasm function under construction. */
final class FunctionContext {
  private final String name;
  private final List<Local> params = new ArrayList<>();
  private final Map<radicchio.compiler.closed.Local, Local> locals = new HashMap<>();
  private final Map<ValType, Deque<Local>> spare = new EnumMap<>(ValType.class);
  private final Local result = new Local("result", ValType.I64);
  private final Local budget = new Local("budget", ValType.I32);
  private boolean pollsWhereItAllocates;

  FunctionContext(String name) {
    this.name = name;
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

  /** Where the result of a call is looked at; never holds a value for long. */
  Local result() {
    return result;
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
    return locals.computeIfAbsent(local, l -> new Local(l.name(), type(l)));
  }

  static ValType type(radicchio.compiler.closed.Local local) {
    return switch (local.rep()) {
      case TAGGED, I64 -> ValType.I64;
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
    return Function.of(name, params, List.of(ValType.I64), body);
  }
}
