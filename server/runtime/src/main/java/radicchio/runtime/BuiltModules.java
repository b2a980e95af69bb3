package radicchio.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.SpanImage;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.EnvironmentImage;
import radicchio.compiler.expand.SourceLoader;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.optimize.LibraryProcedures;
import radicchio.runtime.wasm.Store;

/**
 * The runtime module, the prelude and the environment that programs begin with. The build leaves
 * them on the class path, so that a process starts without reading, expanding or compiling any of
 * it: wasm, JVM classes under the names that they have, and an image of the rest.
 *
 * @param globals all variables of the prelude
 * @param procedures text for {@link LibraryProcedures}
 */
record BuiltModules(
    Environment environment,
    List<Global> globals,
    Store.Prepared runtime,
    Store.Prepared prelude,
    PreludeImage image,
    Supplier<String> procedures) {

  private static final String FOLDER = "/radicchio/image/";

  /** Tells what the rest is made of. What ships has none, for there it belongs together. */
  private static final String HASH = FOLDER + "prelude.hash";

  private static final String RUNTIME_WASM = FOLDER + "runtime.wasm";
  private static final String PRELUDE_WASM = FOLDER + "prelude.wasm";
  private static final String PROCEDURES = FOLDER + "procedures.txt";
  private static final String IMAGE = FOLDER + "prelude.bin";

  BuiltModules {
    globals = List.copyOf(globals);
  }

  /**
   * Those of the build; none if they are of another prelude, runtime or compiler.
   *
   * @param hash of those that there are now
   * @param bundled finds the libraries that come along
   */
  static Optional<BuiltModules> find(Supplier<String> hash, SourceLoader bundled) {
    Optional<byte[]> image = found(IMAGE);
    if (image.isEmpty() || found(HASH).filter(h -> !hash.get().equals(text(h))).isPresent()) {
      return Optional.empty();
    }
    byte[] wasm = resource(PRELUDE_WASM);
    FutureTask<Store.Prepared> runtime =
        Background.start(() -> Store.prepareBuiltRuntime(resource(RUNTIME_WASM)));
    FutureTask<Store.Prepared> prelude = Background.start(() -> Store.prepareBuiltPrelude(wasm));
    var in = new ImageReader(image.get());
    SpanImage spans = sources(in);
    EnvironmentImage.Restored restored = EnvironmentImage.read(in, spans, bundled);
    PreludeImage read = PreludeImage.read(in, wasm, spans, restored.globals());
    return Optional.of(
        new BuiltModules(
            restored.interaction(),
            restored.globals(),
            Background.result(runtime),
            Background.result(prelude),
            read,
            () -> text(resource(PROCEDURES))));
  }

  private static SpanImage sources(ImageReader in) {
    List<Source> sources = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      sources.add(new Source(in.text(), in.text()));
    }
    return new SpanImage(sources);
  }

  /**
   * @param classes folder that is on the class path later
   * @param sources the prelude's
   */
  static void write(
      Path classes,
      String hash,
      byte[] runtimeWasm,
      List<Source> sources,
      StandardEnvironment standard,
      PreludeImage image)
      throws IOException {
    byte[] preludeWasm = image.prelude().wasm();
    for (Map<String, byte[]> module :
        List.of(
            Store.compileRuntime(runtimeWasm), Store.compilePrelude(preludeWasm, runtimeWasm))) {
      for (Map.Entry<String, byte[]> type : module.entrySet()) {
        write(classes, type.getKey().replace('.', '/') + ".class", type.getValue());
      }
    }
    write(classes, RUNTIME_WASM, runtimeWasm);
    write(classes, PRELUDE_WASM, preludeWasm);
    write(classes, IMAGE, image(sources, standard, image));
    String procedures = LibraryProcedures.write(standard.prelude());
    write(classes, PROCEDURES, procedures.getBytes(StandardCharsets.UTF_8));
    write(classes, HASH, hash.getBytes(StandardCharsets.UTF_8));
    write(classes, LowLevel.IMAGE, LowLevel.image());
    write(classes, LowLevel.IMAGE_HASH, LowLevel.imageHash().getBytes(StandardCharsets.UTF_8));
  }

  /** Before a build: what an earlier compiler has left must not be used by this one. */
  static void delete(Path classes) throws IOException {
    for (String name : List.of(IMAGE, LowLevel.IMAGE)) {
      Files.deleteIfExists(Path.of(classes.toString(), name));
    }
  }

  private static byte[] image(
      List<Source> sources, StandardEnvironment standard, PreludeImage image) {
    var out = new ImageWriter();
    out.count(sources.size());
    for (Source source : sources) {
      out.text(source.name());
      out.text(source.text());
    }
    var spans = new SpanImage(sources);
    List<Global> globals = PreludeImage.globals(standard.prelude());
    EnvironmentImage.write(standard, globals, spans, out);
    image.write(spans, globals, out);
    return out.image();
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Path.of(folder.toString(), name);
    Files.createDirectories(Path.of(folder.toString(), name.substring(0, name.lastIndexOf('/'))));
    Files.write(file, bytes);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    return found(name)
        .orElseThrow(() -> new IllegalStateException("missing from the class path: " + name));
  }

  private static Optional<byte[]> found(String name) {
    try (InputStream in = BuiltModules.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
