package radicchio.runtime.wasm;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one small module costs, from bytes to the end of its first call; thread CPU time, warm. */
@Tag("bench")
class SmallModuleBench {
  private static final int ROUNDS = 4000;

  @Test
  void smallModule() {
    report("compiled", false);
    report("interpreted", true);
  }

  private static void report(String name, boolean interpreted) {
    Store store = Store.create(Store.prepareRuntime(HandMade.runtime()), 16, (stream, text) -> {});
    byte[] wasm = HandMade.doubled(3, 4);
    store.link(store.prepare(HandMade.many(4, 1), false));
    var threads = ManagementFactory.getThreadMXBean();
    long[] took = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = threads.getCurrentThreadCpuTime();
      store.link(store.prepare(wasm, interpreted));
      store.runtime().call("start", 3);
      took[i] = threads.getCurrentThreadCpuTime() - before;
    }
    for (int from = 0; from < ROUNDS; from += ROUNDS / 4) {
      long[] part = Arrays.copyOfRange(took, from, from + ROUNDS / 4);
      Arrays.sort(part);
      System.out.printf(
          "%s: first %.2f ms; rounds %d to %d: median %.3f ms, p99 %.3f ms%n",
          name,
          took[0] / 1e6,
          from,
          from + part.length,
          part[part.length / 2] / 1e6,
          part[part.length * 99 / 100] / 1e6);
    }
  }
}
