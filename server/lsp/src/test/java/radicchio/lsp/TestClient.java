package radicchio.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import radicchio.lsp.protocol.EvaluateParams;
import radicchio.lsp.protocol.EventBatch;
import radicchio.lsp.protocol.EventJson;
import radicchio.lsp.protocol.PermitParams;
import radicchio.lsp.protocol.PermitResult;
import radicchio.lsp.protocol.RadicchioClient;
import radicchio.lsp.protocol.RadicchioServer;
import radicchio.lsp.protocol.ReadInputParams;
import radicchio.lsp.protocol.ReadInputResult;
import radicchio.lsp.protocol.SessionState;

/** An editor without a screen. */
final class TestClient implements RadicchioClient, AutoCloseable {
  /** LSP's and ours in one. */
  interface Remote extends LanguageServer, RadicchioServer {}

  /** Says loudly that a stream was closed, as every test does at its end. */
  private static final Logger NOISY = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

  static {
    NOISY.setLevel(Level.WARNING);
  }

  static final String URI = "file:///test.scm";
  static final long PATIENCE_SECONDS = 20;

  final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
  final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
  final BlockingQueue<EventBatch> transcript = new LinkedBlockingQueue<>();
  final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();

  /** What the user answers: to whether files may be used, and what they type for a program. */
  volatile Function<PermitParams, Boolean> permits = params -> false;

  final BlockingQueue<CompletableFuture<ReadInputResult>> reading = new LinkedBlockingQueue<>();
  final Remote server;
  private final Runnable end;

  private TestClient(InputStream in, OutputStream out, Runnable end) {
    this.end = end;
    var launcher =
        new Launcher.Builder<Remote>()
            .setLocalService(this)
            .setRemoteInterface(Remote.class)
            .setInput(in)
            .setOutput(out)
            .configureGson(EventJson::register)
            .create();
    server = launcher.getRemoteProxy();
    launcher.startListening();
  }

  /**
   * A server in this process, on the other end of a socket: unlike a pipe's channel it does not
   * close when a thread that is interrupted writes to it, no more than the standard output does.
   */
  static TestClient inMemory(SessionFactory sessions) {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ours = new Socket(listener.getInetAddress(), listener.getLocalPort());
      var theirs = listener.accept();
      ours.setTcpNoDelay(true);
      theirs.setTcpNoDelay(true);
      var process =
          new LanguageServerProcess(
              sessions, new Log(new PrintStream(OutputStream.nullOutputStream())), code -> {});
      var in = theirs.getInputStream();
      var out = theirs.getOutputStream();
      var serving = Thread.ofPlatform().daemon().start(() -> process.serve(in, out));
      return new TestClient(
          ours.getInputStream(), ours.getOutputStream(), () -> end(ours, theirs, serving));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Socket ours, Socket theirs, Thread serving) {
    try (ours;
        theirs) {
      ours.shutdownOutput();
      serving.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestClient over(Process process) {
    return new TestClient(process.getInputStream(), process.getOutputStream(), process::destroy);
  }

  TestClient initialize() {
    return initialize((Object) null);
  }

  TestClient initialize(Object options) {
    return initialize(new InitializeParams(), options);
  }

  /** With a workspace of one folder. */
  TestClient initialize(Path folder) {
    var params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
    return initialize(params, null);
  }

  private TestClient initialize(InitializeParams params, Object options) {
    params.setCapabilities(new ClientCapabilities());
    params.setInitializationOptions(options);
    await(server.initialize(params));
    server.initialized(new InitializedParams());
    return this;
  }

  void open(String text) {
    open(URI, text);
  }

  void open(String uri, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "scheme", 1, text)));
  }

  void change(int version, Range range, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(URI, version),
                List.of(new TextDocumentContentChangeEvent(range, text))));
  }

  static Range range(int line, int character, int endLine, int endCharacter) {
    return new Range(new Position(line, character), new Position(endLine, endCharacter));
  }

  /** Evaluates forms of the document; events come on the token that is the evaluation's name. */
  static EvaluateParams document(String id, String scope, Position position, int version) {
    return new EvaluateParams(
        new VersionedTextDocumentIdentifier(URI, version),
        null,
        scope,
        position,
        null,
        null,
        id,
        Either.forLeft(id),
        null);
  }

  static EvaluateParams text(String id, String text) {
    return new EvaluateParams(null, text, "text", null, null, "repl", id, Either.forLeft(id), null);
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ResponseErrorException answer
          ? answer
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code of the error that a request is answered with, or 0. */
  static int errorCode(CompletableFuture<?> future) {
    try {
      await(future);
      return 0;
    } catch (ResponseErrorException e) {
      return e.getResponseError().getCode();
    }
  }

  static <T> T next(BlockingQueue<T> queue) {
    try {
      T found = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (found == null) {
        throw new IllegalStateException("nothing came");
      }
      return found;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletableFuture<PermitResult> permit(PermitParams params) {
    return CompletableFuture.completedFuture(new PermitResult(permits.apply(params)));
  }

  @Override
  public CompletableFuture<ReadInputResult> readInput(ReadInputParams params) {
    var answer = new CompletableFuture<ReadInputResult>();
    reading.add(answer);
    return answer;
  }

  @Override
  public void session(SessionState state) {
    states.add(state);
  }

  @Override
  public void event(EventBatch batch) {
    transcript.add(batch);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    progress.add(params);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.add(params);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams params) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}

  @Override
  public void close() {
    end.run();
  }
}
