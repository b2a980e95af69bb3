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
final class Machine {
  private Machine() {}

  static String describe(Place place, List<Contender> contenders, int times)
      throws IOException, InterruptedException {
    var versions = new StringBuilder();
    for (Contender contender : contenders) {
      if (contender != Contender.RADICCHIO) {
        String command = contender.command(place).orElseThrow().toString();
        versions.append(contender.title()).append(' ');
        versions.append(firstLine(place, command, "--version").replaceAll("[^0-9.]", ""));
        versions.append(", ");
      }
    }
    return String.format(
        "%s, commit %s. %s, %d cores, %s %s. %sJDK %s. Medians of %d.%n%n",
        LocalDate.now(ZoneOffset.UTC),
        commit(place),
        processor(place),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        versions,
        Runtime.version(),
        times);
  }

  private static String commit(Place place) throws IOException, InterruptedException {
    String git = "git";
    String commit = firstLine(place, git, "rev-parse", "--short", "HEAD");
    boolean changed = !firstLine(place, git, "status", "--porcelain", "-uno").isEmpty();
    return changed ? commit + " and changes" : commit;
  }

  private static String processor(Place place) throws IOException, InterruptedException {
    Path linux = Path.of("/proc/cpuinfo");
    if (!Files.exists(linux)) {
      return firstLine(place, "sysctl", "-n", "machdep.cpu.brand_string");
    }
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("an unknown processor");
    }
  }

  private static String firstLine(Place place, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(place.root().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.lines().limit(1).collect(Collectors.joining()).strip();
  }
}
