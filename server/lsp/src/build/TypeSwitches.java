import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Switches over types of one class. A {@code switch} over types is compiled to an instruction that
 * makes a class when it first runs, which takes milliseconds and which no cache of the JVM's keeps:
 * it becomes a method with a row of {@code instanceof}.
 */
final class TypeSwitches {
  private final ClassModel model;
  private final List<InvokeDynamicInstruction> found = new ArrayList<>();

  TypeSwitches(ClassModel model) {
    this.model = model;
    QuickStart.calls(model).forEach(this::note);
  }

  boolean found() {
    return !found.isEmpty();
  }

  private void note(InvokeDynamicInstruction call) {
    if (isTypeSwitch(call)) {
      found.add(call);
    }
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.name().equalsString("typeSwitch")
        && call.bootstrapMethod()
            .owner()
            .descriptorString()
            .equals("Ljava/lang/runtime/SwitchBootstraps;")
        && call.bootstrapArgs().stream()
            .allMatch(label -> label instanceof ClassDesc type && type.isClassOrInterface());
  }

  ClassTransform transform() {
    int[] next = {0};
    return ClassTransform.transformingMethodBodies(
            (builder, element) -> {
              if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
                builder.invokestatic(
                    model.thisClass().asSymbol(),
                    name(next[0]++),
                    call.typeSymbol(),
                    model.flags().has(java.lang.reflect.AccessFlag.INTERFACE));
              } else {
                builder.with(element);
              }
            })
        .andThen(ClassTransform.endHandler(this::addMethods));
  }

  private static String name(int index) {
    return "typeSwitch$" + index;
  }

  private void addMethods(ClassBuilder builder) {
    for (int i = 0; i < found.size(); i++) {
      List<ConstantDesc> labels = found.get(i).bootstrapArgs();
      builder.withMethodBody(
          name(i),
          found.get(i).typeSymbol(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> body(code, labels));
    }
  }

  /** Of a method that takes the object and the label to begin at, and gives the first that fits. */
  private static void body(CodeBuilder code, List<ConstantDesc> labels) {
    Label there = code.newLabel();
    code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    Label none = code.newLabel();
    code.iload(1).tableswitch(0, labels.size() - 1, none, cases);
    for (int i = 0; i < labels.size(); i++) {
      Label next = i + 1 < labels.size() ? cases.get(i + 1).target() : none;
      code.labelBinding(cases.get(i).target());
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next).loadConstant(i).ireturn();
    }
    code.labelBinding(none).loadConstant(labels.size()).ireturn();
  }
}
