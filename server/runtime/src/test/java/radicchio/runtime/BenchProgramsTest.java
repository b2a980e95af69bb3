package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Source;

/**
 * The programs that are timed by {@code ./dev bench programs} compute what they should, on both
 * engines.
 */
class BenchProgramsTest {
  private static final Path PROGRAMS =
      Path.of(System.getProperty("radicchio.root", "../.."), "test-fixtures/bench");

  private static final Pattern REPEATS =
      Pattern.compile("^\\(define repeats [0-9]+\\)$", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicNode> sayOk() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(PROGRAMS)) {
      files = found.filter(f -> f.toString().endsWith(".scm")).sorted().toList();
    }
    assertTrue(!files.isEmpty(), "no programs in " + PROGRAMS);
    return Stream.of(Engine.COMPILED, Engine.INTERPRETED)
        .map(
            engine ->
                DynamicContainer.dynamicContainer(
                    engine.name(), files.stream().map(file -> test(file, engine))));
  }

  private static DynamicTest test(Path file, Engine engine) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(), file.toUri(), () -> saysOk(file, engine));
  }

  private static void saysOk(Path file, Engine engine) throws IOException {
    String name = file.getFileName().toString();
    Matcher repeats = REPEATS.matcher(Files.readString(file));
    assertTrue(repeats.find(), "no line (define repeats N) in " + name);
    var source = new Source(name, repeats.replaceFirst("(define repeats 1)"));
    Path folder = Files.createTempDirectory("radicchio-bench");
    var files = FileAccess.below(folder, List.of(folder), "not in the program's folder");
    var options =
        SessionOptions.DEFAULT
            .withEngine(engine)
            .withOutside(new Outside(files, StandardInput.EMPTY, List.of(name), Map.of()));
    try (Session session = Session.open(options, state -> {})) {
      Recorded got = Recorded.program(session, source);
      assertEquals(List.of(), got.of(Event.Failed.class));
      assertEquals("ok\n", got.output());
    }
    // A program deletes the files that it made.
    Files.delete(folder);
  }
}
