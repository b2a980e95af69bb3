import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * How Chicory's compiler finds the methods that a hundred opcodes are calls of: by annotations,
 * which the JVM parses and makes a class and a proxy each for, a sixth of the time from a process's
 * start to its first value. Their names are those of the opcodes, and so it finds them by name.
 */
final class OpcodeMethods {
  private static final String OWNER = "com/dylibso/chicory/compiler/internal/Emitters";
  private static final String NAME = "intrinsify";
  private static final ClassDesc METHOD = ClassDesc.of("java.lang.reflect.Method");

  static final ClassTransform TRANSFORM =
      (builder, element) -> {
        if (element instanceof MethodModel method && method.methodName().equalsString(NAME)) {
          builder.withMethodBody(
              NAME,
              method.methodTypeSymbol(),
              method.flags().flagsMask(),
              code -> body(code, method.methodTypeSymbol(), emitter(method)));
        } else {
          builder.with(element);
        }
      };

  private OpcodeMethods() {}

  static boolean found(ClassModel model) {
    return model.thisClass().asInternalName().equals(OWNER);
  }

  /** What makes an emitter of a method. */
  private static InvokeDynamicInstruction emitter(MethodModel method) {
    for (CodeElement element : method.code().orElseThrow().elementList()) {
      if (element instanceof InvokeDynamicInstruction call
          && call.typeSymbol().parameterList().equals(List.of(METHOD))) {
        return call;
      }
    }
    throw new IllegalStateException(OWNER + "." + NAME + " is another now");
  }

  /** Of a method that takes an opcode and the class whose methods are looked through. */
  private static void body(
      CodeBuilder code, MethodTypeDesc type, InvokeDynamicInstruction emitter) {
    Label next = code.newLabel();
    code.aload(1)
        .invokevirtual(
            ConstantDescs.CD_Class, "getDeclaredMethods", MethodTypeDesc.of(METHOD.arrayType()))
        .astore(2)
        .iconst_m1()
        .istore(3)
        .labelBinding(next)
        .iinc(3, 1)
        .aload(2)
        .iload(3)
        .aaload() // There is one: this is past the end of the array if not.
        .astore(4)
        .aload(4)
        .invokevirtual(METHOD, "getName", MethodTypeDesc.of(ConstantDescs.CD_String))
        .aload(0)
        .invokevirtual(type.parameterType(0), "name", MethodTypeDesc.of(ConstantDescs.CD_String))
        .invokevirtual(
            ConstantDescs.CD_String,
            "equals",
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
        .ifeq(next)
        .aload(4)
        .with(emitter)
        .areturn();
  }
}
