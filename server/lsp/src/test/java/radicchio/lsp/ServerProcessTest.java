package radicchio.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.document;
import static radicchio.lsp.TestClient.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import radicchio.lsp.protocol.InterruptParams;

/** The whole server, over the real standard streams. */
class ServerProcessTest {
  @Test
  void keepsItsStateAndStops() throws IOException, InterruptedException {
    Process process = ServerProcess.start("lsp");
    try (var client = TestClient.over(process)) {
      client.initialize().open("(define a 3)\n(set! a (+ a 1))\na\n(display \"no protocol\")\n");
      assertEquals(
          "4",
          await(client.server.evaluate(document("one", "toCursor", new Position(3, 0), 1)))
              .value());
      assertEquals(
          "value", await(client.server.evaluate(document("two", "document", null, 1))).outcome());
      var running = client.server.evaluate(text("loop", "(let loop () (loop))"));
      TimeUnit.MILLISECONDS.sleep(300);
      assertTrue(await(client.server.interrupt(new InterruptParams("loop"))).interrupted());
      assertEquals("interrupted", await(running).outcome());
      assertEquals("4", await(client.server.evaluate(text("three", "a"))).value());
      await(client.server.shutdown());
      client.server.exit();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
    }
  }

  @Test
  void commandLineSaysHowItEnded() throws IOException, InterruptedException {
    assertEquals("3\n", output(0, "eval", "-e", "(+ 1 2)"));
    assertTrue(output(70, "eval", "-e", "(car 5)").contains("│ ^^^^^^^"));
    assertTrue(output(65, "eval", "-e", "(car").contains("error: unclosed ("));
    output(66, "eval", "no-such-file.scm");
    output(2, "eval");
    output(2, "no-such-command");
    assertEquals("exited with code 7\n", output(7, "eval", "-e", "(exit 7)"));
  }

  @Test
  void replTakesPipedInput() throws IOException, InterruptedException {
    assertEquals("f\n8\n3\n", piped("(define (f x)\n  (* x 2))\n(f 4)\n(+ 1 2)", 0, "repl"));
  }

  private static String output(int code, String... arguments)
      throws IOException, InterruptedException {
    return piped("", code, arguments);
  }

  private static String piped(String input, int code, String... arguments)
      throws IOException, InterruptedException {
    Process process = ServerProcess.start(arguments);
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(code, process.exitValue(), printed);
    return printed;
  }
}
