package radicchio.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Tests from a folder of {@code test-fixtures/}.
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; fixtures() {
 *   return Fixtures.in("read", Map.of("read", ReadStage::print));
 * }
 * </pre>
 *
 * <p>A file is tested on those of its sections that have a stage here; others are somebody else's.
 * A file without sections gets one for each stage here when the tests run with {@value #BLESS}.
 */
public final class Fixtures {
  static final String BLESS = "-Dradicchio.bless=true";

  /** What a section of a fixture tests. */
  @FunctionalInterface
  public interface Stage {
    String run(String input) throws Exception;
  }

  private Fixtures() {}

  /** The folder {@code test-fixtures/} of the repository. */
  public static Path root() {
    String given = System.getProperty("radicchio.root", "");
    for (Path at = Path.of(given).toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("test-fixtures"))) {
        return at.resolve("test-fixtures");
      }
    }
    throw new IllegalStateException("no folder test-fixtures here or above; set radicchio.root");
  }

  /**
   * One test for each {@code .scm} file in and under a folder, named by its path.
   *
   * @param folder within {@code test-fixtures/}
   */
  public static Stream<DynamicTest> in(String folder, Map<String, Stage> stages) {
    Path start = root().resolve(folder);
    var sorted = Collections.unmodifiableMap(new java.util.TreeMap<>(stages));
    return files(start).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    folder + "/" + start.relativize(file),
                    file.toUri(),
                    () -> check(file, sorted)));
  }

  /** The {@code .scm} files in and under a folder, in order. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found = all.filter(p -> p.toString().endsWith(".scm")).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no .scm file in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean blessing() {
    return Boolean.getBoolean("radicchio.bless");
  }

  private static void check(Path file, Map<String, Stage> stages) throws Exception {
    String text = Files.readString(file);
    Fixture fixture = Fixture.parse(text);
    var actual = new LinkedHashMap<String, String>();
    for (var stage : stages.entrySet()) {
      if (fixture.expected().isEmpty() || fixture.expected().containsKey(stage.getKey())) {
        actual.put(stage.getKey(), Fixture.tidy(stage.getValue().run(fixture.input())));
      }
    }
    if (blessing()) {
      bless(file, text, fixture, actual);
      return;
    }
    for (var stage : actual.entrySet()) {
      compare(file, stage.getKey(), fixture.expected().get(stage.getKey()), stage.getValue());
    }
  }

  private static void bless(Path file, String text, Fixture fixture, Map<String, String> actual)
      throws IOException {
    for (var stage : actual.entrySet()) {
      fixture = fixture.with(stage.getKey(), stage.getValue());
    }
    if (!fixture.print().equals(text)) {
      Files.writeString(file, fixture.print());
    }
  }

  private static void compare(
      Path file, String stage, @org.jspecify.annotations.Nullable String expected, String actual) {
    if (actual.equals(expected)) {
      return;
    }
    String difference =
        expected == null
            ? "has no section for stage " + stage
            : "stage " + stage + " gives something else\n" + firstDifference(expected, actual);
    throw new AssertionFailedError(
        "%s: %s%nIf that is right, run the test again with %s and look at what git diff says."
            .formatted(file, difference, BLESS),
        expected,
        actual);
  }

  static String firstDifference(String expected, String actual) {
    String[] wanted = expected.split("\n", -1);
    String[] given = actual.split("\n", -1);
    int line = 0;
    while (line < wanted.length && line < given.length && wanted[line].equals(given[line])) {
      line++;
    }
    return "  line %d of the section%n  expected: %s%n  actual:   %s"
        .formatted(
            line + 1,
            line < wanted.length ? wanted[line] : "(nothing)",
            line < given.length ? given[line] : "(nothing)");
  }
}
