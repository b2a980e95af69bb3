package radicchio.runtime.wasm;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LRETURN;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SWAP;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveElement;
import com.dylibso.chicory.wasm.types.Element;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import radicchio.compiler.layout.Abi;

/**
 * The main class of one module, a subclass of {@link Code}: a switch over the functions that stand
 * in its element segments for each function type, and one over those that it exports; and what its
 * indirect calls go through.
 */
final class CodeWriter {
  private static final String CODE = Type.getInternalName(Code.class);
  private static final String FLAT = Type.getInternalName(FlatMemory.class);
  private static final String MEMORY = Type.getDescriptor(Memory.class);
  private static final String INSTANCE = Type.getDescriptor(Instance.class);

  /** Cases of one method: about 30 bytes each, and HotSpot compiles no method of more than 8000. */
  private static final int CASES = 128;

  private final ClassWriter writer = new ClassWriter(0);
  private final String name;
  private final String groupPrefix;
  private final int groupSize;

  private CodeWriter(String name, String groupPrefix, int groupSize) {
    this.name = name.replace('.', '/');
    this.groupPrefix = groupPrefix.replace('.', '/');
    this.groupSize = groupSize;
  }

  static byte[] write(String name, String groupPrefix, int groupSize, WasmModule module) {
    return new CodeWriter(name, groupPrefix, groupSize).write(module);
  }

  private byte[] write(WasmModule module) {
    writer.visit(65, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, name, null, CODE, null);
    constructor();
    int imports = ModuleCompiler.importedFunctions(module);
    List<TreeSet<Integer>> byType = new ArrayList<>();
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      byType.add(new TreeSet<>());
    }
    for (int function : elements(module)) {
      int type =
          function < imports
              ? Integer.MAX_VALUE
              : module.functionSection().getFunctionType(function - imports);
      if (type > Abi.MAX_ARITY) {
        throw new IllegalStateException(
            "function " + function + " is in the table but has no type F(n)");
      }
      byType.get(type).add(function);
    }
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      typed(n, List.copyOf(byType.get(n)));
      indirect(n);
    }
    TreeSet<Integer> own = new TreeSet<>(ModuleCompiler.exportedFunctions(module).values());
    boxed(new TreeSet<>(own.tailSet(imports)), byType);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor() {
    MethodVisitor m = writer.visitMethod(ACC_PUBLIC, "<init>", "(" + INSTANCE + ")V", null, null);
    m.visitCode();
    m.visitVarInsn(ALOAD, 0);
    m.visitVarInsn(ALOAD, 1);
    m.visitMethodInsn(INVOKESPECIAL, CODE, "<init>", "(" + INSTANCE + ")V", false);
    m.visitInsn(RETURN);
    m.visitMaxs(2, 2);
    m.visitEnd();
  }

  /** {@code fn}: a switch, in two levels when it is large. */
  private void typed(int n, List<Integer> functions) {
    if (functions.size() <= CASES) {
      typedSwitch(ACC_PUBLIC, "f" + n, n, functions);
      return;
    }
    List<List<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < functions.size(); from += CASES) {
      parts.add(functions.subList(from, Math.min(from + CASES, functions.size())));
    }
    MethodVisitor m = writer.visitMethod(ACC_PUBLIC, "f" + n, typedDescriptor(n), null, null);
    m.visitCode();
    for (int i = 0; i < parts.size(); i++) {
      Label next = new Label();
      if (i + 1 < parts.size()) {
        m.visitVarInsn(ILOAD, 1);
        m.visitLdcInsn(parts.get(i + 1).getFirst());
        m.visitJumpInsn(org.objectweb.asm.Opcodes.IF_ICMPGE, next);
      }
      m.visitVarInsn(ALOAD, 0);
      m.visitVarInsn(ILOAD, 1);
      loadArguments(m, n, 2);
      m.visitMethodInsn(INVOKEVIRTUAL, name, "f" + n + "_" + i, typedDescriptor(n), false);
      m.visitInsn(LRETURN);
      if (i + 1 < parts.size()) {
        m.visitLabel(next);
        m.visitFrame(F_SAME, 0, null, 0, null);
      }
    }
    m.visitMaxs(2 * n + 6, 2 * n + 6);
    m.visitEnd();
    for (int i = 0; i < parts.size(); i++) {
      typedSwitch(ACC_PRIVATE, "f" + n + "_" + i, n, parts.get(i));
    }
  }

  private void typedSwitch(int access, String method, int n, List<Integer> functions) {
    MethodVisitor m = writer.visitMethod(access, method, typedDescriptor(n), null, null);
    m.visitCode();
    switchOn(
        m,
        functions,
        function -> {
          loadArguments(m, n, 2);
          m.visitVarInsn(ALOAD, 0);
          m.visitFieldInsn(GETFIELD, CODE, "memory", MEMORY);
          m.visitVarInsn(ALOAD, 0);
          m.visitFieldInsn(GETFIELD, CODE, "instance", INSTANCE);
          m.visitMethodInsn(
              INVOKESTATIC,
              group(function),
              "func_" + function,
              "(" + "J".repeat(n + 1) + "I" + MEMORY + INSTANCE + ")J",
              false);
          m.visitInsn(LRETURN);
        });
    m.visitMaxs(2 * n + 6, 2 * n + 6);
    m.visitEnd();
  }

  /**
   * {@code call_indirect_n}, by the name that Chicory gives it, because type index n is F(n) in
   * each module: {@code (self, a1 … an, budget, index, table, memory, instance)}. HotSpot notes for
   * each method whose code it has called: in one that all modules shared that would soon be
   * everybody's, in a module's own it is its few callees, which can be put in place.
   */
  private void indirect(int n) {
    int budget = 2 * n + 2;
    int index = budget + 1;
    int memory = budget + 3;
    String type = "(" + "J".repeat(n + 1) + "III" + MEMORY + INSTANCE + ")J";
    MethodVisitor m =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "call_indirect_" + n, type, null, null);
    m.visitCode();
    Polls.ask(m);
    m.visitVarInsn(ALOAD, memory);
    m.visitTypeInsn(CHECKCAST, FLAT);
    m.visitInsn(DUP);
    m.visitVarInsn(ILOAD, index);
    m.visitMethodInsn(INVOKEVIRTUAL, FLAT, "code", "(I)L" + CODE + ";", false);
    m.visitInsn(SWAP);
    m.visitVarInsn(ILOAD, index);
    m.visitMethodInsn(INVOKEVIRTUAL, FLAT, "function", "(I)I", false);
    loadArguments(m, n, 0);
    m.visitMethodInsn(INVOKEVIRTUAL, CODE, "f" + n, typedDescriptor(n), false);
    m.visitInsn(LRETURN);
    m.visitMaxs(2 * n + 6, 2 * n + 7);
    m.visitEnd();
  }

  /** {@code call}: exported functions, and those in the table for callers that box. */
  private void boxed(TreeSet<Integer> exports, List<TreeSet<Integer>> byType) {
    TreeSet<Integer> all = new TreeSet<>(exports);
    byType.forEach(all::addAll);
    List<Integer> functions = List.copyOf(all);
    List<List<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < functions.size() || from == 0; from += CASES) {
      parts.add(functions.subList(from, Math.min(from + CASES, functions.size())));
    }
    for (int i = 0; i < parts.size(); i++) {
      // Each part hands what it does not know to the next.
      int next = i + 1;
      MethodVisitor m =
          writer.visitMethod(
              i == 0 ? ACC_PUBLIC : ACC_PRIVATE,
              i == 0 ? "call" : "call_" + i,
              "(I[J)[J",
              null,
              null);
      m.visitCode();
      if (next < parts.size()) {
        Label here = new Label();
        m.visitVarInsn(ILOAD, 1);
        m.visitLdcInsn(parts.get(next).getFirst());
        m.visitJumpInsn(org.objectweb.asm.Opcodes.IF_ICMPLT, here);
        m.visitVarInsn(ALOAD, 0);
        m.visitVarInsn(ILOAD, 1);
        m.visitVarInsn(ALOAD, 2);
        m.visitMethodInsn(INVOKEVIRTUAL, name, "call_" + next, "(I[J)[J", false);
        m.visitInsn(ARETURN);
        m.visitLabel(here);
        m.visitFrame(F_SAME, 0, null, 0, null);
      }
      switchOn(
          m,
          parts.get(i),
          function -> {
            m.visitVarInsn(ALOAD, 0);
            m.visitFieldInsn(GETFIELD, CODE, "instance", INSTANCE);
            m.visitVarInsn(ALOAD, 0);
            m.visitFieldInsn(GETFIELD, CODE, "memory", MEMORY);
            m.visitVarInsn(ALOAD, 2);
            m.visitMethodInsn(
                INVOKESTATIC,
                group(function),
                "call_" + function,
                "(" + INSTANCE + MEMORY + "[J)[J",
                false);
            m.visitInsn(ARETURN);
          });
      m.visitMaxs(3, 3);
      m.visitEnd();
    }
  }

  private static void switchOn(MethodVisitor m, List<Integer> functions, IntConsumer body) {
    Label none = new Label();
    int[] keys = functions.stream().mapToInt(i -> i).toArray();
    Label[] labels = functions.stream().map(f -> new Label()).toArray(Label[]::new);
    if (keys.length > 0) {
      m.visitVarInsn(ILOAD, 1);
      if (keys[keys.length - 1] - keys[0] < 2 * keys.length) {
        tableSwitch(m, none, keys, labels);
      } else {
        m.visitLookupSwitchInsn(none, keys, labels);
      }
      for (int i = 0; i < keys.length; i++) {
        m.visitLabel(labels[i]);
        m.visitFrame(F_SAME, 0, null, 0, null);
        body.accept(keys[i]);
      }
      m.visitLabel(none);
      m.visitFrame(F_SAME, 0, null, 0, null);
    }
    m.visitVarInsn(ILOAD, 1);
    m.visitMethodInsn(INVOKESTATIC, CODE, "mismatch", "(I)Ljava/lang/RuntimeException;", false);
    m.visitInsn(ATHROW);
  }

  private static void tableSwitch(MethodVisitor m, Label none, int[] keys, Label[] labels) {
    int first = keys[0];
    Label[] dense = new Label[keys[keys.length - 1] - first + 1];
    java.util.Arrays.fill(dense, none);
    for (int i = 0; i < keys.length; i++) {
      dense[keys[i] - first] = labels[i];
    }
    m.visitTableSwitchInsn(first, first + dense.length - 1, none, dense);
  }

  /** Self, n arguments, budget, which are parameters from local {@code first} on. */
  private static void loadArguments(MethodVisitor m, int n, int first) {
    for (int i = 0; i <= n; i++) {
      m.visitVarInsn(LLOAD, first + 2 * i);
    }
    m.visitVarInsn(ILOAD, first + 2 * n + 2);
  }

  private static String typedDescriptor(int n) {
    return "(I" + "J".repeat(n + 1) + "I)J";
  }

  private String group(int function) {
    return groupPrefix + function / groupSize;
  }

  private static TreeSet<Integer> elements(WasmModule module) {
    TreeSet<Integer> functions = new TreeSet<>();
    for (Element element : module.elementSection().elements()) {
      if (element instanceof ActiveElement) {
        for (var initializer : element.initializers()) {
          for (var instruction : initializer) {
            if (instruction.opcode() == OpCode.REF_FUNC) {
              functions.add((int) instruction.operand(0));
            }
          }
        }
      }
    }
    return functions;
  }
}
