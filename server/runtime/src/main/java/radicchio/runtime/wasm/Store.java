package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import radicchio.compiler.layout.Abi;

/**
 * One memory, one table and the modules linked to them: first the runtime module, which defines
 * both, then units, which import them and the runtime's functions from module {@code rt}. Not
 * thread-safe.
 */
public final class Store {
  private static final String HOST = "host";
  private static final String RUNTIME = "rt";
  private static final int INITIAL_TABLE = 1024;

  private final CodeTable table = new CodeTable(INITIAL_TABLE);
  private final FlatMemory memory;
  private final Linked runtime;
  private final Map<String, ImportFunction> runtimeFunctions = new HashMap<>();

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
    this.memory = made[0];
    this.runtime = new Linked(instance);
    exportRuntimeFunctions(instance);
  }

  /** A module that has been compiled and can be linked into any number of stores. */
  public static final class Prepared {
    private final WasmModule module;
    private final Function<Instance, Machine> machine;
    private final boolean interpreted;

    private Prepared(WasmModule module, Function<Instance, Machine> machine, boolean interpreted) {
      this.module = module;
      this.machine = machine;
      this.interpreted = interpreted;
    }

    public boolean interpreted() {
      return interpreted;
    }
  }

  /** Compiles a runtime module, which no interrupt strikes. */
  public static Prepared prepareRuntime(byte[] wasm) {
    WasmModule module = Parser.parse(wasm);
    return new Prepared(
        module, ModuleCompiler.machine(ModuleCompiler.classes(module, false), false), false);
  }

  /** A runtime module whose {@linkplain #compileRuntime classes} are on the class path. */
  public static Prepared prepareBuiltRuntime(byte[] wasm) {
    return new Prepared(
        Parser.parse(Declarations.of(wasm)), ModuleCompiler.builtMachine(false), false);
  }

  /** The one unit whose {@linkplain #compile classes} are on the class path. */
  public static Prepared prepareBuilt(byte[] wasm) {
    return new Prepared(
        Parser.parse(Declarations.of(wasm)), ModuleCompiler.builtMachine(true), false);
  }

  /** What a unit is to be run by. */
  public enum By {
    COMPILER,
    INTERPRETER,
    /**
     * The interpreter if no function of it has a loop, for then a class costs more than it saves.
     */
    INTERPRETER_UNLESS_IT_LOOPS
  }

  public static Prepared prepare(byte[] wasm, boolean interpreted) {
    return prepare(wasm, interpreted ? By.INTERPRETER : By.COMPILER);
  }

  public static Prepared prepare(byte[] wasm, By by) {
    WasmModule module = Parser.parse(wasm);
    boolean interpreted =
        switch (by) {
          case COMPILER -> false;
          case INTERPRETER -> true;
          case INTERPRETER_UNLESS_IT_LOOPS -> !hasLoops(module);
        };
    return interpreted
        ? new Prepared(module, Interpreted::new, true)
        : new Prepared(
            module, ModuleCompiler.machine(ModuleCompiler.classes(module, true), true), false);
  }

  private static boolean hasLoops(WasmModule module) {
    for (var body : module.codeSection().functionBodies()) {
      for (var instruction : body.instructions()) {
        if (instruction.opcode() == OpCode.LOOP) {
          return true;
        }
      }
    }
    return false;
  }

  /** The JVM classes of a runtime module, by name. */
  public static Map<String, byte[]> compileRuntime(byte[] wasm) {
    return ModuleCompiler.classes(Parser.parse(wasm), false);
  }

  /** The JVM classes of a unit's module, by name. */
  public static Map<String, byte[]> compile(byte[] wasm) {
    return ModuleCompiler.classes(Parser.parse(wasm), true);
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
    return new Linked(
        Instance.builder(unit.module)
            .withMachineFactory(unit.machine)
            .withImportValues(unitImports(unit.module))
            .build());
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
      for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
        if (instance.module().exportSection().getExport(i).name().equals(export)) {
          call(export);
          return;
        }
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
    for (FunctionImport wanted : functionImports(module)) {
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
    for (FunctionImport wanted : functionImports(module)) {
      ImportFunction found =
          wanted.module().equals(RUNTIME) ? runtimeFunctions.get(wanted.name()) : null;
      if (found == null) {
        throw new IllegalArgumentException(
            "no function " + wanted.module() + "." + wanted.name() + " to import");
      }
      imports.addFunction(found);
    }
    return imports.build();
  }

  private static Iterable<FunctionImport> functionImports(WasmModule module) {
    return module.importSection().stream()
            .filter(i -> i.importType() == ExternalType.FUNCTION)
            .map(FunctionImport.class::cast)
        ::iterator;
  }

  private void exportRuntimeFunctions(Instance instance) {
    WasmModule module = instance.module();
    requirePrefix(module);
    Machine machine = instance.getMachine();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        int function = export.index();
        FunctionType type = instance.exportType(export.name());
        runtimeFunctions.put(
            export.name(),
            new ImportFunction(
                RUNTIME,
                export.name(),
                type,
                (caller, arguments) -> machine.call(function, arguments)));
      }
    }
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
