package radicchio.lsp.protocol;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;

/** The editor, as the server sees it. */
public interface RadicchioClient extends LanguageClient {
  @JsonNotification("radicchio/session")
  void session(SessionState state);

  @JsonNotification("radicchio/event")
  void event(EventBatch batch);

  @JsonRequest("radicchio/permit")
  CompletableFuture<PermitResult> permit(PermitParams params);

  @JsonRequest("radicchio/readInput")
  CompletableFuture<ReadInputResult> readInput(ReadInputParams params);
}
