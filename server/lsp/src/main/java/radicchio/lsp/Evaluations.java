package radicchio.lsp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;
import radicchio.ide.Workspace;
import radicchio.lsp.protocol.EvaluateParams;
import radicchio.lsp.protocol.EvaluateResult;
import radicchio.lsp.protocol.EventBatch;
import radicchio.lsp.protocol.InterruptParams;
import radicchio.lsp.protocol.InterruptResult;
import radicchio.runtime.Evaluation;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Outcome;
import radicchio.runtime.Summary;

/**
 * {@code radicchio/evaluate} and {@code radicchio/interrupt}: a request to the session, its events
 * to the editor.
 */
final class Evaluations {
  private final Workspace workspace;
  private final LiveSession session;
  private final Editor editor;
  private final ScheduledExecutorService timer;
  private final Runnable afterEvaluation;
  private final AtomicLong counter = new AtomicLong();
  private final Map<Either<String, Integer>, Evaluation> byWorkDoneToken =
      new ConcurrentHashMap<>();
  private volatile boolean transcript;
  private volatile boolean trusted = true;

  Evaluations(
      Workspace workspace,
      LiveSession session,
      Editor editor,
      ScheduledExecutorService timer,
      Runnable afterEvaluation) {
    this.workspace = workspace;
    this.session = session;
    this.editor = editor;
    this.timer = timer;
    this.afterEvaluation = afterEvaluation;
  }

  void configure(boolean sendTranscript, boolean isTrusted) {
    transcript = sendTranscript;
    trusted = isTrusted;
  }

  /**
   * Runs on the reading thread, so that evaluations queue in the order in which they were asked
   * for.
   */
  CompletableFuture<EvaluateResult> evaluate(EvaluateParams params) {
    if (!trusted) {
      throw Errors.failed(
          "nothing is evaluated in a workspace that is not trusted: trust it first");
    }
    String id =
        Optional.ofNullable(params.evaluationId()).orElseGet(() -> "e" + counter.incrementAndGet());
    if (session.get().evaluation(id).isPresent()) {
      throw Errors.invalid("evaluation " + id + " is not over yet: give this one another name");
    }
    Subject subject = Subject.of(params, workspace.snapshot(), workspace);
    var request = new EvaluationRequest(id, subject.pieces(), subject.origin());
    var stream = new EventStream(id, batch -> send(params.partialResultToken(), batch), timer);
    Evaluation evaluation =
        session
            .get()
            .evaluate(request, event -> stream.add(ToEvents.event(event, subject.places())));
    beginProgress(params.workDoneToken(), evaluation, subject.title());
    var answer = new Answer(evaluation);
    var _ =
        evaluation
            .result()
            .thenAccept(
                summary -> {
                  stream.finish();
                  finish(params, summary, answer);
                });
    return answer;
  }

  CompletableFuture<InterruptResult> interrupt(InterruptParams params) {
    CompletableFuture<Boolean> stopped =
        params.evaluationId() == null
            ? session.get().interrupt()
            : session
                .get()
                .evaluation(params.evaluationId())
                .map(Evaluation::interrupt)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    return stopped.thenApply(InterruptResult::new);
  }

  /** The user pressed cancel on the progress that the editor shows. */
  void cancelProgress(Either<String, Integer> token) {
    Evaluation evaluation = byWorkDoneToken.get(token);
    if (evaluation != null) {
      var _ = evaluation.interrupt();
    }
  }

  /**
   * The pending answer. Cancelling it stops the evaluation and does not cancel the answer, which
   * says how far it came.
   */
  private static final class Answer extends CompletableFuture<EvaluateResult> {
    private final Evaluation evaluation;

    Answer(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      var _ = evaluation.interrupt();
      return false;
    }
  }

  private void finish(EvaluateParams params, Summary summary, Answer answer) {
    endProgress(params.workDoneToken(), summary);
    answer.complete(
        new EvaluateResult(
            summary.id(),
            ToEvents.word(summary.outcome()),
            summary.evaluated(),
            summary.skipped(),
            summary.value().orElse(null),
            summary.message().orElse(null),
            summary.nanoseconds()));
    if (summary.outcome() != Outcome.NOTHING) {
      afterEvaluation.run();
    }
  }

  private void send(@Nullable Either<String, Integer> token, EventBatch batch) {
    if (token != null) {
      editor.progress(new ProgressParams(token, Either.forRight(batch)));
    }
    if (transcript) {
      editor.event(batch);
    }
  }

  private void beginProgress(
      @Nullable Either<String, Integer> token, Evaluation evaluation, String title) {
    if (token == null) {
      return;
    }
    byWorkDoneToken.put(token, evaluation);
    var begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(true);
    editor.progress(new ProgressParams(token, Either.forLeft(begin)));
  }

  private void endProgress(@Nullable Either<String, Integer> token, Summary summary) {
    if (token == null) {
      return;
    }
    byWorkDoneToken.remove(token);
    var end = new WorkDoneProgressEnd();
    end.setMessage(summary.message().orElseGet(() -> ToEvents.word(summary.outcome())));
    editor.progress(new ProgressParams(token, Either.forLeft(end)));
  }
}
