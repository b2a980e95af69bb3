package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a program as a process of its own, and times it. */
final class Stopwatch {
  /** The shell knows what all threads of a process took, and is everywhere. */
  private static final String TIMED =
      "TIMEFORMAT='%3U %3S %3R'; { time \"$@\" >out 2>err </dev/null; } 2>times";

  private final Place place;
  private final int limit;

  Stopwatch(Place place, int limit) {
    this.place = place;
    this.limit = limit;
  }

  Run time(Contender contender, Path program) throws IOException, InterruptedException {
    if (!run(contender, contender.arguments(place, program))) {
      return new Run.TooLong(limit);
    }
    String out = read("out");
    if (!out.strip().equals("ok")) {
      return new Run.Failed(shortened(out + " " + read("err")));
    }
    double[] seconds =
        Pattern.compile(" ")
            .splitAsStream(read("times").strip())
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Run.Took(seconds[0] + seconds[1], seconds[2]);
  }

  /** What a contender does once with a program. Whether that worked is seen when it is run. */
  void prepare(Contender contender, Path program) throws IOException, InterruptedException {
    List<String> arguments = contender.preparation(place, program);
    if (!arguments.isEmpty()) {
      run(contender, arguments);
    }
  }

  /** Whether it ended in time. */
  private boolean run(Contender contender, List<String> arguments)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
    line.add(contender.command(place).orElseThrow().toString());
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).directory(place.work().toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(contender.environment(place));
    Process process = builder.start();
    if (process.waitFor(limit, TimeUnit.SECONDS)) {
      return true;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return false;
  }

  private String read(String name) throws IOException {
    return Files.readString(place.work().resolve(name));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 160 ? line : line.substring(0, 160) + " …";
  }
}
