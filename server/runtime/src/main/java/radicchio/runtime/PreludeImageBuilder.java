package radicchio.runtime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes the {@link PreludeImage} that {@link Startup} looks for. */
public final class PreludeImageBuilder {
  private PreludeImageBuilder() {}

  /**
   * @param arguments the folder of class-path resources to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0] + Startup.IMAGE);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Startup.writeImage(out);
    }
  }
}
