package radicchio.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;

/**
 * A workspace's one instance. All methods may be called from any thread and return at once; what
 * takes time comes as a future, which never completes exceptionally.
 */
public interface Session extends AutoCloseable {
  /**
   * Starts a session; its instance is ready some time later, and evaluations wait for it.
   *
   * @param stateListener told of each change of state, on the thread that delivers events
   */
  static Session open(SessionOptions options, Consumer<SessionState> stateListener) {
    return new WorkspaceSession(options, stateListener);
  }

  /**
   * @param listener takes the evaluation's events in order, on one thread of the session's; a slow
   *     listener delays later events but neither the program (see {@link Limits.Flood}) nor the
   *     caller
   */
  Evaluation evaluate(EvaluationRequest request, Consumer<Event> listener);

  /** The evaluation of that id if it waits or runs. */
  Optional<Evaluation> evaluation(String id);

  /**
   * Stops the running evaluation.
   *
   * @return completed once nothing runs any more; false when nothing ran
   */
  CompletableFuture<Boolean> interrupt();

  /**
   * Drops the instance with everything defined in it and starts a new one; what runs or waits is
   * interrupted first.
   *
   * @return the new generation
   */
  CompletableFuture<Integer> reset();

  /** The variables that evaluation defined, by name; while something runs, as they were before. */
  CompletableFuture<List<Binding>> bindings();

  /**
   * The whole external representation, up to 1 Mi characters, of a recent result; nothing if it is
   * no longer kept. Waits while something runs.
   */
  CompletableFuture<Optional<ValueText>> value(String evaluationId, int index);

  /**
   * What a stage of the compiler makes of a text, given what has been evaluated; evaluates nothing.
   */
  Inspection inspect(Source text, Stage stage);

  /**
   * The meanings of top-level names after the last evaluation, to look up and expand in; the
   * caller's own.
   */
  Environment environment();

  SessionState state();

  /** Stops what runs and gives everything back. */
  @Override
  void close();
}
