package radicchio.compiler.lowlevel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.FunctionImage;

/**
 * What the runtime offers to other modules: the types of its functions, and the private ones as
 * they are copied. The build keeps it as an image; a function is read from there when a module
 * first calls it.
 */
final class Offer {
  private final List<FuncType> types = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final ImageReader bodies;
  private final Map<String, Function> functions = new ConcurrentHashMap<>();

  /**
   * @param type index of the type
   * @param position where the function is in the image; negative: it is not private
   */
  private record Entry(int type, int position) {}

  private Offer(byte[] image) {
    var in = new ImageReader(image);
    for (int n = in.count(); n > 0; n--) {
      types.add(FunctionImage.type(in));
    }
    for (int n = in.count(); n > 0; n--) {
      entries.put(in.text(), new Entry(in.count(), in.count() - 1));
    }
    bodies = new ImageReader(in.bytes());
  }

  static Offer of(Program program) {
    return new Offer(image(program));
  }

  static byte[] image(Program program) {
    var bodies = new ImageWriter();
    Map<String, Integer> positions = new HashMap<>();
    for (Function function : program.privateFunctions()) {
      positions.put(function.name(), bodies.position());
      FunctionImage.write(function, bodies);
    }
    var out = new ImageWriter();
    Map<String, FuncType> all = program.functionTypes();
    List<FuncType> types = all.values().stream().distinct().toList();
    out.count(types.size());
    types.forEach(type -> FunctionImage.write(type, out));
    out.count(all.size());
    all.forEach(
        (name, type) -> {
          out.text(name);
          out.count(types.indexOf(type));
          out.count(1 + positions.getOrDefault(name, -1));
        });
    out.bytes(bodies.image());
    return out.image();
  }

  /** That of the build; none if the sources are others by now. What ships has no hash. */
  static Optional<Offer> built() {
    return resource(LowLevel.IMAGE_HASH)
            .filter(hash -> !LowLevel.imageHash().equals(text(hash)))
            .isPresent()
        ? Optional.empty()
        : resource(LowLevel.IMAGE).map(Offer::new);
  }

  Optional<FuncType> type(String function) {
    return Optional.ofNullable(entries.get(function)).map(entry -> types.get(entry.type));
  }

  /** A private function, the same one each time. */
  Optional<Function> function(String name) {
    Entry entry = entries.get(name);
    return entry == null || entry.position < 0
        ? Optional.empty()
        : Optional.of(
            functions.computeIfAbsent(name, n -> FunctionImage.read(bodies.at(entry.position))));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Offer.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
