import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
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
 * waits for it: see {@link TypeSwitches}, {@link RecordMethods} and {@link OpcodeMethods}. The
 * JVM's cache leaves out classes of an old version (ASM's), which get a newer one, and those of
 * signed jars (LSP4J's), which take time to verify too: the signatures go. What the build has
 * precompiled fits what ships with it, and need not be compared with the sources: its hashes go.
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
    boolean opcodes = OpcodeMethods.found(model);
    if (!old && !switches.found() && !records.found() && !opcodes) {
      return bytes;
    }
    ClassTransform transform = switches.transform().andThen(records.transform());
    if (opcodes) {
      transform = transform.andThen(OpcodeMethods.TRANSFORM);
    }
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
  static List<InvokeDynamicInstruction> calls(ClassModel model) {
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
