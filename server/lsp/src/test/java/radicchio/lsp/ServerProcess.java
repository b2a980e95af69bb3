package radicchio.lsp;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The real thing: {@code radicchio lsp} as a process of its own. Where {@code radicchio.dist} names
 * what ships, that, with the JVM's cache that {@code radicchio.aot} names; otherwise the classes
 * that are tested.
 */
final class ServerProcess {
  private ServerProcess() {}

  static Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String dist = System.getProperty("radicchio.dist", "");
    command.addAll(dist.isEmpty() ? tested() : shipped(Path.of(dist)));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static List<String> shipped(Path dist) {
    return List.of(
        "@" + dist.resolve("jvm.options"),
        "-XX:AOTCache=" + System.getProperty("radicchio.aot"),
        "-Xlog:aot*=off:stderr",
        "-jar",
        dist.resolve("lib/radicchio.jar").toString());
  }

  private static List<String> tested() {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:-DontCompileHugeMethods",
        "-XX:FreqInlineSize=500",
        "-XX:-SplitIfBlocks",
        "-Xmx1500m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        "radicchio.lsp.Main");
  }

  /** Surefire puts the class path into a jar's manifest, which a child need not know. */
  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElse(System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
