package radicchio.runtime;

import java.io.IOException;
import java.nio.file.Path;

/** Run by the build: writes the modules that {@link Startup} looks for. */
public final class PreludeImageBuilder {
  private PreludeImageBuilder() {}

  /**
   * @param arguments the folder of class-path resources to write into
   */
  public static void main(String[] arguments) throws IOException {
    Startup.build(Path.of(arguments[0]));
  }
}
