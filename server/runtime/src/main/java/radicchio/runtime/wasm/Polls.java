package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.BitSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Decides where code asks whether it was interrupted. Chicory asks before each call and each
 * backward jump. What runs for long does so because a loop turns often, or because functions call
 * each other in a circle, and it is enough to ask at each turn and once in each circle. A circle
 * that stays in its module has a call of a function that is being looked at in a walk along the
 * calls: that function asks. Any other goes through the table, for modules import only from those
 * before them: who calls through the table asks ({@link CodeWriter}, {@link CachedCalls}), the
 * driver with the frames that it resumes too.
 *
 * <p>The runtime module asks nowhere else, for what it does must not be left in the middle.
 */
final class Polls extends Rewriting {
  private static final String SUPPORT = Type.getInternalName(PolledShaded.class);

  /** What Chicory's code calls. */
  private static final String TURN = "checkInterruption";

  private final boolean polled;
  private final BitSet asking;

  Polls(ClassVisitor next, WasmModule module, Role role) {
    super(next);
    this.polled = role != Role.RUNTIME;
    this.asking = polled ? Circles.in(module) : new BitSet();
  }

  @Override
  MethodVisitor rewritten(String method, MethodVisitor next) {
    return new Method(next, asks(method));
  }

  private boolean asks(String method) {
    return method.startsWith("func_") && asking.get(Integer.parseInt(method.substring(5)));
  }

  /** Code that asks at a call. */
  static void ask(MethodVisitor m) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, SUPPORT, "checkCall", "()V", false);
  }

  /** Which functions ask when they are called. */
  private static final class Circles {
    private final CodeSection code;
    private final int imports;
    private final BitSet seen = new BitSet();
    private final BitSet path = new BitSet();
    private final BitSet asking = new BitSet();

    private Circles(WasmModule module) {
      this.code = module.codeSection();
      this.imports = ModuleCompiler.importedFunctions(module);
    }

    static BitSet in(WasmModule module) {
      var circles = new Circles(module);
      for (int i = 0; i < circles.code.functionBodyCount(); i++) {
        circles.walk(circles.imports + i);
      }
      return circles.asking;
    }

    private void walk(int function) {
      if (function < imports || seen.get(function)) {
        asking.set(function, asking.get(function) || path.get(function));
        return;
      }
      seen.set(function);
      path.set(function);
      for (Instruction in : code.getFunctionBody(function - imports).instructions()) {
        if (in.opcode() == OpCode.CALL) {
          walk((int) in.operand(0));
        }
      }
      path.clear(function);
    }
  }

  /** Leaves out what Chicory asks, but before backward jumps. */
  private final class Method extends Delaying {
    private final boolean asks;
    private boolean asked;

    Method(MethodVisitor next, boolean asks) {
      super(next);
      this.asks = asks;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (asks) {
        ask(mv);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String descriptor, boolean isInterface) {
      // Where it asked, that was before this call.
      asked = method.equals(TURN);
      if (!asked) {
        mv.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
      }
    }

    /** Before a call come memory and instance. */
    @Override
    public void visitVarInsn(int opcode, int local) {
      if (opcode != Opcodes.ALOAD) {
        flush();
      }
      mv.visitVarInsn(opcode, local);
    }

    @Override
    void flush() {
      if (asked && polled) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, SUPPORT, TURN, "()V", false);
      }
      asked = false;
    }
  }
}
