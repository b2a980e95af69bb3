package radicchio.lsp.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The rows as a table, in Markdown that is also easy to read in a terminal. */
final class Report {
  private static final int WORST = 8;

  private final List<Contender> contenders;
  private final List<Contender> peers;

  Report(List<Contender> contenders) {
    this.contenders = contenders;
    this.peers = contenders.stream().filter(c -> c != Contender.RADICCHIO).toList();
  }

  /** The table, what sums it up, the worst rows, and what went wrong. */
  String of(Row nothing, List<Row> rows) {
    var out = new StringBuilder();
    out.append(header()).append('\n');
    rows.forEach(row -> out.append(line(row)).append('\n'));
    out.append('\n').append(startUp(nothing));
    peers.forEach(peer -> out.append(summary(peer, rows)));
    rows.forEach(row -> out.append(failures(row)));
    return out.toString();
  }

  String header() {
    List<String> cells = new ArrayList<>();
    cells.add("program     ");
    contenders.forEach(c -> cells.add(c.title() + " CPU s"));
    peers.forEach(c -> cells.add("× " + c.title()));
    contenders.forEach(c -> cells.add(c.title() + " wall s"));
    peers.forEach(c -> cells.add("× " + c.title()));
    String rule =
        cells.stream()
            .map(c -> c.startsWith("program") ? "---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |"));
    return row(cells) + "\n" + rule;
  }

  String line(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(String.format(Locale.ROOT, "%-12s", row.program()));
    half(row, Run.Took::cpu, cells);
    half(row, Run.Took::wall, cells);
    return row(cells);
  }

  private void half(Row row, ToDoubleFunction<Run.Took> of, List<String> cells) {
    for (Contender contender : contenders) {
      cells.add(
          switch (row.runs().get(contender)) {
            case Run.Took took -> String.format(Locale.ROOT, "%.2f", of.applyAsDouble(took));
            case Run.TooLong(int seconds) -> "> " + seconds;
            case Run.Failed _ -> "failed";
          });
    }
    peers.forEach(peer -> cells.add(times(row.ratio(peer, of))));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String times(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "–";
  }

  private String startUp(Row nothing) {
    return contenders.stream()
        .map(c -> c.title() + " " + nothing.took(c).map(Report::both).orElse("–"))
        .collect(Collectors.joining(", ", "- A program that does nothing, CPU / wall s: ", ".\n"));
  }

  private static String both(Run.Took took) {
    return String.format(Locale.ROOT, "%.2f / %.2f", took.cpu(), took.wall());
  }

  private static String summary(Contender peer, List<Row> rows) {
    String worst =
        rows.stream()
            .filter(row -> row.ratio(peer, Run.Took::cpu).isPresent())
            .sorted(
                Comparator.comparingDouble(
                    (Row row) -> -row.ratio(peer, Run.Took::cpu).getAsDouble()))
            .limit(WORST)
            .map(row -> row.program() + " " + times(row.ratio(peer, Run.Took::cpu)))
            .collect(Collectors.joining(", "));
    return String.format(
        "- Against %s, geometric means: CPU **%s**, wall **%s**. Worst, CPU: %s.%n",
        peer.title(),
        times(Row.mean(rows, peer, Run.Took::cpu)),
        times(Row.mean(rows, peer, Run.Took::wall)),
        worst);
  }

  private String failures(Row row) {
    return contenders.stream()
        .map(
            c ->
                row.runs().get(c) instanceof Run.Failed(String why)
                    ? String.format("- %s on %s: `%s`%n", row.program(), c.title(), why)
                    : "")
        .collect(Collectors.joining());
  }
}
