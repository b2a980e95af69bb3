package radicchio.lsp.bench;

import java.util.Comparator;
import java.util.List;

/** What came of running a program, once or, as the median, several times. */
sealed interface Run {
  /** Seconds: user and system time of all the process's threads, and time on the clock. */
  record Took(double cpu, double wall) implements Run {}

  /** It did not say {@code ok}; what it said instead. */
  record Failed(String why) implements Run {}

  /** It was stopped after so many seconds. */
  record TooLong(int seconds) implements Run {}

  /** Medians of both times, each on its own; one run that failed fails them all. */
  static Run median(List<Run> runs) {
    return runs.stream()
        .filter(run -> !(run instanceof Took))
        .findFirst()
        .orElseGet(
            () -> {
              List<Took> took =
                  runs.stream().filter(Took.class::isInstance).map(Took.class::cast).toList();
              return new Took(
                  middle(took.stream().map(Took::cpu).toList()),
                  middle(took.stream().map(Took::wall).toList()));
            });
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
