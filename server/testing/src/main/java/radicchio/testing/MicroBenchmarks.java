package radicchio.testing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a class of JMH benchmarks as all of ours are run: average times, in one JVM of its own. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  /**
   * With the flags that the server runs with.
   *
   * @param unit of the times that are printed
   * @param iterations to warm up, and to measure
   * @param each how long one takes
   */
  public static void run(Class<?> benchmarks, TimeUnit unit, int iterations, TimeValue each)
      throws RunnerException {
    String flags =
        Fixtures.root().resolveSibling("server/lsp/src/main/dist/jvm.options").toString();
    new Runner(
            new OptionsBuilder()
                .include(benchmarks.getName())
                .mode(Mode.AverageTime)
                .timeUnit(unit)
                .warmupIterations(iterations)
                .warmupTime(each)
                .measurementIterations(iterations)
                .measurementTime(each)
                .forks(1)
                .jvmArgs("@" + flags)
                .build())
        .run();
  }
}
