package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a module before anyone runs it: every name is known and unique, and every function keeps
 * the stack discipline (wasm spec, appendix "validation algorithm"). Rules:
 *
 * <ul>
 *   <li>an instruction finds its operands, of the right types, above the bottom of its block;
 *   <li>a block leaves exactly its results;
 *   <li>branches go to enclosing labels;
 *   <li>locals belong to the function; called functions and indirect types exist.
 * </ul>
 */
public final class Verifier {
  private Verifier() {}

  /** What is wrong, each with the function and the instruction; empty if nothing is. */
  public static List<String> check(WasmModule module) {
    List<String> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String name : module.functionNames()) {
      if (!names.add(name)) {
        problems.add("two functions named " + name);
      }
    }
    for (String f : module.elements().functions()) {
      if (!names.contains(f)) {
        problems.add("element segment: unknown function " + f);
      }
    }
    for (WasmModule.Export e : module.exports()) {
      if (!names.contains(e.function())) {
        problems.add("export " + e.field() + ": unknown function " + e.function());
      }
    }
    Map<String, FuncType> types = module.functionTypes();
    Set<FuncType> declared = new HashSet<>(module.types());
    for (Function f : module.functions()) {
      new FunctionVerifier(f, types, declared).check().ifPresent(problems::add);
    }
    return problems;
  }

  /** For code that must be right: fails with all that is wrong. */
  public static WasmModule verified(WasmModule module) {
    List<String> problems = check(module);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "module " + module.name() + ":\n  " + String.join("\n  ", problems));
    }
    return module;
  }
}
