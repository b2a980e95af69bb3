package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Source;

/**
 * Every program and every statement about R7RS, on both engines, and with collections so often that nothing survives by luck:
 * at every safe point, and for what runs long, after each 4 KiB.
 */
class SchemeFixturesTest {
  private static final Path FIXTURES = Path.of(System.getProperty("radicchio.root", "../.."), "test-fixtures");
  private static final Limits PATIENT = Limits.DEFAULT.withFlood(Limits.Flood.WAIT).withMemory(512);

  /** Count to millions. */
  private static final Set<String> PATIENCE = Set.of("3.5-tail-calls.scm");

  /** Have some thousand safe points or more. */
  private static final Set<String> LONG =
      Set.of("4.2.5-lazy.scm", "6.1-equivalence.scm", "6.10-control.scm", "6.13-ports.scm", "6.8-vectors.scm");

  private enum Mode {
    COMPILED(SessionOptions.DEFAULT.withEngine(Engine.COMPILED)),
    AUTO(SessionOptions.DEFAULT.withEngine(Engine.AUTO)),
    INTERPRETED(SessionOptions.DEFAULT.withEngine(Engine.INTERPRETED)),
    STRESS(SessionOptions.DEFAULT.withEngine(Engine.COMPILED).withStress(1)),
    OFTEN(SessionOptions.DEFAULT.withEngine(Engine.COMPILED).withStress(5));

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
  Stream<DynamicNode> programs() throws IOException {
    return inAllModes("programs", SchemeFixturesTest::prints);
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

  /** What counts to millions is for the compiler alone; what does not end soon is collected less often. */
  private static boolean runs(Path file, Mode mode) {
    String name = file.getFileName().toString();
    boolean patient = PATIENCE.contains(name);
    return switch (mode) {
      case COMPILED -> true;
      case AUTO, INTERPRETED -> !patient;
      case STRESS -> !patient && file.getParent().endsWith("r7rs") && !LONG.contains(name);
      case OFTEN -> !patient && (!file.getParent().endsWith("r7rs") || LONG.contains(name));
    };
  }

  private static DynamicTest test(Path file, Mode mode, Check check) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        file.toUri(),
        () -> {
          try (Session session = Session.open(mode.options, state -> {})) {
            check.check(file, session);
          }
        });
  }

  private static void holds(Path file, Session session) throws IOException {
    var source = new Source(file.getFileName().toString(), Files.readString(file));
    List<String> violations = Expectations.parse(source).violations(session);
    assertEquals(List.of(), violations, () -> String.join("\n", violations));
  }

  private static void prints(Path file, Session session) throws IOException {
    var source = new Source(file.getFileName().toString(), Files.readString(file));
    Recorded got = Recorded.of(session, source);
    String expected = Files.readString(Path.of(file.toString().replace(".scm", ".out")));
    assertEquals(List.of(), got.of(Event.Failed.class));
    assertEquals(expected, got.output());
  }
}
