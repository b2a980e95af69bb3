package radicchio.runtime.wasm;

import static java.util.Objects.requireNonNull;

import com.dylibso.chicory.runtime.OpcodeImpl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Says in the JVM's own instructions what Chicory calls a method for. A comparison is a call that
 * makes 0 or 1, and then a jump that tests it: where both stand together, one jump does.
 *
 * <pre>
 *   invokestatic OpcodeImpl.I64_LT_S(JJ)I          lcmp
 *   ifeq label                                     ifge label
 * </pre>
 *
 * That is less to interpret, less to compile, and leaves more room in the 500 bytes that HotSpot
 * puts in place of a call.
 */
final class PlainInstructions extends Rewriting {
  private static final String OPCODES = Type.getInternalName(OpcodeImpl.class);

  /** The comparison that says whether another one does not hold. */
  private static final String NOT = "I32_EQZ";

  /**
   * A call that makes 0 or 1.
   *
   * @param before what to do with the operands before the jump
   * @param jump jumps if it holds; where an operand is not a number, its opposite jumps
   */
  private record Comparison(List<Integer> before, int jump) {}

  private record Call(String method, String descriptor) {}

  private static final Map<String, Comparison> COMPARISONS =
      Map.ofEntries(
          of(NOT, Opcodes.IFEQ),
          of("I32_EQ", Opcodes.IF_ICMPEQ),
          of("I32_NE", Opcodes.IF_ICMPNE),
          of("I32_LT_S", Opcodes.IF_ICMPLT),
          of("I32_GE_S", Opcodes.IF_ICMPGE),
          of("I32_GT_S", Opcodes.IF_ICMPGT),
          of("I32_LE_S", Opcodes.IF_ICMPLE),
          of("I64_EQZ", Opcodes.IFEQ, Opcodes.LCONST_0, Opcodes.LCMP),
          of("I64_EQ", Opcodes.IFEQ, Opcodes.LCMP),
          of("I64_NE", Opcodes.IFNE, Opcodes.LCMP),
          of("I64_LT_S", Opcodes.IFLT, Opcodes.LCMP),
          of("I64_GE_S", Opcodes.IFGE, Opcodes.LCMP),
          of("I64_GT_S", Opcodes.IFGT, Opcodes.LCMP),
          of("I64_LE_S", Opcodes.IFLE, Opcodes.LCMP),
          of("F64_EQ", Opcodes.IFEQ, Opcodes.DCMPL),
          of("F64_NE", Opcodes.IFNE, Opcodes.DCMPL),
          of("F64_GT", Opcodes.IFGT, Opcodes.DCMPL),
          of("F64_GE", Opcodes.IFGE, Opcodes.DCMPL),
          of("F64_LT", Opcodes.IFLT, Opcodes.DCMPG),
          of("F64_LE", Opcodes.IFLE, Opcodes.DCMPG));

  /** Instructions that do by themselves what a method is called for. */
  private static final Map<String, List<Integer>> CONVERSIONS =
      Map.of(
          "I64_EXTEND_32_S", List.of(Opcodes.L2I, Opcodes.I2L),
          "F64_CONVERT_I32_S", List.of(Opcodes.I2D),
          "F64_CONVERT_I64_S", List.of(Opcodes.L2D));

  PlainInstructions(ClassVisitor next) {
    super(next);
  }

  private static Map.Entry<String, Comparison> of(String method, int jump, Integer... before) {
    return Map.entry(method, new Comparison(List.of(before), jump));
  }

  /** Such jumps are numbered in pairs, of which the first is odd. */
  private static int opposite(int jump) {
    return (jump + 1 ^ 1) - 1;
  }

  @Override
  MethodVisitor rewritten(String method, MethodVisitor next) {
    return new Method(next);
  }

  /** Holds a comparison back until it is seen whether a jump comes next. */
  private static final class Method extends Delaying {
    private @Nullable Call pending;
    private boolean negated;

    Method(MethodVisitor next) {
      super(next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String descriptor, boolean isInterface) {
      boolean ours = owner.equals(OPCODES);
      if (ours && method.equals(NOT) && pending != null) {
        negated = !negated;
        return;
      }
      flush();
      if (ours && COMPARISONS.containsKey(method)) {
        pending = new Call(method, descriptor);
      } else if (ours && CONVERSIONS.containsKey(method)) {
        requireNonNull(CONVERSIONS.get(method)).forEach(mv::visitInsn);
      } else {
        mv.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
      }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      boolean tests = opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE;
      if (pending == null || !tests) {
        super.visitJumpInsn(opcode, label);
        return;
      }
      Comparison c = requireNonNull(COMPARISONS.get(pending.method));
      c.before.forEach(mv::visitInsn);
      mv.visitJumpInsn((opcode == Opcodes.IFNE) == negated ? opposite(c.jump) : c.jump, label);
      pending = null;
      negated = false;
    }

    @Override
    void flush() {
      if (pending == null) {
        return;
      }
      call(pending.method, pending.descriptor);
      if (negated) {
        call(NOT, "(I)I");
      }
      pending = null;
      negated = false;
    }

    private void call(String method, String descriptor) {
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, OPCODES, method, descriptor, false);
    }

    /** A zero may be pushed where none was. */
    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(stack + 2, locals);
    }
  }
}
