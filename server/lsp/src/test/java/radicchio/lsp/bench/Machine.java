package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what and with what was measured. */
public final class Machine {
  private Machine() {}

  static String describe(Place place, List<Contender> contenders, int times)
      throws IOException, InterruptedException {
    var versions = new StringBuilder();
    for (Contender contender : contenders) {
      if (contender != Contender.RADICCHIO) {
        String command = contender.command(place).orElseThrow().toString();
        versions.append(contender.title()).append(' ');
        versions.append(firstLine(place.root(), command, "--version").replaceAll("[^0-9.]", ""));
        versions.append(", ");
      }
    }
    return describe(place.root(), versions.toString(), times);
  }

  /**
   * @param peers other implementations and their versions, each with a comma and a space
   */
  public static String describe(Path root, String peers, int times)
      throws IOException, InterruptedException {
    return String.format(
        "%s, commit %s. %s, %d cores, %s %s. %sJDK %s. Medians of %d.%n%n",
        LocalDate.now(ZoneOffset.UTC),
        commit(root),
        processor(root),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        peers,
        Runtime.version(),
        times);
  }

  private static String commit(Path root) throws IOException, InterruptedException {
    String git = "git";
    String commit = firstLine(root, git, "rev-parse", "--short", "HEAD");
    String tables = ":!docs/performance.md"; // another benchmark may have written its own just now
    boolean changed =
        !firstLine(root, git, "status", "--porcelain", "-uno", "--", ".", tables).isEmpty();
    return changed ? commit + " and changes" : commit;
  }

  private static String processor(Path root) throws IOException, InterruptedException {
    Path linux = Path.of("/proc/cpuinfo");
    if (!Files.exists(linux)) {
      return firstLine(root, "sysctl", "-n", "machdep.cpu.brand_string");
    }
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("an unknown processor");
    }
  }

  private static String firstLine(Path root, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.lines().limit(1).collect(Collectors.joining()).strip();
  }
}
