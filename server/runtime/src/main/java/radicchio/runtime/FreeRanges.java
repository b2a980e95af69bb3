package radicchio.runtime;

import java.util.Map;
import java.util.TreeMap;

/** Numbers from a range, handed out in consecutive runs and taken back; lowest first. */
final class FreeRanges {
  private final String what;
  private final int end;

  /** First number of each free run, and the first after it; runs never touch. */
  private final TreeMap<Integer, Integer> free = new TreeMap<>();

  /**
   * @param what these numbers count, for the message when there are no more
   */
  FreeRanges(String what, int start, int end) {
    this.what = what;
    this.end = end;
    free.put(start, end);
  }

  FreeRanges(FreeRanges original) {
    this.what = original.what;
    this.end = original.end;
    free.putAll(original.free);
  }

  /** First of {@code count} consecutive numbers. */
  @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // And leaves the loop at once.
  int take(int count) {
    for (Map.Entry<Integer, Integer> run : free.entrySet()) {
      int first = run.getKey();
      int after = run.getValue();
      if (after - first >= count) {
        free.remove(first);
        if (first + count < after) {
          free.put(first + count, after);
        }
        return first;
      }
    }
    throw new ExhaustedException("this session has no room for more " + what);
  }

  void give(int first, int count) {
    if (count == 0) {
      return;
    }
    int from = first;
    int to = first + count;
    Map.Entry<Integer, Integer> before = free.floorEntry(first);
    if (before != null && before.getValue() == first) {
      from = before.getKey();
    }
    Integer next = free.get(to);
    if (next != null) {
      free.remove(to);
      to = next;
    }
    free.put(from, to);
  }

  /** The first number such that it and all after it are free. */
  int used() {
    Map.Entry<Integer, Integer> last = free.lastEntry();
    return last != null && last.getValue() == end ? last.getKey() : end;
  }

  /** A limit of the session itself is reached: the way on is a reset. */
  static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExhaustedException(String message) {
      super(message);
    }
  }
}
