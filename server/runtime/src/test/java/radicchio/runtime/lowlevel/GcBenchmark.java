package radicchio.runtime.lowlevel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;

/**
 * How long collections take, against how much is alive. A young collection is of 4 MB, as in a
 * session; the live data are lists of lists, grown in random order. Thread CPU time, so that a busy
 * machine tells the same.
 */
@Tag("bench")
class GcBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LISTS = 64;
  private static final int YOUNG_PAIRS = (4 << 20) / 16;
  private static final int TIMES = 25;

  /** Collections before they count, so that what runs is compiled. */
  private static final int WARM = 12;

  private final Random random = new Random(1);

  @Test
  void pauses() {
    System.out.println(
        "| alive | collection of | copied | median ms | longest ms | bar |\n"
            + "| ---: | --- | ---: | ---: | ---: | ---: |");
    for (int mebibytes : new int[] {1, 10, 100}) {
      Rig rig = new Rig(512);
      rig.setRegister(Slots.CELLS_END, cell(LISTS + 1));
      for (int i = 0; i <= LISTS; i++) {
        rig.setSlot(cell(i), Tags.NIL);
      }
      grow(rig, mebibytes << 20);
      rig.call("collect");
      for (int percent : new int[] {0, 10, 100}) {
        time(rig, "4 MB, " + percent + " % alive", "collect_young", percent, 10);
      }
      time(rig, "everything", "collect", 0, 200);
    }
  }

  private static int cell(int i) {
    return Slots.CELLS + 8 * i;
  }

  private void grow(Rig rig, int bytes) {
    for (int pairs = 0; pairs < bytes / 16; pairs += 2) {
      int cell = cell(random.nextInt(LISTS));
      rig.setSlot(cell, rig.cons(rig.cons(Rig.fix(pairs), Tags.NIL), rig.slot(cell)));
      if (pairs % YOUNG_PAIRS == 0) {
        rig.call("collect_young");
      }
    }
  }

  private static void time(Rig rig, String what, String collection, int percent, int bar) {
    double[] pauses = new double[TIMES];
    int alive = rig.register(Slots.HP) - rig.register(Slots.SPACE);
    int copied = alive;
    for (int i = -WARM; i < TIMES; i++) {
      long list = Tags.NIL;
      for (int pair = 0; collection.equals("collect_young") && pair < YOUNG_PAIRS; pair++) {
        long made = rig.cons(Rig.fix(pair), list);
        list = pair % 100 < percent ? made : list;
      }
      rig.setSlot(cell(LISTS), list);
      int before = rig.register(Slots.YOUNG);
      long start = THREADS.getCurrentThreadCpuTime();
      rig.call(collection);
      if (i >= 0) {
        pauses[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
      }
      copied = percent == 0 ? copied : rig.register(Slots.YOUNG) - before;
      rig.setSlot(cell(LISTS), Tags.NIL);
      if (percent > 0 && i % 8 == 0) {
        rig.call("collect");
      }
    }
    Arrays.sort(pauses);
    System.out.printf(
        Locale.ROOT,
        "| %d MB | %s | %.1f MB | %.2f | %.2f | %d |%n",
        alive >> 20,
        what,
        (collection.equals("collect_young") && percent == 0 ? 0 : copied) / 1048576.0,
        pauses[TIMES / 2],
        pauses[TIMES - 1],
        bar);
  }
}
