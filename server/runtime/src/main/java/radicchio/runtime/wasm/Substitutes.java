package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 *
 * <p>Others are only kept {@link #APART} from what calls them.
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

  /**
   * Arithmetic on what is no fixnum, and its loops. HotSpot would put them in place of each call,
   * and those into each other, which takes it longer to compile than most programs run; next to
   * what they do, a call is nothing.
   */
  private static final Set<String> APART =
      Set.of(
          "add",
          "sub",
          "mul",
          "div",
          "negate",
          "quotient",
          "remainder",
          "modulo",
          "integer",
          "new_limbs",
          "finish_integer",
          "compare_magnitudes",
          "integer_sum",
          "integer_product",
          "integer_divide",
          "add_magnitudes",
          "subtract_magnitudes",
          "divide_large",
          "multiply_row",
          "square_rows",
          "subtract_row",
          "add_limbs",
          "add_to",
          "subtract_limbs",
          "subtract_from",
          "shift_left",
          "shift_right");

  private Substitutes() {}

  /** Those that ask. */
  static Set<String> functions() {
    return METHODS.keySet();
  }

  static Set<String> apart() {
    return APART;
  }

  /** A class with functions of the runtime module, such that those ask or are apart. */
  static byte[] link(byte[] type, WasmModule module) {
    Map<String, Optional<String>> methods = new HashMap<>();
    ModuleCompiler.exportedFunctions(module)
        .forEach(
            (name, function) -> {
              String method = METHODS.get(name);
              if (method != null || APART.contains(name)) {
                methods.put("func_" + function, Optional.ofNullable(method));
              }
            });
    var reader = new ClassReader(type);
    var writer = new ClassWriter(reader, 0);
    reader.accept(new Linker(writer, methods), 0);
    return writer.toByteArray();
  }

  /** Copies a class, with the code of some methods in others. */
  private static final class Linker extends ClassVisitor {
    private final Map<String, Optional<String>> methods;
    private String owner = "";

    /**
     * @param methods what to ask, if anything, by the methods of functions
     */
    Linker(ClassWriter writer, Map<String, Optional<String>> methods) {
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
      Optional<String> asked = methods.get(name);
      if (asked == null) {
        return m;
      }
      m.visitCode();
      asked.ifPresent(method -> ask(m, method, descriptor));
      callOwn(m, owner, OWN + name, descriptor);
      return super.visitMethod(access, OWN + name, descriptor, signature, exceptions);
    }
  }

  /** To return if the answer is true: what asks has no result. */
  private static void ask(MethodVisitor m, String method, String descriptor) {
    List<Type> all = List.of(Type.getArgumentTypes(descriptor));
    List<Type> asked = all.subList(0, all.size() - 1); // all but the instance
    load(m, asked);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        ANSWERS,
        method,
        Type.getMethodDescriptor(Type.BOOLEAN_TYPE, asked.toArray(Type[]::new)),
        false);
    Label not = new Label();
    m.visitJumpInsn(Opcodes.IFEQ, not);
    m.visitInsn(Opcodes.RETURN);
    m.visitLabel(not);
    m.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private static void callOwn(MethodVisitor m, String owner, String own, String descriptor) {
    int size = load(m, List.of(Type.getArgumentTypes(descriptor)));
    Type result = Type.getReturnType(descriptor);
    m.visitMethodInsn(Opcodes.INVOKESTATIC, owner, own, descriptor, false);
    m.visitInsn(result.getOpcode(Opcodes.IRETURN));
    m.visitMaxs(Math.max(size, result.getSize()), size);
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
