package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Source;
import radicchio.runtime.differential.Peer;
import radicchio.runtime.differential.Suite;

/**
 * Random programs print the same on both engines, with collections at every safe point, and on
 * other Schemes where those are installed. {@code -Dradicchio.seeds=1-200} runs other seeds.
 */
class DifferentialTest {
  private static final int PROGRAMS = 150;
  private static final String SEEDS = System.getProperty("radicchio.seeds", "1-40");

  @TestFactory
  Stream<DynamicTest> suites() {
    String[] range = SEEDS.split("-", 2);
    return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]))
        .mapToObj(
            seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(Suite.of(seed, PROGRAMS))));
  }

  private static void check(Suite suite) throws Exception {
    var options =
        SessionOptions.DEFAULT.withLimits(
            Limits.DEFAULT.withFlood(Limits.Flood.WAIT).withMemory(256));
    Map<Integer, String> ours = run(suite, options.withEngine(Engine.COMPILED));
    List<String> wrong = new ArrayList<>();
    compare(suite, ours, "interpreter", run(suite, options.withEngine(Engine.INTERPRETED)), wrong);
    compare(
        suite,
        ours,
        "stress",
        run(suite, options.withEngine(Engine.COMPILED).withStress(4000)),
        wrong);
    compare(suite, ours, "as one program", program(suite, options), wrong);
    for (Peer peer : Peer.values()) {
      if (peer.installed()) {
        Peer.Answers answers = peer.run(suite);
        Map<Integer, String> theirs = answers.printed();
        for (int i = 0; i < suite.programs().size(); i++) {
          String here = ours.getOrDefault(i, "(nothing)");
          if (!answers.has(i) || peer.mayDiffer(suite.programs().get(i), here)) {
            theirs.put(i, here);
          }
        }
        compare(suite, ours, peer.toString(), theirs, wrong);
      }
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " differ:\n" + String.join("\n", wrong));
  }

  /** Faults of ours, and what cannot be compiled, are in the output too. */
  private static Map<Integer, String> run(Suite suite, SessionOptions options) {
    var output = new StringBuilder();
    try (Session session = Session.open(options, state -> {})) {
      Recorded preamble = Recorded.of(session, new Source("preamble", Suite.preamble(false)));
      assertEquals(Outcome.VALUE, preamble.summary().outcome(), () -> preamble.events().toString());
      for (int i = 0; i < suite.programs().size(); i++) {
        Recorded got =
            Recorded.of(session, new Source("suite", Suite.form(i, suite.programs().get(i))));
        output.append(got.output());
        if (got.summary().outcome() != Outcome.VALUE) {
          if (got.output().isEmpty()) {
            output.append(i).append(' ');
          }
          got.of(Event.Failed.class).forEach(f -> output.append(f.message()).append('\n'));
        }
      }
    }
    return Suite.results(output.toString());
  }

  /** What they print as one program, whose top level nobody else can change. */
  private static Map<Integer, String> program(Suite suite, SessionOptions options) {
    var text = new StringBuilder(Suite.preamble(false));
    for (int i = 0; i < suite.programs().size(); i++) {
      text.append(Suite.form(i, suite.programs().get(i)));
    }
    try (Session session = Session.open(options, state -> {})) {
      Recorded got = Recorded.program(session, new Source("suite", text.toString()));
      got.of(Event.Failed.class).forEach(f -> text.append(f.message()));
      return Suite.results(got.output());
    }
  }

  private static void compare(
      Suite suite,
      Map<Integer, String> ours,
      String other,
      Map<Integer, String> theirs,
      List<String> wrong) {
    for (int i = 0; i < suite.programs().size(); i++) {
      String here = ours.getOrDefault(i, "(nothing)");
      String there = theirs.getOrDefault(i, "(nothing)");
      if (!here.equals(there)) {
        wrong.add(
            "seed %d, program %d:%n  %s%n  ours:  %s%n  %s: %s"
                .formatted(suite.seed(), i, suite.programs().get(i), here, other, there));
      }
    }
  }
}
