package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Where the functions are that modules import from the runtime module and the prelude. Chicory
 * calls an imported function with its arguments in an array; here the method that would do so calls
 * the exporting module's method, which HotSpot can inline.
 */
final class Links {
  static final Links NONE = new Links(Map.of());

  private static final String MEMORY = Type.getDescriptor(Memory.class);
  private static final String INSTANCE = Type.getDescriptor(Instance.class);
  private static final String FLAT = Type.getInternalName(FlatMemory.class);

  /** By module and field. */
  private final Map<String, Map<String, Target>> targets;

  /**
   * @param instance which of {@link FlatMemory}'s instances the method wants
   */
  private record Target(String owner, int function, String instance) {}

  private Links(Map<String, Map<String, Target>> targets) {
    this.targets = targets;
  }

  /** Whether it is not left to Chicory, as the functions that the host has to provide are. */
  static boolean links(FunctionImport imported) {
    return !imported.module().equals(Store.HOST);
  }

  /** These, and the exports of a module that is imported as {@code name}. */
  Links with(String name, WasmModule module, Role role, int functionsPerClass) {
    Map<String, Target> exports = new HashMap<>();
    String prefix = role.groupPrefix().replace('.', '/');
    ModuleCompiler.exportedFunctions(module)
        .forEach(
            (field, function) ->
                exports.put(
                    field, new Target(prefix + function / functionsPerClass, function, name)));
    Map<String, Map<String, Target>> all = new HashMap<>(targets);
    all.put(name, exports);
    return new Links(all);
  }

  /**
   * A class with functions of the module, such that its imported functions call what they stand for
   * and that classes of other loaders can call it.
   */
  byte[] link(byte[] type, WasmModule module, Role role) {
    List<FunctionImport> imports = ModuleCompiler.functionImports(module);
    var reader = new ClassReader(type);
    var writer = new ClassWriter(reader, 0);
    Map<String, FunctionImport> methods = new HashMap<>();
    for (int i = 0; i < imports.size(); i++) {
      methods.put("func_" + i, imports.get(i));
    }
    Set<String> callers = role == Role.UNIT ? CachedCalls.callers(module) : Set.of();
    ClassVisitor plain = new PlainInstructions(writer);
    ClassVisitor polled = new Polls(plain, module, role);
    ClassVisitor next = callers.isEmpty() ? polled : new CachedCalls(polled, callers);
    reader.accept(new Linker(next, methods, module), 0);
    return writer.toByteArray();
  }

  /** Copies a class, but for the methods of imported functions that are linked. */
  private final class Linker extends ClassVisitor {
    private final Map<String, FunctionImport> methods;
    private final WasmModule module;

    Linker(ClassVisitor next, Map<String, FunctionImport> methods, WasmModule module) {
      super(Opcodes.ASM9, next);
      this.methods = methods;
      this.module = module;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        String parent,
        String @Nullable [] interfaces) {
      super.visit(version, access | Opcodes.ACC_PUBLIC, name, signature, parent, interfaces);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor m = super.visitMethod(access, name, descriptor, signature, exceptions);
      FunctionImport imported = methods.get(name);
      if (imported == null || !links(imported)) {
        return m;
      }
      Target target = targets.getOrDefault(imported.module(), Map.of()).get(imported.name());
      if (target == null) {
        throw new IllegalArgumentException(
            "no function " + imported.module() + "." + imported.name() + " to import");
      }
      call(m, target, module.typeSection().getType(imported.typeIndex()));
      return null; // What Chicory has for it is dropped.
    }
  }

  private static void call(MethodVisitor m, Target target, FunctionType type) {
    StringBuilder descriptor = new StringBuilder("(");
    int at = 0;
    m.visitCode();
    for (ValType parameter : type.params()) {
      Type java = java(parameter);
      m.visitVarInsn(java.getOpcode(Opcodes.ILOAD), at);
      at += java.getSize();
      descriptor.append(java.getDescriptor());
    }
    Type result = type.returns().isEmpty() ? Type.VOID_TYPE : java(type.returns().getFirst());
    descriptor.append(MEMORY).append(INSTANCE).append(')').append(result.getDescriptor());
    m.visitVarInsn(Opcodes.ALOAD, at);
    m.visitInsn(Opcodes.DUP);
    m.visitTypeInsn(Opcodes.CHECKCAST, FLAT);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FLAT, target.instance(), "()" + INSTANCE, false);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        target.owner(),
        "func_" + target.function(),
        descriptor.toString(),
        false);
    m.visitInsn(result.getOpcode(Opcodes.IRETURN));
    m.visitMaxs(Math.max(at, 2) + 3, at + 2);
    m.visitEnd();
  }

  private static Type java(ValType type) {
    if (type.equals(ValType.I32)) {
      return Type.INT_TYPE;
    } else if (type.equals(ValType.I64)) {
      return Type.LONG_TYPE;
    } else if (type.equals(ValType.F64)) {
      return Type.DOUBLE_TYPE;
    }
    throw new IllegalArgumentException("no function of ours has a parameter of type " + type);
  }
}
