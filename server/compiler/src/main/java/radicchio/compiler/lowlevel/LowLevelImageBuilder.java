package radicchio.compiler.lowlevel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes what {@link Offer} looks for. */
public final class LowLevelImageBuilder {
  private LowLevelImageBuilder() {}

  /**
   * @param arguments the folder of class-path resources to write into
   */
  public static void main(String[] arguments) throws IOException {
    write(arguments[0] + Offer.IMAGE, LowLevel.image());
    write(arguments[0] + Offer.HASH, Offer.sourceHash().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(String file, byte[] bytes) throws IOException {
    Path path = Path.of(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.write(path, bytes);
  }
}
