package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs every program of {@code test-fixtures/bench} on every implementation, in turn. */
public final class ProgramsBenchmark {
  private static final String USAGE =
      """
      usage: ./dev bench programs [NAME,NAME...] [--times N] [--limit SECONDS] [--write]

        NAME      only these programs of test-fixtures/bench
        --times   how often each program is run on each implementation; 3
        --limit   a run that takes longer is stopped; 60
        --write   put the results into docs/performance.md (all programs only)\
      """;

  private static final String NOTHING =
      "(import (scheme base) (scheme write)) (display \"ok\") (newline)\n";

  private final Place place;
  private final List<Contender> contenders;
  private final Stopwatch stopwatch;
  private final int times;

  private ProgramsBenchmark(Place place, List<Contender> contenders, int times, int limit) {
    this.place = place;
    this.contenders = contenders;
    this.stopwatch = new Stopwatch(place, limit);
    this.times = times;
  }

  /** For {@code ./dev}; see {@link #USAGE}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    int times = 3;
    int limit = 60;
    boolean write = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--times" -> times = number(arguments, ++i);
        case "--limit" -> limit = number(arguments, ++i);
        case "--write" -> write = true;
        default -> {
          if (arguments[i].startsWith("-")) {
            stop(USAGE);
          }
          names.addAll(Arrays.asList(arguments[i].split(",", -1)));
        }
      }
    }
    if (write && !names.isEmpty()) {
      stop("--write takes all programs, so that the page shows all.");
    }
    Place place = Place.ofProperties();
    List<Contender> contenders =
        Stream.of(Contender.values()).filter(c -> isInstalled(c, place)).toList();
    new ProgramsBenchmark(place, contenders, times, limit).run(names, write);
  }

  private static int number(String[] arguments, int i) {
    if (i >= arguments.length || !arguments[i].matches("[1-9][0-9]{0,6}")) {
      stop(USAGE);
    }
    return Integer.parseInt(arguments[i]);
  }

  private static void stop(String message) {
    System.err.println(message);
    System.exit(2);
  }

  private static boolean isInstalled(Contender contender, Place place) {
    boolean installed = contender.command(place).isPresent();
    if (!installed) {
      System.err.printf("%s is not installed: it is left out.%n", contender.title());
    }
    return installed;
  }

  private void run(List<String> names, boolean write) throws IOException, InterruptedException {
    List<Path> programs = programs(names);
    Path nothing = place.work().resolve("nothing.scm");
    Files.writeString(nothing, NOTHING);
    Row startUp = measure(nothing);
    var report = new Report(contenders);
    System.out.println(report.header());
    List<Row> rows = new ArrayList<>();
    for (Path program : programs) {
      Row row = measure(program);
      System.out.println(report.line(row));
      rows.add(row);
    }
    String measured = report.of(startUp, rows);
    // The rows have been shown while they came.
    System.out.print(measured.substring(measured.indexOf("\n\n") + 1));
    if (write) {
      Page.write(place.page(), "programs", Machine.describe(place, contenders, times) + measured);
      System.out.println("Written to " + place.root().relativize(place.page()) + ".");
    }
  }

  private List<Path> programs(List<String> names) throws IOException {
    try (Stream<Path> files = Files.list(place.programs())) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".scm")).sorted().toList();
      for (String name : names) {
        if (all.stream().noneMatch(f -> name(f).equals(name))) {
          stop("There is no program " + name + " in " + place.programs() + ".");
        }
      }
      return all.stream().filter(f -> names.isEmpty() || names.contains(name(f))).toList();
    }
  }

  private Row measure(Path program) throws IOException, InterruptedException {
    Map<Contender, List<Run>> runs = new EnumMap<>(Contender.class);
    for (Contender contender : contenders) {
      stopwatch.prepare(contender, program);
      runs.put(contender, new ArrayList<>());
    }
    // In turn, so that what else the machine does meets everybody.
    for (int i = 0; i < times; i++) {
      for (var entry : runs.entrySet()) {
        if (entry.getValue().stream().allMatch(Run.Took.class::isInstance)) {
          entry.getValue().add(stopwatch.time(entry.getKey(), program));
        }
      }
    }
    Map<Contender, Run> medians = new EnumMap<>(Contender.class);
    runs.forEach((contender, all) -> medians.put(contender, Run.median(all)));
    return new Row(name(program), medians);
  }

  private static String name(Path program) {
    return program.getFileName().toString().replaceFirst("\\.scm$", "");
  }
}
