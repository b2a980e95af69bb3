package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<Lookup<Function>> privates = new ArrayList<>();
  private final Map<String, WasmModule.Import> importable = new HashMap<>();
  private final List<Lookup<WasmModule.Import>> imports = new ArrayList<>();
  private final List<WasmModule.Export> exports = new ArrayList<>();
  private final List<WasmModule.Data> data = new ArrayList<>();
  private WasmModule.Memory memory = new WasmModule.Memory.None();
  private WasmModule.Table table = new WasmModule.Table.None();
  private WasmModule.Elements elements = new WasmModule.Elements(0, List.of());

  /** What there is of a name, if anything: asked only for what is called. */
  public interface Lookup<T> {
    Optional<T> find(String name);
  }

  public ModuleBuilder(String name) {
    this.name = name;
  }

  /** Offers functions that are copied into the module if something calls them. */
  public ModuleBuilder offerPrivate(List<Function> functions) {
    Map<String, Function> byName = new HashMap<>();
    functions.forEach(f -> byName.put(f.name(), f));
    return offerPrivate(called -> Optional.ofNullable(byName.get(called)));
  }

  public ModuleBuilder offerPrivate(Lookup<Function> functions) {
    privates.add(functions);
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

  public ModuleBuilder offerImports(String module, Lookup<FuncType> functions) {
    imports.add(
        called ->
            functions.find(called).map(t -> new WasmModule.Import(module, called, called, t)));
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

  private static <T> Optional<T> find(List<Lookup<T>> lookups, String name) {
    for (Lookup<T> lookup : lookups) {
      Optional<T> found = lookup.find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public WasmModule build() {
    Map<String, Function> functions = new LinkedHashMap<>(defined);
    Map<String, WasmModule.Import> imported = new LinkedHashMap<>();
    List<Function> work = new ArrayList<>(defined.values());
    elements.functions().forEach(f -> need(f, functions, imported, work));
    exports.forEach(e -> need(e.function(), functions, imported, work));
    while (!work.isEmpty()) {
      Function f = work.removeLast();
      Instr.forEach(
          f.body(),
          i -> {
            if (i instanceof Instr.Call(String callee)) {
              need(callee, functions, imported, work);
            }
          });
    }
    List<WasmModule.Import> importList = List.copyOf(imported.values());
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
      Map<String, WasmModule.Import> imported,
      List<Function> work) {
    if (functions.containsKey(function) || imported.containsKey(function)) {
      return;
    }
    Optional<Function> copy = find(privates, function);
    if (copy.isPresent()) {
      functions.put(function, copy.get());
      work.add(copy.get());
      return;
    }
    WasmModule.Import one = importable.get(function);
    imported.put(
        function,
        one != null
            ? one
            : find(imports, function)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "module " + name + " calls unknown function " + function)));
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
