package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FreeRangesTest {
  @Test
  void whatIsGivenBackIsTakenAgain() {
    var ranges = new FreeRanges("things", 10, 20);
    assertEquals(10, ranges.take(4));
    assertEquals(14, ranges.take(4));
    assertEquals(18, ranges.used());
    ranges.give(10, 4);
    assertEquals(10, ranges.take(2));
    assertEquals(12, ranges.take(2));
    ranges.give(14, 4);
    assertEquals(14, ranges.used());
    assertThrows(FreeRanges.ExhaustedException.class, () -> ranges.take(7));
    assertEquals(14, ranges.take(6));
  }

  @Property
  void nothingIsGivenTwice(@ForAll List<@IntRange(min = -5, max = 9) Integer> steps) {
    var ranges = new FreeRanges("things", 0, 1000);
    var taken = new BitSet();
    var runs = new ArrayList<int[]>();
    for (int step : steps) {
      if (step > 0) {
        int first = ranges.take(step);
        assertTrue(taken.get(first, first + step).isEmpty());
        taken.set(first, first + step);
        runs.add(new int[] {first, step});
      } else if (!runs.isEmpty()) {
        int[] run = runs.remove(-step % runs.size());
        ranges.give(run[0], run[1]);
        taken.clear(run[0], run[0] + run[1]);
      }
      assertEquals(taken.length(), ranges.used());
    }
  }
}
