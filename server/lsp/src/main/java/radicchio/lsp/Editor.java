package radicchio.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import radicchio.lsp.protocol.EventBatch;
import radicchio.lsp.protocol.RadicchioClient;
import radicchio.lsp.protocol.SessionState;

/**
 * What the server tells the editor of its own accord; nothing, before there is an editor and after
 * it has gone.
 */
final class Editor {
  private final Log log;
  private volatile Optional<RadicchioClient> client = Optional.empty();

  Editor(Log log) {
    this.log = log;
  }

  void connect(RadicchioClient remote) {
    client = Optional.of(remote);
  }

  void disconnect() {
    client = Optional.empty();
  }

  void diagnostics(PublishDiagnosticsParams params) {
    tell(c -> c.publishDiagnostics(params));
  }

  void progress(ProgressParams params) {
    tell(c -> c.notifyProgress(params));
  }

  void event(EventBatch batch) {
    tell(c -> c.event(batch));
  }

  void session(SessionState state) {
    tell(c -> c.session(state));
  }

  /** The answer to a request; nothing if there is no editor, or none that knows the request. */
  <T> Optional<T> ask(Function<RadicchioClient, CompletableFuture<T>> request)
      throws InterruptedException {
    Optional<RadicchioClient> now = client;
    if (now.isEmpty()) {
      return Optional.empty();
    }
    CompletableFuture<T> answer = request.apply(now.get());
    try {
      return Optional.ofNullable(answer.get());
    } catch (ExecutionException e) {
      log.warn("the editor does not answer: " + e.getMessage());
      return Optional.empty();
    } finally {
      // Tells the editor that nobody waits any more, if nobody does.
      answer.cancel(true);
    }
  }

  private void tell(Consumer<RadicchioClient> message) {
    Optional<RadicchioClient> now = client;
    if (now.isEmpty()) {
      return;
    }
    try {
      message.accept(now.get());
    } catch (JsonRpcException e) {
      disconnect();
      log.warn("the editor does not listen any more: " + e.getMessage());
    }
  }
}
