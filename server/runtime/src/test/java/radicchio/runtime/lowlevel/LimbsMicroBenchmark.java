package radicchio.runtime.lowlevel;

import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import radicchio.compiler.layout.Slots;
import radicchio.testing.MicroBenchmarks;

/**
 * Products, squares and quotients of so many limbs, as wasm has them and with the JVM's own: where
 * one is faster than the other, the thresholds of {@code LimbArithmetic} should be.
 */
@Tag("bench")
public class LimbsMicroBenchmark {
  /** Two numbers, and one twice as long. */
  @State(Scope.Benchmark)
  public static class Numbers {
    @Param({"12", "16", "20", "24", "32", "48", "96", "192", "400", "623", "700", "2000"})
    int limbs;

    @Param({"true", "false"})
    boolean substitutes;

    Rig rig = new Rig();
    long a;
    long b;
    long twice;
    int free;

    @Setup
    public void make() {
      if (!substitutes) {
        rig = Rig.withoutSubstitutes();
      }
      var random = new Random(limbs);
      a = rig.integer(new BigInteger(32 * limbs, random).setBit(32 * limbs - 1));
      b = rig.integer(new BigInteger(32 * limbs, random).setBit(32 * limbs - 1));
      twice = rig.integer(new BigInteger(64 * limbs, random).setBit(64 * limbs - 1));
      free = rig.register(Slots.HP);
    }

    /** What the result took is free again. */
    long call(String function, long x, long y) {
      rig.setRegister(Slots.HP, free);
      return rig.call(function, x, y);
    }
  }

  @Benchmark
  public long product(Numbers n) {
    return n.call("mul", n.a, n.b);
  }

  @Benchmark
  public long square(Numbers n) {
    return n.call("mul", n.a, n.a);
  }

  @Benchmark
  public long quotient(Numbers n) {
    return n.call("quotient", n.twice, n.b);
  }

  @Test
  void limbs() throws RunnerException {
    MicroBenchmarks.run(
        LimbsMicroBenchmark.class, TimeUnit.MICROSECONDS, 3, TimeValue.milliseconds(400));
  }
}
