package radicchio.runtime.wasm;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies a class, with the code of its methods rewritten. */
abstract class Rewriting extends ClassVisitor {
  Rewriting(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /**
   * @param next takes the code of the method
   */
  abstract MethodVisitor rewritten(String method, MethodVisitor next);

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor m = super.visitMethod(access, method, descriptor, signature, exceptions);
    return m == null ? null : rewritten(method, m);
  }
}
