package radicchio.lsp.protocol;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.jspecify.annotations.Nullable;

/** The requests that are not LSP's. */
public interface RadicchioServer {
  @JsonRequest("radicchio/evaluate")
  CompletableFuture<EvaluateResult> evaluate(EvaluateParams params);

  @JsonRequest("radicchio/interrupt")
  CompletableFuture<InterruptResult> interrupt(InterruptParams params);

  @JsonRequest("radicchio/reset")
  CompletableFuture<ResetResult> reset(ResetParams params);

  @JsonRequest("radicchio/bindings")
  CompletableFuture<BindingsResult> bindings(BindingsParams params);

  @JsonRequest("radicchio/value")
  CompletableFuture<ValueResult> value(ValueParams params);

  @JsonRequest("radicchio/inspect")
  CompletableFuture<InspectResult> inspect(InspectParams params);

  @JsonRequest("radicchio/complete")
  CompletableFuture<CompleteResult> complete(CompleteParams params);

  @JsonRequest("radicchio/replCompletion")
  CompletableFuture<List<CompletionItem>> replCompletion(ReplParams params);

  @JsonRequest("radicchio/replHover")
  CompletableFuture<@Nullable Hover> replHover(ReplParams params);
}
