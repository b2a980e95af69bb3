package radicchio.runtime.wasm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives a unit's class its own copies of the methods of {@link Polled} that make its indirect
 * calls. HotSpot notes for each method whose code it has called: in a method that all units share
 * that soon is everybody's, in its own a unit's few callees, which it can put in place. Copies do
 * not poll: it is {@code call_n} that makes indirect calls, and whoever calls that has polled.
 */
final class OwnCalls extends ClassVisitor {
  private static final String SHARED = Type.getInternalName(Polled.class);
  private static final String FLAT = Type.getInternalName(FlatMemory.class);
  private static final String CODE = Type.getInternalName(Code.class);

  private final Map<String, String> copied = new LinkedHashMap<>();
  private String owner = "";

  OwnCalls(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      String parent,
      String @Nullable [] interfaces) {
    owner = name;
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitMethodInsn(
          int opcode, String of, String called, String type, boolean isInterface) {
        boolean own = of.equals(SHARED) && called.startsWith("call_indirect_");
        if (own) {
          copied.put(called, type);
        }
        super.visitMethodInsn(opcode, own ? owner : of, called, type, isInterface);
      }
    };
  }

  @Override
  public void visitEnd() {
    copied.forEach(this::copy);
    super.visitEnd();
  }

  /** {@code (self, a1 … an, budget, index, table, memory, instance)}, as in {@link Polled}. */
  private void copy(String name, String descriptor) {
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor m = super.visitMethod(access, name, descriptor, null, null);
    int words = Type.getArgumentTypes(descriptor).length - 5;
    int budget = 2 * words;
    int index = budget + 1;
    int memory = budget + 3;
    m.visitCode();
    m.visitVarInsn(Opcodes.ALOAD, memory);
    m.visitTypeInsn(Opcodes.CHECKCAST, FLAT);
    m.visitInsn(Opcodes.DUP);
    m.visitVarInsn(Opcodes.ILOAD, index);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FLAT, "code", "(I)L" + CODE + ";", false);
    m.visitInsn(Opcodes.SWAP);
    m.visitVarInsn(Opcodes.ILOAD, index);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FLAT, "function", "(I)I", false);
    for (int i = 0; i < words; i++) {
      m.visitVarInsn(Opcodes.LLOAD, 2 * i);
    }
    m.visitVarInsn(Opcodes.ILOAD, budget);
    String type = "(I" + "J".repeat(words) + "I)J";
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CODE, "f" + (words - 1), type, false);
    m.visitInsn(Opcodes.LRETURN);
    m.visitMaxs(budget + 4, budget + 5);
    m.visitEnd();
  }
}
