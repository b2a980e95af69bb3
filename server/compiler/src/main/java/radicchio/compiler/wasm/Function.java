package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A defined function.
 *
 * @param name how calls and exports name it; unique in its module
 * @param locals all locals but the parameters
 */
public record Function(
    String name, FuncType type, List<Local> params, List<Local> locals, List<Instr> body) {
  public Function {
    params = List.copyOf(params);
    locals = List.copyOf(locals);
    body = List.copyOf(body);
    if (!params.stream().map(Local::type).toList().equals(type.params())) {
      throw new IllegalArgumentException(name + ": parameters " + params + " for " + type);
    }
  }

  /** The locals are those that the body mentions, in order of first mention. */
  public static Function of(
      String name, List<Local> params, List<ValType> results, List<Instr> body) {
    Set<Local> seen = new LinkedHashSet<>();
    Instr.forEach(body, i -> mentioned(i, seen));
    List<Local> locals = new ArrayList<>(seen);
    locals.removeAll(params);
    FuncType type = new FuncType(params.stream().map(Local::type).toList(), results);
    return new Function(name, type, params, locals, body);
  }

  private static void mentioned(Instr instr, Set<Local> seen) {
    if (instr instanceof Instr.LocalGet(Local local)) {
      seen.add(local);
    } else if (instr instanceof Instr.LocalSet(Local local)) {
      seen.add(local);
    } else if (instr instanceof Instr.LocalTee(Local local)) {
      seen.add(local);
    }
  }
}
