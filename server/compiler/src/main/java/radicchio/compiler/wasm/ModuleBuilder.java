package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.layout.Abi;

/**
 * Collects a module and links it: whatever its functions call is looked up among its definitions,
 * then among the private functions on offer (copied in when needed), then among the imports on
 * offer.
 *
 * <p>The type section begins with F(0) ... F({@link Abi#MAX_ARITY}) in every module, since engines
 * may compare the types of indirect calls by their index.
 */
public final class ModuleBuilder {
  private final String name;
  private final Map<String, Function> defined = new LinkedHashMap<>();
  private final Map<String, Function> privates = new LinkedHashMap<>();
  private final Map<String, WasmModule.Import> importable = new LinkedHashMap<>();
  private final List<WasmModule.Export> exports = new ArrayList<>();
  private final List<WasmModule.Data> data = new ArrayList<>();
  private WasmModule.Memory memory = new WasmModule.Memory.None();
  private WasmModule.Table table = new WasmModule.Table.None();
  private WasmModule.Elements elements = new WasmModule.Elements(0, List.of());

  public ModuleBuilder(String name) {
    this.name = name;
  }

  /** Offers functions that are copied into the module if something calls them. */
  public ModuleBuilder offerPrivate(Iterable<Function> functions) {
    functions.forEach(f -> privates.put(f.name(), f));
    return this;
  }

  /** Offers a function that is imported if something calls it; calls use the field's name. */
  public ModuleBuilder offerImport(String module, String field, FuncType type) {
    return offerImport(module, field, field, type);
  }

  /**
   * @param function how calls name it
   */
  public ModuleBuilder offerImport(String module, String field, String function, FuncType type) {
    importable.put(function, new WasmModule.Import(module, field, function, type));
    return this;
  }

  public ModuleBuilder offerImports(String module, Map<String, FuncType> functions) {
    functions.forEach((field, type) -> offerImport(module, field, type));
    return this;
  }

  public ModuleBuilder memory(WasmModule.Memory memory) {
    this.memory = memory;
    return this;
  }

  public ModuleBuilder table(WasmModule.Table table) {
    this.table = table;
    return this;
  }

  public ModuleBuilder add(Function function) {
    if (defined.put(function.name(), function) != null) {
      throw new IllegalArgumentException("two functions named " + function.name());
    }
    return this;
  }

  public ModuleBuilder export(String field, String function) {
    exports.add(new WasmModule.Export(field, function));
    return this;
  }

  /** Table entries from {@code offset} on. */
  public ModuleBuilder elements(int offset, List<String> functions) {
    elements = new WasmModule.Elements(offset, functions);
    return this;
  }

  public ModuleBuilder data(int address, byte[] bytes) {
    List<Byte> copy = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      copy.add(b);
    }
    data.add(new WasmModule.Data(address, copy));
    return this;
  }

  /** Whether a call of that name would be resolved. */
  public boolean knows(String function) {
    return defined.containsKey(function)
        || privates.containsKey(function)
        || importable.containsKey(function);
  }

  public WasmModule build() {
    Map<String, Function> functions = new LinkedHashMap<>(defined);
    Map<String, WasmModule.Import> imports = new LinkedHashMap<>();
    List<Function> work = new ArrayList<>(defined.values());
    elements.functions().forEach(f -> need(f, functions, imports, work));
    exports.forEach(e -> need(e.function(), functions, imports, work));
    while (!work.isEmpty()) {
      Function f = work.removeLast();
      Instr.forEach(
          f.body(),
          i -> {
            if (i instanceof Instr.Call(String callee)) {
              need(callee, functions, imports, work);
            }
          });
    }
    List<WasmModule.Import> importList = List.copyOf(imports.values());
    List<Function> functionList = List.copyOf(functions.values());
    return new WasmModule(
        name,
        types(importList, functionList),
        importList,
        memory,
        table,
        functionList,
        exports,
        elements,
        data);
  }

  private void need(
      String function,
      Map<String, Function> functions,
      Map<String, WasmModule.Import> imports,
      List<Function> work) {
    if (functions.containsKey(function) || imports.containsKey(function)) {
      return;
    }
    Function copy = privates.get(function);
    if (copy != null) {
      functions.put(function, copy);
      work.add(copy);
      return;
    }
    WasmModule.Import found = importable.get(function);
    if (found == null) {
      throw new IllegalStateException("module " + name + " calls unknown function " + function);
    }
    imports.put(function, found);
  }

  private static List<FuncType> types(List<WasmModule.Import> imports, List<Function> functions) {
    Set<FuncType> types = new LinkedHashSet<>();
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      types.add(FuncType.procedure(n));
    }
    imports.forEach(i -> types.add(i.type()));
    for (Function f : functions) {
      types.add(f.type());
      Instr.forEach(
          f.body(),
          i -> {
            if (i instanceof Instr.CallIndirect(FuncType type)) {
              types.add(type);
            }
          });
    }
    return List.copyOf(types);
  }
}
