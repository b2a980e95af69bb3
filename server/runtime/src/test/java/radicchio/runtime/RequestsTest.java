package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import radicchio.compiler.diag.Source;

/** Programs that ask their session for something. */
class RequestsTest {
  @TempDir private Path folder = Path.of("");

  private final LinkedBlockingQueue<String> typed = new LinkedBlockingQueue<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private Session session = Session.open(SessionOptions.DEFAULT, state -> {});

  private final StandardInput input =
      new StandardInput() {
        @Override
        public Optional<String> read() throws InterruptedException {
          asked.countDown();
          String text = typed.take();
          return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        @Override
        public boolean ready() {
          return !typed.isEmpty();
        }
      };

  @BeforeEach
  void open() {
    session.close();
    var files = FileAccess.below(folder, List.of(folder), "not here");
    var outside = new Outside(files, input, List.of("test", "-x"), Map.of("A", "1", "B", "2"));
    session = Session.open(SessionOptions.DEFAULT.withOutside(outside), state -> {});
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Evaluation start(String program) {
    return session.evaluate(
        EvaluationRequest.of("test", new Source("main.scm", program), Origin.REPL), e -> {});
  }

  private String value(String program) {
    Summary summary = start(program).result().join();
    return summary.value().orElseGet(() -> summary.message().orElse(""));
  }

  @Test
  void standardInputIsReadAsItComes() {
    typed.add("one li");
    typed.add("ne\n(a\n");
    typed.add(" b) rest\n");
    typed.add("");
    typed.add("after the end\n");
    typed.add("");
    assertEquals(
        "(\"one line\" (a b) \" rest\" #<eof> \"after the end\")",
        value(
            "(let* ((a (read-line)) (b (read)) (c (read-line)) (d (read-char)) (e (read-line)))"
                + " (list a b c d e))"));
  }

  @Test
  void aWaitForInputCanBeInterrupted() throws InterruptedException {
    Evaluation waiting = start("(define before 1) (read-line)");
    assertTrue(asked.await(20, TimeUnit.SECONDS));
    assertTrue(waiting.interrupt().join());
    assertEquals(Outcome.INTERRUPTED, waiting.result().join().outcome());
    typed.add("later\n");
    assertEquals("(1 \"later\")", value("(list before (read-line))"));
  }

  @Test
  void aLoopThatEvalRunsCanBeInterrupted() throws InterruptedException {
    Evaluation running =
        start("(read-line) (eval '(let loop ((i 0)) (loop (+ i 1))) (environment '(scheme base)))");
    typed.add("go\n");
    assertTrue(asked.await(20, TimeUnit.SECONDS));
    assertTrue(running.interrupt().join());
    assertEquals("2", value("(eval '(+ 1 1) (environment '(scheme base)))"));
  }

  @Test
  void whatEvalHasCompiledDoesNotPileUp() {
    String loop =
        "(define env (environment '(scheme base)))"
            + "(define (sum n) (if (= n 0) 0 (+ (eval (list '+ n 0) env) (sum (- n 1)))))"
            + "(sum 600)";
    assertEquals("180300", value(loop));
    int units = ((WorkspaceSession) session).linkedUnits().size();
    assertTrue(units < 450, units + " units");
  }

  @Test
  void linksDoNotLeadOutOfTheFolder() throws IOException {
    Path outside = Files.createTempFile("radicchio", ".txt");
    Files.writeString(outside, "secret");
    try {
      Files.createSymbolicLink(folder.resolve("link"), outside);
      Files.createSymbolicLink(folder.resolve("up"), outside.getParent());
      for (String path :
          List.of("link", "up/" + outside.getFileName(), outside.toString(), "../x")) {
        assertTrue(value("(open-input-file \"" + path + "\")").contains("not here"), path);
        assertTrue(value("(open-output-file \"" + path + "\")").contains("not here"), path);
        assertTrue(value("(delete-file \"" + path + "\")").contains("not here"), path);
      }
      assertEquals("secret", Files.readString(outside));
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void aFileThatNobodyClosesIsWrittenAtTheEndOfTheEvaluation() throws IOException {
    assertEquals("x", value("(define p (open-output-file \"out\")) (write 'data p) 'x"));
    assertEquals("data", Files.readString(folder.resolve("out")));
    session.reset().join();
    assertEquals("\"data\"", value("(call-with-input-file \"out\" read-line)"));
  }

  @Test
  void aProgramSeesItsProcess() {
    assertEquals("(\"test\" \"-x\")", value("(command-line)"));
    assertEquals("((\"A\" . \"1\") (\"B\" . \"2\"))", value("(get-environment-variables)"));
    assertEquals("(\"1\" #f)", value("(map get-environment-variable '(\"A\" \"C\"))"));
  }

  @Test
  void exitTellsItsCodeAndKeepsTheSession() {
    Summary summary = start("(define kept 1) (exit 3) (define kept 2)").result().join();
    assertEquals(Optional.of(3), summary.exit());
    assertEquals(1, summary.skipped());
    assertEquals("1", value("kept"));
  }
}
