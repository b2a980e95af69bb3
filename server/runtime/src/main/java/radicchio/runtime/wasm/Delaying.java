package radicchio.runtime.wasm;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies a method, and may hold an instruction back until it sees what comes next. */
abstract class Delaying extends MethodVisitor {
  Delaying(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Lets go of what is held back, if anything; called before any other instruction. */
  abstract void flush();

  @Override
  public void visitInsn(int opcode) {
    flush();
    super.visitInsn(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    flush();
    super.visitIntInsn(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int local) {
    flush();
    super.visitVarInsn(opcode, local);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    flush();
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    flush();
    super.visitFieldInsn(opcode, owner, field, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String method, String descriptor, boolean isInterface) {
    flush();
    super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String method, String descriptor, Handle bootstrap, Object... arguments) {
    flush();
    super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    flush();
    super.visitJumpInsn(opcode, label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    flush();
    super.visitLdcInsn(value);
  }

  @Override
  public void visitIincInsn(int local, int by) {
    flush();
    super.visitIincInsn(local, by);
  }

  @Override
  public void visitTableSwitchInsn(int least, int most, Label none, Label... labels) {
    flush();
    super.visitTableSwitchInsn(least, most, none, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label none, int[] keys, Label[] labels) {
    flush();
    super.visitLookupSwitchInsn(none, keys, labels);
  }

  @Override
  public void visitLabel(Label label) {
    flush();
    super.visitLabel(label);
  }
}
