import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code equals} and {@code hashCode} of one class that is a record call: made when they first
 * run, as {@link TypeSwitches} are, they become methods that compare and hash field by field.
 */
final class RecordMethods {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final MethodTypeDesc EQUAL =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT, OBJECT);
  private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT);

  private final ClassModel model;
  private final Map<String, InvokeDynamicInstruction> found = new TreeMap<>();

  RecordMethods(ClassModel model) {
    this.model = model;
    QuickStart.calls(model).forEach(this::note);
  }

  boolean found() {
    return !found.isEmpty();
  }

  private void note(InvokeDynamicInstruction call) {
    if (isRecordMethod(call)) {
      found.put(call.name().stringValue(), call);
    }
  }

  private static boolean isRecordMethod(InvokeDynamicInstruction call) {
    return !call.name().equalsString("toString")
        && call.bootstrapMethod()
            .owner()
            .descriptorString()
            .equals("Ljava/lang/runtime/ObjectMethods;");
  }

  ClassTransform transform() {
    return ClassTransform.transformingMethodBodies(
            (builder, element) -> {
              if (element instanceof InvokeDynamicInstruction call && isRecordMethod(call)) {
                builder.invokestatic(
                    model.thisClass().asSymbol(),
                    name(call.name().stringValue()),
                    call.typeSymbol());
              } else {
                builder.with(element);
              }
            })
        .andThen(ClassTransform.endHandler(this::addMethods));
  }

  private static String name(String method) {
    return "record$" + method;
  }

  private void addMethods(ClassBuilder builder) {
    found.forEach(
        (method, call) -> {
          // The arguments are the class, the components' names, and a getter for each.
          List<ConstantDesc> arguments = call.bootstrapArgs();
          var fields =
              arguments.subList(2, arguments.size()).stream()
                  .map(DirectMethodHandleDesc.class::cast)
                  .toList();
          builder.withMethodBody(
              name(method),
              call.typeSymbol(),
              ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
              code -> {
                if (method.equals("equals")) {
                  equal(code, fields);
                } else {
                  hash(code, fields);
                }
              });
        });
  }

  private void equal(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    ClassDesc type = model.thisClass().asSymbol();
    Label differ = code.newLabel();
    code.aload(1).instanceOf(type).ifeq(differ);
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc of = field.invocationType().returnType();
      code.aload(0).getfield(type, field.methodName(), of);
      code.aload(1).checkcast(type).getfield(type, field.methodName(), of);
      if (!of.isPrimitive()) {
        code.invokestatic(OBJECTS, "equals", EQUAL).ifeq(differ);
      } else {
        code.invokestatic(boxed(of), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, of, of))
            .ifne(differ);
      }
    }
    code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
  }

  /** The same number as the JDK's, so that the order in hash tables stays what it is. */
  private void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    ClassDesc type = model.thisClass().asSymbol();
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc of = field.invocationType().returnType();
      code.bipush(31).imul().aload(0).getfield(type, field.methodName(), of);
      if (!of.isPrimitive()) {
        code.invokestatic(OBJECTS, "hashCode", HASH);
      } else {
        code.invokestatic(boxed(of), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, of));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static ClassDesc boxed(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "S" -> ConstantDescs.CD_Short;
      case "C" -> ConstantDescs.CD_Character;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      default -> ConstantDescs.CD_Double;
    };
  }
}
