package radicchio.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import radicchio.lsp.protocol.InterruptParams;
import radicchio.lsp.protocol.PermitParams;
import radicchio.lsp.protocol.ReadInputResult;
import radicchio.runtime.Session;

/** What a program asks the user for through the editor. */
final class AskingTest {
  @Test
  void aProgramReadsWhatTheUserEnters() {
    try (var client = TestClient.inMemory(Session::open)) {
      client.initialize();
      var line = client.server.evaluate(text("one", "(list (read-line) (read-char))"));
      next(client.reading).complete(new ReadInputResult("hello there\n"));
      next(client.reading).complete(new ReadInputResult("x\n"));
      assertEquals("(\"hello there\" #\\x)", await(line).value());
      var end =
          client.server.evaluate(text("two", "(begin (read-line) (eof-object? (read-line)))"));
      next(client.reading).complete(new ReadInputResult(null));
      assertEquals("#t", await(end).value());
    }
  }

  @Test
  void anInterruptEndsTheWait() {
    try (var client = TestClient.inMemory(Session::open)) {
      client.initialize();
      var running = client.server.evaluate(text("one", "(read-line)"));
      var asked = next(client.reading);
      assertTrue(await(client.server.interrupt(new InterruptParams(null))).interrupted());
      assertEquals("interrupted", await(running).outcome());
      asked.cancel(false);
      assertEquals("3", await(client.server.evaluate(text("two", "(+ 1 2)"))).value());
    }
  }

  @Test
  void filesAreUsedWhenTheUserPermitsIt(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("in.txt"), "datum");
    List<PermitParams> asked = new ArrayList<>();
    try (var client = TestClient.inMemory(Session::open)) {
      client.initialize(folder);
      client.permits =
          params -> {
            asked.add(params);
            return asked.size() > 1;
          };
      String program = "(call-with-input-file \"in.txt\" read)";
      var refused = await(client.server.evaluate(text("one", program)));
      assertEquals("error", refused.outcome());
      assertTrue(String.valueOf(refused.message()).contains("did not permit"), refused.message());
      assertEquals("datum", await(client.server.evaluate(text("two", program))).value());
      assertEquals("datum", await(client.server.evaluate(text("three", program))).value());
      assertEquals(
          List.of(
              new PermitParams("files", folder.toString()),
              new PermitParams("files", folder.toString())),
          asked);
      String outside = "(file-exists? \"/etc/hostname\")";
      assertEquals("error", await(client.server.evaluate(text("four", outside))).outcome());
      assertEquals(2, asked.size());
    }
  }
}
