package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import radicchio.compiler.layout.Abi;

/**
 * One memory, one table and the modules linked to them: first the runtime module, which defines
 * both, then units, which import them and the runtime's functions from module {@code rt}. Not
 * thread-safe.
 */
public final class Store {
  static final String HOST = "host";
  private static final String RUNTIME = "rt";
  private static final String PRELUDE = "prelude";
  private static final int INITIAL_TABLE = 1024;

  private final CodeTable table = new CodeTable(INITIAL_TABLE);
  private final Ahead ahead = new Ahead();
  private final FlatMemory memory;
  private final Linked runtime;

  /** By module and name. */
  private final Map<String, Map<String, ImportFunction>> importable = new HashMap<>();

  private Links links;

  private Store(Prepared module, int maximumMiB, Output output) {
    FlatMemory[] made = new FlatMemory[1];
    Instance instance =
        Instance.builder(module.module)
            .withMachineFactory(module.machine)
            .withMemoryFactory(
                limits -> made[0] = new FlatMemory(bounded(limits, maximumMiB), table))
            .withTableFactory((declared, value) -> declared(declared.limits().min()))
            .withImportValues(hostImports(module.module, output))
            .build();
    module.declared.ifPresent(d -> d.fill(table, instance));
    this.memory = made[0];
    this.runtime = new Linked(instance);
    this.links = runtimeLinks(module.module);
    memory.linkedRuntime(instance);
    offer(RUNTIME, instance);
  }

  /** A module that has been compiled and can be linked into any number of stores. */
  public static final class Prepared {
    private final WasmModule module;
    private final Function<Instance, Machine> machine;
    private final boolean interpreted;

    /** With the elements that the module does not have itself, if it is such a one. */
    private final Optional<Declarations> declared;

    private Prepared(WasmModule module, Function<Instance, Machine> machine, boolean interpreted) {
      this(module, machine, interpreted, Optional.empty());
    }

    private Prepared(
        WasmModule module,
        Function<Instance, Machine> machine,
        boolean interpreted,
        Optional<Declarations> declared) {
      this.module = module;
      this.machine = machine;
      this.interpreted = interpreted;
      this.declared = declared;
    }

    public boolean interpreted() {
      return interpreted;
    }
  }

  /** Compiles a runtime module, which no interrupt strikes. */
  public static Prepared prepareRuntime(byte[] wasm) {
    WasmModule module = Modules.parse(wasm);
    return new Prepared(
        module,
        ModuleCompiler.machine(
            ModuleCompiler.classes(module, Role.RUNTIME, Links.NONE), Role.RUNTIME),
        false);
  }

  /** A runtime module whose {@linkplain #compileRuntime classes} are on the class path. */
  public static Prepared prepareBuiltRuntime(byte[] wasm) {
    return built(wasm, Role.RUNTIME);
  }

  /** Compiles the prelude, which is to be linked with that runtime module. */
  public static Prepared preparePrelude(byte[] wasm, Prepared runtime) {
    WasmModule module = Modules.parse(wasm);
    Links links = runtimeLinks(runtime.module);
    return new Prepared(
        module,
        ModuleCompiler.machine(ModuleCompiler.classes(module, Role.PRELUDE, links), Role.PRELUDE),
        false);
  }

  /** A prelude whose {@linkplain #compilePrelude classes} are on the class path. */
  public static Prepared prepareBuiltPrelude(byte[] wasm) {
    return built(wasm, Role.PRELUDE);
  }

  private static Prepared built(byte[] wasm, Role role) {
    var declared = Declarations.of(wasm);
    return new Prepared(
        declared.module(), ModuleCompiler.builtMachine(role), false, Optional.of(declared));
  }

  private static Links runtimeLinks(WasmModule runtime) {
    return ModuleCompiler.links(Links.NONE, RUNTIME, runtime, Role.RUNTIME);
  }

  /** A unit that is to be linked into this store. */
  public Prepared prepare(byte[] wasm, boolean interpreted) {
    WasmModule module = Modules.parse(wasm);
    return interpreted ? interpreted(module) : compiled(module);
  }

  /**
   * A unit whose top-level forms are interpreted, as far as that is quicker than to compile them,
   * and whose other code is compiled when it is first called.
   *
   * @param forms which of its table elements are the forms
   * @param procedures whether there is other code that may be called; it is compiled {@linkplain
   *     Ahead ahead}
   */
  public Prepared prepareDeferred(byte[] wasm, List<Integer> forms, boolean procedures) {
    WasmModule module = Modules.parse(wasm);
    var declared = Declarations.of(module);
    List<Integer> once = forms.stream().map(form -> declared.elements()[form]).toList();
    var straight = Straight.among(once, module);
    if (!straight.has(once.getFirst())) {
      return compiled(module);
    }
    boolean all = once.stream().allMatch(straight::has);
    if (all && !procedures && straight.polls().isEmpty()) {
      return interpreted(module);
    }
    ModuleCompiler.exportedFunctions(module).values().forEach(straight.functions()::set);
    return new Prepared(
        declared.module(),
        instance -> deferred(instance, wasm, module, declared, straight, procedures),
        true,
        Optional.of(declared));
  }

  private Deferred deferred(
      Instance instance,
      byte[] wasm,
      WasmModule module,
      Declarations declared,
      Straight straight,
      boolean procedures) {
    var compilation = ModuleCompiler.compilation(wasm, links, instance);
    if (procedures) {
      ahead.add(compilation);
    }
    var interpreted =
        importing(module, Interpreted::new)
            .withUnsafeExecutionListener(new Turns(straight.polls()))
            .build();
    return new Deferred(
        instance,
        declared,
        straight,
        (Code) interpreted.getMachine(),
        () -> (Code) importing(Modules.parse(wasm), Interpreted::new).build().getMachine(),
        compilation);
  }

  private static Prepared interpreted(WasmModule module) {
    return new Prepared(module, Interpreted::new, true);
  }

  private Prepared compiled(WasmModule module) {
    var machine =
        ModuleCompiler.machine(ModuleCompiler.classes(module, Role.UNIT, links), Role.UNIT);
    var declared = Declarations.of(module);
    return new Prepared(declared.module(), machine, false, Optional.of(declared));
  }

  /** The JVM classes of a runtime module, by name. */
  public static Map<String, byte[]> compileRuntime(byte[] wasm) {
    return ModuleCompiler.classes(Modules.parse(wasm), Role.RUNTIME, Links.NONE);
  }

  /** The JVM classes of a prelude, by name. */
  public static Map<String, byte[]> compilePrelude(byte[] wasm, byte[] runtimeWasm) {
    Links links = runtimeLinks(Declarations.of(runtimeWasm).module());
    return ModuleCompiler.classes(Modules.parse(wasm), Role.PRELUDE, links);
  }

  /**
   * @param runtime defines and exports {@code memory} and {@code table}
   * @param maximumMiB most that the memory may grow to
   */
  public static Store create(Prepared runtime, int maximumMiB, Output output) {
    return new Store(runtime, maximumMiB, output);
  }

  public FlatMemory memory() {
    return memory;
  }

  public Linked runtime() {
    return runtime;
  }

  /**
   * Makes room in the table for the indices below {@code size}; before a unit that fills them is
   * linked.
   */
  public void reserveCodes(int size) {
    table.reserve(size);
  }

  /** Takes functions out of the table, so that their module can go. */
  public void dropCodes(int from, int count) {
    table.clear(from, count);
  }

  /** Links a unit: its element segment fills its part of the table. */
  public Linked link(Prepared unit) {
    return new Linked(instance(unit));
  }

  /** Links the prelude, whose exports units may import from then on. */
  public Linked linkPrelude(Prepared prelude) {
    Instance instance = instance(prelude);
    memory.linkedPrelude(instance);
    links = ModuleCompiler.links(links, PRELUDE, prelude.module, Role.PRELUDE);
    offer(PRELUDE, instance);
    return new Linked(instance);
  }

  private Instance instance(Prepared unit) {
    Instance instance = importing(unit.module, unit.machine).build();
    unit.declared.ifPresent(d -> d.fill(table, instance));
    return instance;
  }

  private Instance.Builder importing(WasmModule unit, Function<Instance, Machine> machine) {
    return Instance.builder(unit).withMachineFactory(machine).withImportValues(unitImports(unit));
  }

  /** An instance of a module. */
  public static final class Linked {
    private final Instance instance;
    private final Map<String, ExportFunction> functions = new HashMap<>();

    private Linked(Instance instance) {
      this.instance = instance;
    }

    /** Calls an exported function that takes and gives nothing, if there is one. */
    public void callIfThere(String export) {
      if (ModuleCompiler.exportedFunctions(instance.module()).containsKey(export)) {
        call(export);
      }
    }

    /** Calls an exported function; 0 stands for no result. */
    public long call(String export, long... arguments) {
      long[] results = functions.computeIfAbsent(export, instance::export).apply(arguments);
      return results == null || results.length == 0 ? 0 : results[0];
    }
  }

  private static MemoryLimits bounded(MemoryLimits declared, int maximumMiB) {
    int maximum = Math.min(declared.maximumPages(), maximumMiB * 16);
    return new MemoryLimits(declared.initialPages(), Math.max(declared.initialPages(), maximum));
  }

  private CodeTable declared(long size) {
    table.reserve((int) size);
    return table;
  }

  private static ImportValues hostImports(WasmModule module, Output output) {
    var host = new HostFunctions(output);
    var imports = ImportValues.builder();
    for (FunctionImport wanted : ModuleCompiler.functionImports(module)) {
      if (!wanted.module().equals(HOST)) {
        throw new IllegalArgumentException("the runtime module imports from " + wanted.module());
      }
      FunctionType type = module.typeSection().getType(wanted.typeIndex());
      imports.addFunction(new ImportFunction(HOST, wanted.name(), type, host.named(wanted.name())));
    }
    return imports.build();
  }

  private ImportValues unitImports(WasmModule module) {
    requirePrefix(module);
    var imports =
        ImportValues.builder()
            .addMemory(new ImportMemory(RUNTIME, "memory", memory))
            .addTable(new ImportTable(RUNTIME, "table", table));
    for (FunctionImport wanted : ModuleCompiler.functionImports(module)) {
      ImportFunction found = importable.getOrDefault(wanted.module(), Map.of()).get(wanted.name());
      if (found == null) {
        throw new IllegalArgumentException(
            "no function " + wanted.module() + "." + wanted.name() + " to import");
      }
      imports.addFunction(found);
    }
    return imports.build();
  }

  /** Units may import what the instance exports: compiled ones through {@link Links}. */
  private void offer(String name, Instance instance) {
    Map<String, ImportFunction> functions = new HashMap<>();
    importable.put(name, functions);
    WasmModule module = instance.module();
    requirePrefix(module);
    Machine machine = instance.getMachine();
    ModuleCompiler.exportedFunctions(module)
        .forEach(
            (field, function) ->
                functions.put(
                    field,
                    new ImportFunction(
                        name,
                        field,
                        instance.exportType(field),
                        (caller, arguments) -> machine.call(function, arguments))));
  }

  /** Types of indirect calls are compared by index, so index n must be F(n) in every module. */
  private static void requirePrefix(WasmModule module) {
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      FunctionType type =
          n < module.typeSection().typeCount() ? module.typeSection().getType(n) : null;
      if (type == null || type.params().size() != n + 2 || type.returns().size() != 1) {
        throw new IllegalArgumentException("type " + n + " of the module is not F(" + n + ")");
      }
    }
  }
}
