import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build on the jars that ship, because a process is young most of the time that someone
 * waits for it. A {@code switch} over types is compiled to an instruction that makes a class when
 * it first runs, which takes milliseconds and which no cache of the JVM's keeps: it becomes a
 * method with a row of {@code instanceof}. The same goes for {@code equals} and {@code hashCode} of
 * records, which become methods that compare and hash field by field. The JVM's cache leaves out
 * classes of an old version (ASM's), which get a newer one, and those of signed jars (LSP4J's),
 * which take time to verify too: the signatures go. What the build has precompiled fits what ships
 * with it, and need not be compared with the sources: its hashes go.
 */
final class QuickStart {
  private static final int OLD = ClassFile.JAVA_6_VERSION;
  private static final FileTime TIME = FileTime.fromMillis(0);
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  private static final Pattern HASH = Pattern.compile("radicchio/image/[^/]+\\.hash");

  private final ClassFile classFile;

  /**
   * @param all what the class path holds
   */
  private QuickStart(Map<String, byte[]> all) {
    classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(type -> stream(all, type))
                    .orElse(ClassHierarchyResolver.defaultResolver())),
            ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED);
  }

  /**
   * @param arguments the folder with the jars
   */
  public static void main(String[] arguments) throws IOException {
    Map<Path, Map<String, byte[]>> jars = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
        jars.put(file, read(file));
      }
    }
    Map<String, byte[]> all = new HashMap<>();
    jars.values().forEach(all::putAll);
    var quick = new QuickStart(all);
    for (Map.Entry<Path, Map<String, byte[]>> jar : jars.entrySet()) {
      if (quick.transform(jar.getValue())) {
        write(jar.getKey(), jar.getValue());
      }
    }
  }

  /** Whether anything has changed. */
  private boolean transform(Map<String, byte[]> jar) throws IOException {
    boolean signed = jar.keySet().removeIf(name -> SIGNATURE.matcher(name).matches());
    boolean[] changed = {signed | jar.keySet().removeIf(name -> HASH.matcher(name).matches())};
    if (signed) {
      jar.put(JarFile.MANIFEST_NAME, withoutDigests(jar.get(JarFile.MANIFEST_NAME)));
    }
    jar.replaceAll(
        (name, bytes) -> {
          boolean isClass = name.endsWith(".class") && !name.endsWith("module-info.class");
          byte[] now = isClass ? transform(bytes) : bytes;
          changed[0] |= now != bytes;
          return now;
        });
    return changed[0];
  }

  private static byte[] withoutDigests(byte[] bytes) throws IOException {
    var manifest = new Manifest(new ByteArrayInputStream(bytes));
    manifest.getEntries().clear();
    var out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }

  private byte[] transform(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    var switches = new TypeSwitches(model);
    var records = new RecordMethods(model);
    boolean old = model.majorVersion() <= OLD;
    if (!old && !switches.found() && !records.found()) {
      return bytes;
    }
    ClassTransform transform = switches.transform().andThen(records.transform());
    if (old) {
      transform =
          transform.andThen(
              (builder, element) ->
                  builder.with(
                      element instanceof ClassFileVersion
                          ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0)
                          : element));
    }
    return classFile.transformClass(model, transform);
  }

  /** The calls of a class whose targets are made when they first run. */
  private static List<InvokeDynamicInstruction> calls(ClassModel model) {
    var calls = new ArrayList<InvokeDynamicInstruction>();
    for (MethodModel method : model.methods()) {
      for (CodeElement element :
          method.code().<List<CodeElement>>map(CodeModel::elementList).orElse(List.of())) {
        if (element instanceof InvokeDynamicInstruction call) {
          calls.add(call);
        }
      }
    }
    return calls;
  }

  /** Switches over types of one class. */
  private static final class TypeSwitches {
    private final ClassModel model;
    private final List<InvokeDynamicInstruction> found = new ArrayList<>();

    TypeSwitches(ClassModel model) {
      this.model = model;
      calls(model).forEach(this::note);
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

    /**
     * Of a method that takes the object and the label to begin at, and gives the first that fits.
     */
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

  /** What {@code equals} and {@code hashCode} of one class that is a record call. */
  private static final class RecordMethods {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final MethodTypeDesc EQUAL =
        MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT, OBJECT);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT);

    private final ClassModel model;
    private final Map<String, InvokeDynamicInstruction> found = new TreeMap<>();

    RecordMethods(ClassModel model) {
      this.model = model;
      calls(model).forEach(this::note);
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

  private static InputStream stream(Map<String, byte[]> all, ClassDesc type) {
    String descriptor = type.descriptorString();
    byte[] bytes = all.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        var header = new ZipEntry(entry.getKey());
        header.setLastModifiedTime(TIME);
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    Files.write(jar, bytes.toByteArray());
  }
}
