package radicchio.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last results, in cells, so that the whole of one can still be asked for. */
final class KeptValues {
  private static final int MOST = 1_000;
  private static final int WORD = 8;

  private record Key(String evaluation, int index) {}

  private final SchemeInstance instance;
  private final int firstCell;
  private final Map<Key, Integer> cells = new LinkedHashMap<>();
  private int next;

  KeptValues(SchemeInstance instance) {
    this.instance = instance;
    this.firstCell = instance.words(MOST);
  }

  void keep(String evaluation, int index, long word) {
    int cell = firstCell + WORD * next;
    next = (next + 1) % MOST;
    cells.values().remove(cell);
    cells.put(new Key(evaluation, index), cell);
    instance.keep(cell, word);
  }

  /** The value kept last; it may have moved since. */
  long last() {
    return instance.load(firstCell + WORD * ((next + MOST - 1) % MOST));
  }

  Optional<Long> find(String evaluation, int index) {
    return Optional.ofNullable(cells.get(new Key(evaluation, index))).map(instance::load);
  }

  /** Lets go of all, when memory is short. */
  void clear() {
    cells.values().forEach(cell -> instance.keep(cell, 0));
    cells.clear();
  }
}
