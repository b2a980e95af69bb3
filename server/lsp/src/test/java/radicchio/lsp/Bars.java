package radicchio.lsp;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import radicchio.lsp.bench.Machine;
import radicchio.lsp.bench.Page;

/**
 * What has been measured beside what it should be, as a table that shows as it grows. With {@code
 * -Dradicchio.write=true} it goes into {@code docs/performance.md}.
 */
final class Bars {
  private final StringBuilder table = new StringBuilder();

  /**
   * @param columns between what is measured and the bars
   */
  Bars(String... columns) {
    row("", String.join(" | ", columns), "bar", "goal");
    line("| --- |" + " ---: |".repeat(columns.length + 2));
  }

  /** Times: median, 99th percentile and the longest, in milliseconds. */
  void times(String what, long[] nanos, String bar, String goal) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    row(
        what,
        millis(sorted[sorted.length / 2])
            + " | "
            + millis(sorted[sorted.length * 99 / 100])
            + " | "
            + millis(sorted[sorted.length - 1])
            + " | "
            + sorted.length,
        bar,
        goal);
  }

  void row(String what, String measured, String bar, String goal) {
    line("| " + what + " | " + measured + " | " + bar + " | " + goal + " |");
  }

  private static String millis(long nanos) {
    double millis = nanos / 1e6;
    return String.format(Locale.ROOT, millis < 20 ? "%.2f" : "%.0f", millis);
  }

  private void line(String line) {
    System.out.println(line);
    table.append(line).append('\n');
  }

  /**
   * @param kind the benchmark that it is, as {@code ./dev bench} knows it
   */
  void finish(String kind, int rounds) throws IOException, InterruptedException {
    if (Boolean.getBoolean("radicchio.write")) {
      Path root = Path.of(System.getProperty("radicchio.root", "../.."));
      String load =
          String.format(
              Locale.ROOT,
              "%nThe machine's load at the end, including this: %.1f.%n",
              ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      Page.write(
          root.resolve("docs/performance.md"),
          kind,
          Machine.describe(root, "", rounds) + table + load);
    }
  }
}
