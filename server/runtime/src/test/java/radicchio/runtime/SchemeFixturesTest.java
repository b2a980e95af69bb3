package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Source;

/**
 * Every program and every statement about R7RS, on both engines, and with collections so often that
 * nothing survives by luck: at the first 10,000 safe points, then after each 4 KiB.
 */
class SchemeFixturesTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("radicchio.root", "../.."), "test-fixtures");
  private static final Limits PATIENT = Limits.DEFAULT.withFlood(Limits.Flood.WAIT).withMemory(512);

  /** Counts to millions, which is for the compiler alone. */
  private static final Set<String> PATIENCE = Set.of("3.5-tail-calls.scm");

  private enum Mode {
    COMPILED(SessionOptions.DEFAULT.withEngine(Engine.COMPILED)),
    AUTO(SessionOptions.DEFAULT.withEngine(Engine.AUTO)),
    INTERPRETED(SessionOptions.DEFAULT.withEngine(Engine.INTERPRETED)),
    STRESS(SessionOptions.DEFAULT.withEngine(Engine.COMPILED).withStress(10_000));

    private final SessionOptions options;

    Mode(SessionOptions options) {
      this.options = options.withLimits(PATIENT);
    }
  }

  @TestFactory
  Stream<DynamicNode> r7rs() throws IOException {
    return inAllModes("r7rs", SchemeFixturesTest::holds);
  }

  @TestFactory
  Stream<DynamicNode> srfi() throws IOException {
    return inAllModes("srfi", SchemeFixturesTest::holds);
  }

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    return inAllModes("programs", (file, session) -> prints(file, session, Recorded::of));
  }

  @TestFactory
  Stream<DynamicNode> programsAlone() throws IOException {
    return inAllModes("programs", (file, session) -> prints(file, session, Recorded::program));
  }

  private interface Check {
    void check(Path file, Session session) throws IOException;
  }

  private static Stream<DynamicNode> inAllModes(String folder, Check check) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FIXTURES.resolve(folder))) {
      files = found.filter(f -> f.toString().endsWith(".scm")).sorted().toList();
    }
    assertTrue(!files.isEmpty(), "no fixtures in " + folder);
    return Stream.of(Mode.values())
        .map(
            mode ->
                DynamicContainer.dynamicContainer(
                    mode.name(),
                    files.stream()
                        .filter(file -> runs(file, mode))
                        .map(file -> test(file, mode, check))));
  }

  private static boolean runs(Path file, Mode mode) {
    return mode == Mode.COMPILED || !PATIENCE.contains(file.getFileName().toString());
  }

  private static DynamicTest test(Path file, Mode mode, Check check) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        file.toUri(),
        () -> {
          Path folder = Files.createTempDirectory("radicchio-fixture");
          var files = FileAccess.below(folder, List.of(folder), "not in the fixture's folder");
          var outside =
              new Outside(files, StandardInput.EMPTY, List.of("fixture"), Map.of("NAME", "value"));
          SessionOptions options =
              mode.options
                  .withOutside(outside)
                  .withIncludes(new FixtureFiles(FIXTURES.resolve("r7rs")));
          try (Session session = Session.open(options, state -> {})) {
            check.check(file, session);
          }
          // A fixture leaves nothing behind.
          Files.delete(folder);
        });
  }

  private static void holds(Path file, Session session) throws IOException {
    var source = new Source(file.getFileName().toString(), Files.readString(file));
    List<String> violations = Expectations.parse(source).violations(session);
    assertEquals(List.of(), violations, () -> String.join("\n", violations));
  }

  private static void prints(
      Path file, Session session, BiFunction<Session, Source, Recorded> evaluate)
      throws IOException {
    var source = new Source(file.getFileName().toString(), Files.readString(file));
    Recorded got = evaluate.apply(session, source);
    String expected = Files.readString(Path.of(file.toString().replace(".scm", ".out")));
    assertEquals(List.of(), got.of(Event.Failed.class));
    assertEquals(expected, got.output());
  }
}
