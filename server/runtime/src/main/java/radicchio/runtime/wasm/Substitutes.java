package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Functions of the runtime module for which the JVM has something faster than wasm can say. Such a
 * function asks a method first, with its own arguments and the memory, and does what it does itself
 * if the answer is false. So the module defines what happens, on every engine, and some of it is
 * done in another way here.
 */
final class Substitutes {
  private static final String ANSWERS = Type.getInternalName(LimbArithmetic.class);

  /**
   * Before the name of the method that has the function's own code; in {@code run.options}, too.
   */
  private static final String OWN = "own_";

  /** Methods of {@link LimbArithmetic} by exported functions, which have no result. */
  private static final Map<String, String> METHODS =
      Map.of(
          "multiply_limbs", "multiply",
          "square_limbs", "square",
          "divide_magnitudes", "divide",
          "divide_limbs", "divide",
          "divide_short", "divide");

  private Substitutes() {}

  static Set<String> functions() {
    return METHODS.keySet();
  }

  /** A class with functions of the runtime module, such that those ask. */
  static byte[] link(byte[] type, WasmModule module) {
    Map<String, String> methods = new HashMap<>();
    Map<String, Integer> exports = ModuleCompiler.exportedFunctions(module);
    METHODS.forEach(
        (name, method) -> {
          Integer function = exports.get(name);
          if (function != null) {
            methods.put("func_" + function, method);
          }
        });
    var reader = new ClassReader(type);
    var writer = new ClassWriter(reader, 0);
    reader.accept(new Linker(writer, methods), 0);
    return writer.toByteArray();
  }

  /** Copies a class, with the code of some methods in others. */
  private static final class Linker extends ClassVisitor {
    private final Map<String, String> methods;
    private String owner = "";

    Linker(ClassWriter writer, Map<String, String> methods) {
      super(Opcodes.ASM9, writer);
      this.methods = methods;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        String parent,
        String @Nullable [] interfaces) {
      super.visit(version, access, name, signature, parent, interfaces);
      owner = name;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor m = super.visitMethod(access, name, descriptor, signature, exceptions);
      String method = methods.get(name);
      if (method == null) {
        return m;
      }
      ask(m, method, owner, OWN + name, descriptor);
      return super.visitMethod(access, OWN + name, descriptor, signature, exceptions);
    }
  }

  private static void ask(
      MethodVisitor m, String method, String owner, String own, String descriptor) {
    List<Type> all = List.of(Type.getArgumentTypes(descriptor));
    List<Type> asked = all.subList(0, all.size() - 1); // all but the instance
    m.visitCode();
    load(m, asked);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        ANSWERS,
        method,
        Type.getMethodDescriptor(Type.BOOLEAN_TYPE, asked.toArray(Type[]::new)),
        false);
    Label done = new Label();
    m.visitJumpInsn(Opcodes.IFNE, done);
    int size = load(m, all);
    m.visitMethodInsn(Opcodes.INVOKESTATIC, owner, own, descriptor, false);
    m.visitLabel(done);
    m.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(size, size);
    m.visitEnd();
  }

  /** Yields how many words they take. */
  private static int load(MethodVisitor m, List<Type> parameters) {
    int at = 0;
    for (Type parameter : parameters) {
      m.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), at);
      at += parameter.getSize();
    }
    return at;
  }
}
