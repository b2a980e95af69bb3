package radicchio.lsp;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real thing: {@code radicchio lsp} as a process of its own. */
final class ServerProcess {
  private ServerProcess() {}

  static Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-DontCompileHugeMethods",
            "-XX:FreqInlineSize=500",
            "-Xmx1500m",
            "--enable-native-access=ALL-UNNAMED"));
    command.add("-cp");
    command.add(classPath());
    command.add("radicchio.lsp.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Surefire puts the class path into a jar's manifest, which a child need not know. */
  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElse(System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
