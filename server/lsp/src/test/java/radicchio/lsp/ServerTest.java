package radicchio.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static radicchio.lsp.TestClient.URI;
import static radicchio.lsp.TestClient.await;
import static radicchio.lsp.TestClient.document;
import static radicchio.lsp.TestClient.errorCode;
import static radicchio.lsp.TestClient.next;
import static radicchio.lsp.TestClient.range;
import static radicchio.lsp.TestClient.text;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import radicchio.lsp.protocol.BindingsParams;
import radicchio.lsp.protocol.CompleteParams;
import radicchio.lsp.protocol.EvaluateParams;
import radicchio.lsp.protocol.EvaluateResult;
import radicchio.lsp.protocol.Event;
import radicchio.lsp.protocol.EventBatch;
import radicchio.lsp.protocol.EventJson;
import radicchio.lsp.protocol.InspectParams;
import radicchio.lsp.protocol.InterruptParams;
import radicchio.lsp.protocol.ReplParams;
import radicchio.lsp.protocol.ResetParams;
import radicchio.lsp.protocol.ValueParams;

/** The protocol, against a session in which every form is its own value. */
class ServerTest {
  private static final int INVALID_PARAMS = -32602;
  private static final int CONTENT_MODIFIED = -32801;
  private static final int REQUEST_FAILED = -32803;
  private static final int NOT_INITIALIZED = -32002;

  private final TestClient client = TestClient.inMemory(FakeSession::new);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void evaluatesFormsOfADocument() {
    client.initialize().open("(a)\n(b c)\n");
    EvaluateResult result = await(client.server.evaluate(document("one", "document", null, 1)));
    assertEquals("value", result.outcome());
    assertEquals(2, result.evaluated());
    assertEquals("(b c)", result.value());
    var events = events("one", 4);
    assertEquals(new Event.Started(range(0, 0, 0, 3), 0, 2, "editor", "(a)"), events.get(0));
    assertEquals(range(1, 0, 1, 5), ((Event.Value) events.get(3)).range());
  }

  @Test
  void rangesAreThoseOfTheVersionThatWasAskedFor() {
    client.initialize().open("(spin)\n(a)\n");
    var running = client.server.evaluate(document("one", "document", null, 1));
    events("one", 1);
    client.change(2, range(0, 0, 0, 0), "\n\n");
    assertTrue(await(client.server.interrupt(new InterruptParams(null))).interrupted());
    assertEquals("interrupted", await(running).outcome());
    var rest = events("one", 2);
    assertEquals(new Event.Interrupted(range(0, 0, 0, 6), 0), rest.get(0));
    assertEquals(List.of(range(1, 0, 1, 3)), ((Event.Skipped) rest.get(1)).ranges());
  }

  @Test
  void cancellingInterruptsAndIsAnsweredWithTheSummary() {
    client.initialize();
    CompletableFuture<EvaluateResult> running = client.server.evaluate(text("one", "(spin)"));
    events("one", 1);
    var queued = client.server.evaluate(text("two", "(a)"));
    assertEquals(List.of(new Event.Queued(1)), events("two", 1));
    // A client's future sends $/cancelRequest; the server's answer is then nobody's, so ask again.
    running.cancel(true);
    assertEquals("value", await(queued).outcome());
    assertEquals(1, events("one", 1).size());
  }

  @Test
  void errorsStopTheRest() {
    client.initialize().open("(a)\n(fail)\n(b)\n(c)\n");
    EvaluateResult result = await(client.server.evaluate(document("one", "document", null, 1)));
    assertEquals("error", result.outcome());
    assertEquals(1, result.evaluated());
    assertEquals(2, result.skipped());
    var error = (Event.Error) events("one", 4).get(3);
    assertEquals(range(1, 0, 1, 6), error.range());
    assertNull(error.uri());
    assertEquals(URI, error.trace().getFirst().uri());
  }

  @Test
  void textHasNoRangesButItsErrorsDo() {
    client.initialize();
    await(client.server.evaluate(text("one", "(a)\n(fail)")));
    var events = events("one", 4);
    assertNull(((Event.Started) events.get(0)).range());
    assertEquals("repl", ((Event.Started) events.get(0)).origin());
    assertEquals(range(1, 0, 1, 6), ((Event.Error) events.get(3)).range());
  }

  @Test
  void requestsThatAreWrongChangeNothing() {
    client.initialize().open("(a)\n");
    var at = new Position(0, 1);
    assertEquals(
        INVALID_PARAMS,
        errorCode(
            client.server.evaluate(
                new EvaluateParams(
                    new VersionedTextDocumentIdentifier("file:///unknown", 1),
                    null,
                    "topLevel",
                    at,
                    null,
                    null,
                    null,
                    null,
                    null))));
    assertEquals(
        CONTENT_MODIFIED, errorCode(client.server.evaluate(document("x", "topLevel", at, 7))));
    assertEquals(
        INVALID_PARAMS,
        errorCode(client.server.evaluate(document("x", "topLevel", new Position(9, 0), 1))));
    assertEquals(
        INVALID_PARAMS, errorCode(client.server.evaluate(document("x", "topLevel", null, 1))));
    assertEquals(
        INVALID_PARAMS, errorCode(client.server.evaluate(document("x", "selection", null, 1))));
    assertEquals(
        INVALID_PARAMS, errorCode(client.server.evaluate(document("x", "everything", at, 1))));
    assertEquals(
        INVALID_PARAMS,
        errorCode(
            client.server.evaluate(
                new EvaluateParams(null, null, "text", null, null, null, null, null, null))));
    assertEquals(
        INVALID_PARAMS,
        errorCode(
            client.server.evaluate(
                new EvaluateParams(null, null, null, null, null, null, null, null, null))));
    assertEquals(INVALID_PARAMS, errorCode(client.server.value(new ValueParams("never", 0))));
    assertEquals(INVALID_PARAMS, errorCode(client.server.value(new ValueParams(null, null))));
    assertEquals(
        INVALID_PARAMS,
        errorCode(client.server.inspect(new InspectParams(null, null, "(a)", "soul"))));
    assertEquals(
        INVALID_PARAMS,
        errorCode(
            client
                .server
                .getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier("file:///unknown"), at))));
    assertEquals(INVALID_PARAMS, errorCode(client.server.replHover(new ReplParams("ab", 3))));
    assertEquals(0, client.progress.size());
    assertEquals("(a)", await(client.server.evaluate(document("x", "topLevel", at, 1))).value());
  }

  @Test
  void changesThatDoNotFitAreIgnored() {
    client.initialize().open("(a)\n");
    client.change(2, range(5, 0, 6, 0), "zzz");
    client.change(0, range(0, 0, 0, 0), "zzz");
    client.change(2, range(0, 1, 0, 2), "b");
    assertEquals("(b)", await(client.server.evaluate(document("x", "document", null, 2))).value());
  }

  @Test
  void publishesDiagnosticsForTheLatestVersion() {
    client.initialize().open("(a");
    assertEquals(1, next(client.diagnostics).getVersion());
    client.change(2, range(0, 2, 0, 2), ")");
    client.change(3, range(0, 0, 0, 3), "");
    while (true) {
      var published = next(client.diagnostics);
      if (published.getVersion() == 3) {
        assertEquals(List.of(), published.getDiagnostics());
        break;
      }
    }
  }

  @Test
  void asksWhatTheSessionKnows() {
    client.initialize();
    await(client.server.evaluate(text("one", "(a)")));
    assertEquals("(a)", await(client.server.value(new ValueParams("one", 0))).text());
    assertEquals(2, await(client.server.bindings(new BindingsParams(null))).bindings().size());
    assertEquals(1, await(client.server.bindings(new BindingsParams("b"))).bindings().size());
    assertEquals(2, await(client.server.reset(new ResetParams())).generation());
    assertFalse(await(client.server.interrupt(new InterruptParams(null))).interrupted());
    assertFalse(await(client.server.interrupt(new InterruptParams("nobody"))).interrupted());
    var incomplete = await(client.server.complete(new CompleteParams("(define (f x)")));
    assertFalse(incomplete.complete());
    assertEquals(2, incomplete.indent());
    assertTrue(
        await(client.server.replCompletion(new ReplParams("(defi", 5))).stream()
            .anyMatch(i -> i.getLabel().equals("define")));
  }

  @Test
  void floodsAreThrottled() throws InterruptedException {
    client.initialize();
    client.server.evaluate(text("one", "(flood)"));
    TimeUnit.MILLISECONDS.sleep(800);
    assertTrue(await(client.server.interrupt(new InterruptParams("one"))).interrupted());
    int batches = client.progress.size();
    assertTrue(batches < 120, batches + " notifications in 0.8 s");
    assertTrue(batches > 5, "output streams: " + batches);
  }

  @Test
  void editingGoesOnWhileSomethingRuns() {
    client.initialize().open("(define (f) 1)\n");
    client.server.evaluate(text("one", "(spin)"));
    events("one", 1);
    var symbols =
        await(
            client
                .server
                .getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(URI))));
    assertEquals("f", symbols.getFirst().getRight().getName());
    assertFalse(
        await(
                client
                    .server
                    .getTextDocumentService()
                    .semanticTokensFull(new SemanticTokensParams(new TextDocumentIdentifier(URI))))
            .getData()
            .isEmpty());
    assertTrue(await(client.server.interrupt(new InterruptParams("one"))).interrupted());
  }

  @Test
  void progressIsShownAndItsCancelButtonInterrupts() {
    client.initialize();
    var running =
        client.server.evaluate(
            new EvaluateParams(
                null, "(spin)", "text", null, null, null, "one", null, Either.forLeft("work")));
    assertEquals(Either.forLeft("work"), next(client.progress).getToken());
    client.server.cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("work")));
    assertEquals("interrupted", await(running).outcome());
  }

  @Test
  void untrustedWorkspacesAreNotEvaluated() {
    client.initialize(Map.of("trusted", false)).open("(a)\n");
    assertEquals(
        REQUEST_FAILED, errorCode(client.server.evaluate(document("x", "document", null, 1))));
  }

  @Test
  void transcriptHasEverything() {
    client.initialize(Map.of("transcript", true));
    await(client.server.evaluate(text("one", "(a)")));
    assertEquals("one", next(client.transcript).evaluationId());
    assertEquals("ready", next(client.states).state());
  }

  @Test
  void nothingIsAnsweredBeforeInitialize() {
    assertEquals(NOT_INITIALIZED, errorCode(client.server.evaluate(text("x", "(a)"))));
  }

  private List<Event> events(String token, int count) {
    var gson = new GsonBuilder();
    EventJson.register(gson);
    var found = new ArrayList<Event>();
    while (found.size() < count) {
      ProgressParams params = next(client.progress);
      assertEquals(Either.forLeft(token), params.getToken());
      JsonElement json = (JsonElement) params.getValue().getRight();
      assertTrue(json instanceof JsonObject, json.toString());
      found.addAll(gson.create().fromJson(json, EventBatch.class).events());
    }
    assertEquals(count, found.size(), found.toString());
    return found;
  }
}
