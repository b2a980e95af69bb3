package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A module.
 *
 * @param types its type section, in order; every type that it uses is there
 * @param imports functions, in index order
 * @param memory imported, or its own
 * @param table likewise
 * @param functions definitions, in index order after the imports
 * @param elements one active segment at most
 */
public record WasmModule(
    String name,
    List<FuncType> types,
    List<Import> imports,
    Memory memory,
    Table table,
    List<Function> functions,
    List<Export> exports,
    Elements elements,
    List<Data> data) {

  public WasmModule {
    types = List.copyOf(types);
    imports = List.copyOf(imports);
    functions = List.copyOf(functions);
    exports = List.copyOf(exports);
    data = List.copyOf(data);
  }

  /**
   * An imported function.
   *
   * @param function how calls name it
   */
  public record Import(String module, String field, String function, FuncType type) {}

  public record Export(String field, String function) {}

  public sealed interface Memory {
    record None() implements Memory {}

    record Imported(String module, String field) implements Memory {}

    record Defined(int minPages, int maxPages, String exportedAs) implements Memory {}
  }

  public sealed interface Table {
    record None() implements Table {}

    record Imported(String module, String field) implements Table {}

    record Defined(int min, String exportedAs) implements Table {}
  }

  /** Fills the table from {@code offset} on; not there when {@code functions} is empty. */
  public record Elements(int offset, List<String> functions) {
    public Elements {
      functions = List.copyOf(functions);
    }
  }

  public record Data(int address, List<Byte> bytes) {
    public Data {
      bytes = List.copyOf(bytes);
    }
  }

  /** Index of each function, imported or defined, by name. */
  Map<String, Integer> functionIndices() {
    Map<String, Integer> indices = new HashMap<>();
    for (Import i : imports) {
      indices.put(i.function, indices.size());
    }
    for (Function f : functions) {
      indices.put(f.name(), indices.size());
    }
    return indices;
  }

  /** Type of each function, imported or defined, by name. */
  Map<String, FuncType> functionTypes() {
    Map<String, FuncType> result = new HashMap<>();
    imports.forEach(i -> result.put(i.function, i.type));
    functions.forEach(f -> result.put(f.name(), f.type()));
    return result;
  }

  List<String> functionNames() {
    List<String> names = new ArrayList<>();
    imports.forEach(i -> names.add(i.function));
    functions.forEach(f -> names.add(f.name()));
    return names;
  }
}
