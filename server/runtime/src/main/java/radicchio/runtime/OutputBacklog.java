package radicchio.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** Output that nobody has taken yet, in order, never more than its limit. */
final class OutputBacklog {
  private final Limits limits;
  private final Deque<Run> runs = new ArrayDeque<>();
  private int size;
  private long dropped;

  private record Run(Event.Stream stream, StringBuilder text) {}

  OutputBacklog(Limits limits) {
    this.limits = limits;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Whether the program waits for its reader, so that nothing needs to be left out. */
  boolean patient() {
    return limits.flood() == Limits.Flood.WAIT;
  }

  /** Whether the program has to wait before it adds more. */
  boolean full() {
    return patient() && size >= limits.outputBacklog();
  }

  void add(Event.Stream stream, String text) {
    if (runs.isEmpty() || runs.getLast().stream != stream) {
      runs.add(new Run(stream, new StringBuilder()));
    }
    runs.getLast().text.append(text);
    size += text.length();
    if (!patient() && size > limits.outputBacklog()) {
      // Half of it goes at once, so that dropping costs little a character.
      drop(size - limits.outputBacklog() / 2);
    }
  }

  private void drop(int count) {
    int left = count;
    while (left > 0) {
      left -= take(left, runs.getFirst()).length();
    }
    dropped += count;
  }

  /** At most {@code most} characters of the oldest, all of one stream. */
  Event.Output take(int most) {
    Run first = runs.getFirst();
    String text = take(most, first);
    var event = new Event.Output(first.stream, text, dropped);
    dropped = 0;
    return event;
  }

  private String take(int most, Run run) {
    int count = Math.min(most, run.text.length());
    if (count < run.text.length()
        && count > 1
        && Character.isHighSurrogate(run.text.charAt(count - 1))) {
      count--;
    }
    String text = run.text.substring(0, count);
    if (count == run.text.length()) {
      runs.remove(run);
    } else {
      run.text.delete(0, count);
    }
    size -= count;
    return text;
  }
}
