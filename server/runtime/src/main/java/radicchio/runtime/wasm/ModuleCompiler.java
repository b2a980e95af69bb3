package radicchio.runtime.wasm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.internal.ClassCollector;
import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionSection;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A wasm module to JVM classes. Chicory's compiler makes the classes with the functions in them;
 * the rest of what it would make (a main class, dispatch by boxed arguments, a copy of its support
 * class) is replaced by one small class from {@link CodeWriter}, and by the support class of its
 * {@link Role}, which modules share; its imports are linked by {@link Links}, and some of the
 * runtime module's functions ask {@link Substitutes}. Each class is defined once, in a loader that
 * dies with its module.
 */
final class ModuleCompiler {
  private static final int FUNCTIONS_PER_CLASS = 4096;
  private static final byte[] EMPTY_CLASS = emptyClass();

  private ModuleCompiler() {}

  /**
   * @param links where its imports are
   * @return class files by name
   */
  static Map<String, byte[]> classes(WasmModule module, Role role, Links links) {
    Map<String, byte[]> classes = functionClasses(module, role.mainClass());
    int groups = (functionCount(module) + FUNCTIONS_PER_CLASS - 1) / FUNCTIONS_PER_CLASS;
    if (classes.size() != groups) {
      throw new IllegalStateException(
          "the module's functions fill "
              + classes.size()
              + " classes, not "
              + groups
              + ": they are too large");
    }
    classes.replaceAll((name, type) -> links.link(type, module, role));
    if (role == Role.RUNTIME) {
      classes.replaceAll((name, type) -> Substitutes.link(type, module));
    }
    classes.put(
        role.mainClass(),
        CodeWriter.write(role.mainClass(), role.groupPrefix(), FUNCTIONS_PER_CLASS, module));
    return classes;
  }

  /**
   * Defines the classes that {@link #classes} made, when they are first linked: their imports are
   * found through the loader of what the memory was linked with before.
   */
  static Function<Instance, Machine> machine(Map<String, byte[]> classes, Role role) {
    return new Function<>() {
      private @Nullable MethodHandle constructor;

      @Override
      public synchronized Machine apply(Instance instance) {
        MethodHandle known = constructor;
        if (known == null) {
          ClassLoader parent = ((FlatMemory) instance.memory()).loader();
          known = constructor(new Loader(new LinkedHashMap<>(classes), parent), role.mainClass());
          constructor = known;
        }
        return construct(known, instance);
      }
    };
  }

  /**
   * To compile a unit for an instance of it, on whichever thread. Until then it keeps bytes, for a
   * module that has been read takes much more memory.
   */
  static FutureTask<Code> compilation(byte[] wasm, Links links, Instance instance) {
    return new FutureTask<>(
        () -> {
          Map<String, byte[]> classes = classes(Modules.parse(wasm), Role.UNIT, links);
          Code code = (Code) machine(classes, Role.UNIT).apply(instance);
          for (String name : classes.keySet()) {
            // Verified here, not by the first call.
            Class.forName(name, true, code.getClass().getClassLoader());
          }
          return code;
        });
  }

  /** Takes the classes that the build put on the class path. */
  static Function<Instance, Machine> builtMachine(Role role) {
    MethodHandle constructor = constructor(ModuleCompiler.class.getClassLoader(), role.mainClass());
    return instance -> construct(constructor, instance);
  }

  private static Machine construct(MethodHandle constructor, Instance instance) {
    try {
      return (Machine) constructor.invokeExact(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a module's exports to what others may import. */
  static Links links(Links links, String name, WasmModule module, Role role) {
    return links.with(name, module, role, FUNCTIONS_PER_CLASS);
  }

  static List<FunctionImport> functionImports(WasmModule module) {
    return module.importSection().stream()
        .filter(i -> i.importType() == ExternalType.FUNCTION)
        .map(FunctionImport.class::cast)
        .toList();
  }

  static int importedFunctions(WasmModule module) {
    return module.importSection().count(ExternalType.FUNCTION);
  }

  /** Numbers of the functions that a module exports, by the names it gives them. */
  static Map<String, Integer> exportedFunctions(WasmModule module) {
    Map<String, Integer> functions = new LinkedHashMap<>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        functions.put(export.name(), export.index());
      }
    }
    return functions;
  }

  private static int functionCount(WasmModule module) {
    FunctionSection section = module.functionSection();
    return importedFunctions(module) + section.functionCount();
  }

  /**
   * The classes with the functions; a function too large for a JVM method is an error, never left
   * to the interpreter.
   */
  private static Map<String, byte[]> functionClasses(WasmModule module, String main) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try {
      Compiler.builder(module)
          .withClassName(main)
          .withMaxFunctionsPerClass(FUNCTIONS_PER_CLASS)
          .withInterpreterFallback(InterpreterFallback.FAIL)
          .withClassCollectorFactory(() -> new Collector(classes))
          .build()
          .compile();
    } catch (FunctionsDone done) {
      return classes;
    }
    return classes; // A module without functions gets no dispatch to stop at.
  }

  /** The method of a function of type F(n) of compiled code; nothing for other code. */
  static Optional<MethodHandle> method(Code code, int function, int n) {
    if (code instanceof Deferred || code instanceof Interpreted) {
      return Optional.empty();
    }
    String group = code.getClass().getName() + Role.GROUP + function / FUNCTIONS_PER_CLASS;
    List<Class<?>> parameters = new ArrayList<>(Collections.nCopies(n + 1, long.class));
    parameters.addAll(List.of(int.class, Memory.class, Instance.class));
    try {
      Class<?> type = Class.forName(group, true, code.getClass().getClassLoader());
      return Optional.of(
          MethodHandles.publicLookup()
              .findStatic(type, "func_" + function, MethodType.methodType(long.class, parameters)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("function " + function + " of generated " + group, e);
    }
  }

  private static MethodHandle constructor(ClassLoader loader, String name) {
    try {
      Class<?> type = loader.loadClass(name);
      return MethodHandles.publicLookup()
          .findConstructor(type, MethodType.methodType(void.class, Instance.class))
          .asType(MethodType.methodType(Machine.class, Instance.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("generated class " + name, e);
    }
  }

  private static byte[] emptyClass() {
    var writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V11,
        Opcodes.ACC_PUBLIC,
        "com/dylibso/chicory/compiler/internal/Shaded",
        null,
        "java/lang/Object",
        null);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Thrown into Chicory's compiler when it begins with classes that we have no use for. */
  private static final class FunctionsDone extends RuntimeException {
    private static final long serialVersionUID = 1;

    FunctionsDone() {
      super("", null, false, false);
    }
  }

  /**
   * Keeps the classes that hold functions. The compiler makes several collectors and merges them:
   * all fill one map.
   */
  private record Collector(Map<String, byte[]> classes) implements ClassCollector {
    @Override
    public String mainClassName() {
      throw new FunctionsDone();
    }

    @Override
    public void putMainClass(String name, byte[] bytes) {}

    @Override
    public void put(String name, byte[] bytes) {
      if (name.contains("FuncGroup_")) {
        classes.put(name.replace('/', '.'), bytes);
      } else if (!name.endsWith("Shaded")) {
        throw new FunctionsDone();
      }
    }

    @Override
    public void putAll(ClassCollector other) {
      classes.putAll(other.classBytes());
    }

    @Override
    public Map<String, byte[]> classBytes() {
      return classes;
    }

    /** What the compiler would copy its support class from. */
    @Override
    public byte[] resolve(Class<?> type) {
      return EMPTY_CLASS;
    }
  }

  /** Its classes have the names of those that the build puts on the class path, and come first. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes, ClassLoader parent) {
      super("wasm", parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> own = findLoadedClass(name);
        if (own != null) {
          return own;
        }
        byte[] bytes = classes.remove(name);
        return bytes == null
            ? super.loadClass(name, resolve)
            : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
