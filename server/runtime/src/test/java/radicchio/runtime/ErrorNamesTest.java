package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;

/** Every procedure of R7RS that is given nonsense says so in its own name. */
class ErrorNamesTest {
  private static final int MOST_ARGUMENTS = 4;

  /** What is raised is the program's, or what is called is no procedure. */
  private static final Set<String> OTHERS = Set.of("raised", "error", "not-procedure");

  /** They end the program, define names of its own, or are parameters. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "exit",
          "emergency-exit",
          "define",
          "set!",
          "current-error-port",
          "current-input-port",
          "current-output-port");

  @Test
  void everyProcedureIsNamed() throws IOException {
    List<String> wrong = new ArrayList<>();
    var options = SessionOptions.DEFAULT.withEngine(Engine.INTERPRETED);
    try (Session session = Session.open(options, state -> {})) {
      Recorded.of(session, new Source("record", "(define-record-type odd (make-odd) odd?)"));
      for (String name : names()) {
        for (int n = 1; n <= MOST_ARGUMENTS; n++) {
          String form = "(" + name + " (make-odd)".repeat(n) + ")";
          Recorded.of(session, new Source("test", form)).of(Event.Failed.class).stream()
              .filter(f -> f.phase() == Phase.RUN && !OTHERS.contains(f.condition()))
              .filter(f -> !f.message().startsWith(name + ":"))
              .forEach(f -> wrong.add(form + ": " + f.message()));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> names() throws IOException {
    try (InputStream in = Startup.class.getResourceAsStream("/radicchio/libraries/standard.txt")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .substring(0, table.indexOf("(srfi 0)\n"))
          .lines()
          .filter(line -> line.startsWith("  "))
          .flatMap(line -> Stream.of(line.strip().split(" +")))
          .filter(name -> !LEFT_OUT.contains(name))
          .toList();
    }
  }
}
