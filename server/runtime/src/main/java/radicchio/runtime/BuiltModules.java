package radicchio.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.runtime.wasm.Store;

/**
 * The runtime module and the prelude as the build leaves them on the class path, so that a process
 * starts without compiling either: their wasm, their JVM classes under the names that they have,
 * and what {@link PreludeImage} keeps of the prelude.
 *
 * @param fingerprint tells whether they are of this prelude, runtime and compiler
 */
record BuiltModules(
    String fingerprint,
    Store.Prepared runtime,
    Store.Prepared prelude,
    byte[] preludeWasm,
    byte[] preludeImage) {

  private static final String FOLDER = "/radicchio/image/";
  private static final String FINGERPRINT = FOLDER + "fingerprint.txt";
  private static final String RUNTIME_WASM = FOLDER + "runtime.wasm";
  private static final String PRELUDE_WASM = FOLDER + "prelude.wasm";
  private static final String PRELUDE_IMAGE = FOLDER + "prelude.bin";

  static Optional<BuiltModules> find() {
    try (InputStream found = BuiltModules.class.getResourceAsStream(FINGERPRINT)) {
      if (found == null) {
        return Optional.empty();
      }
      byte[] preludeWasm = resource(PRELUDE_WASM);
      return Optional.of(
          new BuiltModules(
              new String(found.readAllBytes(), StandardCharsets.UTF_8),
              Store.prepareBuiltRuntime(resource(RUNTIME_WASM)),
              Store.prepareBuiltPrelude(preludeWasm),
              preludeWasm,
              resource(PRELUDE_IMAGE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param classes folder that is on the class path later
   */
  static void write(
      Path classes, String fingerprint, byte[] runtimeWasm, byte[] preludeWasm, byte[] preludeImage)
      throws IOException {
    for (Map<String, byte[]> module :
        List.of(
            Store.compileRuntime(runtimeWasm), Store.compilePrelude(preludeWasm, runtimeWasm))) {
      for (Map.Entry<String, byte[]> type : module.entrySet()) {
        write(classes, type.getKey().replace('.', '/') + ".class", type.getValue());
      }
    }
    write(classes, RUNTIME_WASM, runtimeWasm);
    write(classes, PRELUDE_WASM, preludeWasm);
    write(classes, PRELUDE_IMAGE, preludeImage);
    write(classes, FINGERPRINT, fingerprint.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Path.of(folder.toString(), name);
    Files.createDirectories(Path.of(folder.toString(), name.substring(0, name.lastIndexOf('/'))));
    Files.write(file, bytes);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BuiltModules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      return in.readAllBytes();
    }
  }
}
