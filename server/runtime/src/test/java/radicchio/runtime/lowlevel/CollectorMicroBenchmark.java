package radicchio.runtime.lowlevel;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.testing.MicroBenchmarks;

/**
 * One collection: of 4 MB of young pairs, a part of which is alive, and of all there is. How long
 * the longest takes, and with how much alive, is in {@link GcBenchmark}.
 */
@Tag("bench")
public class CollectorMicroBenchmark {
  private static final int PAIRS = (4 << 20) / 16;

  /** Lists in the first two cells: what is old, and what is young. */
  @State(Scope.Benchmark)
  public static class Heap {
    @Param({"0", "10", "100"})
    int percentAlive;

    final Rig rig = new Rig(256);

    @Setup
    public void makeOld() {
      rig.setRegister(Slots.CELLS_END, Slots.CELLS + 16);
      rig.setSlot(Slots.CELLS, list(100));
      rig.setSlot(Slots.CELLS + 8, Tags.NIL);
    }

    /** What the last one has left is old now, and goes. */
    @Setup(Level.Invocation)
    public void makeYoung() {
      rig.setSlot(Slots.CELLS + 8, Tags.NIL);
      rig.call("collect");
      rig.setSlot(Slots.CELLS + 8, list(percentAlive));
    }

    private long list(int percent) {
      long list = Tags.NIL;
      for (int i = 0; i < PAIRS; i++) {
        long pair = rig.cons(Rig.fix(i), list);
        list = i % 100 < percent ? pair : list;
      }
      return list;
    }
  }

  @Benchmark
  public Object young(Heap heap) {
    return heap.rig.call("collect_young");
  }

  @Benchmark
  public Object everything(Heap heap) {
    return heap.rig.call("collect");
  }

  @Test
  void collections() throws RunnerException {
    MicroBenchmarks.run(
        CollectorMicroBenchmark.class, TimeUnit.MICROSECONDS, 3, TimeValue.seconds(2));
  }
}
