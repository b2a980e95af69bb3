package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/** Programs that import libraries from files, in a session. */
class LibraryFilesTest {
  private static final String COUNTER =
      """
      (define-library (counter)
        (export next! count)
        (import (scheme base) (scheme write))
        (begin
          (define count 0)
          (define (next!) (set! count (+ count STEP)) count)
          (display "[counter]")))
      """;

  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final Session session =
      Session.open(SessionOptions.DEFAULT.withIncludes(loader()), state -> {});
  private final StringBuilder output = new StringBuilder();

  private SourceLoader loader() {
    return new SourceLoader() {
      @Override
      public Optional<Source> load(String path, Source from) {
        return Optional.empty();
      }

      @Override
      public List<String> folders() {
        return List.of("/lib");
      }

      @Override
      public Optional<Source> library(String folder, String path) {
        return Optional.ofNullable(files.get(path)).map(t -> new Source(folder + "/" + path, t));
      }
    };
  }

  @AfterEach
  void close() {
    session.close();
  }

  private List<Event> run(String program) {
    List<Event> events = new ArrayList<>();
    session
        .evaluate(
            EvaluationRequest.of("test", new Source("main.scm", program), Origin.REPL),
            e -> {
              events.add(e);
              if (e instanceof Event.Output o) {
                output.append(o.text());
              }
            })
        .result()
        .join();
    return events;
  }

  private String value(String program) {
    return run(program).stream()
        .map(
            e ->
                e instanceof Event.Value v
                    ? v.text()
                    : e instanceof Event.Failed f ? "! " + f.message() : "")
        .reduce("", (a, b) -> b.isEmpty() ? a : b);
  }

  @Test
  void aLibraryIsEvaluatedOnceAndItsVariablesAreShared() {
    files.put("counter.sld", COUNTER.replace("STEP", "1"));
    assertEquals("2", value("(import (counter)) (next!) (next!) count"));
    assertEquals("[counter]", output.toString());
    assertEquals("3", value("(import (prefix (counter) c:)) (c:next!)"));
    assertEquals("3", value("count"));
    assertEquals("[counter]", output.toString());
  }

  @Test
  void aLibraryThatHasChangedIsEvaluatedAgainAndCallersSeeIt() {
    files.put("counter.sld", COUNTER.replace("STEP", "1"));
    files.put(
        "double.sld",
        "(define-library (double) (export next2!) (import (scheme base) (counter))"
            + " (begin (define (next2!) (next!) (next!))))");
    assertEquals("2", value("(import (double) (counter)) (define (both) (next2!)) (both)"));
    files.put("counter.sld", COUNTER.replace("STEP", "10"));
    assertEquals("4", value("(both)"));
    assertEquals("20", value("(import (double)) (both)"));
  }

  @Test
  void aFailureInALibraryTellsWhereItWasImported() {
    files.put("broken.sld", "(define-library (broken) (import (scheme base)) (begin (car 5)))");
    for (int i = 0; i < 2; i++) {
      var failed =
          run("(define x 1) (import (broken)) x").stream()
              .filter(Event.Failed.class::isInstance)
              .map(Event.Failed.class::cast)
              .findFirst()
              .orElseThrow();
      assertEquals("/lib/broken.sld", failed.span().source().name());
      assertEquals(1, failed.index());
      assertEquals("(import (broken))", failed.trace().getLast().span().orElseThrow().text());
    }
    files.put("broken.sld", "(define-library (broken) (import (scheme base)) (begin (if)))");
    var failed = (Event.Failed) run("(import (broken))").getLast();
    assertEquals("/lib/broken.sld", failed.span().source().name());
    assertEquals("(broken)", failed.trace().getLast().span().orElseThrow().text());
  }

  @Test
  void aLibraryThatIsDefinedAgainIsSeenByThoseThatHaveItAlready() {
    String library =
        "(define-library (here) (export f) (import (scheme base)) (begin (define (f) %d)))";
    assertEquals("1", value(library.formatted(1) + " (import (here)) (define (g) (f)) (g)"));
    assertEquals("2", value(library.formatted(2) + " (g)"));
  }

  @Test
  void bundledLibrariesAreListed() {
    assertTrue(session.environment().libraryNames().containsAll(List.of("(scheme base)")));
  }
}
