package radicchio.runtime;

import java.util.concurrent.CompletableFuture;

/** One evaluation that was asked for: waiting, running or done. */
public interface Evaluation {
  String id();

  /**
   * Stops it, or takes it out of the queue. State that it has changed stays changed.
   *
   * @return completed once it no longer runs: true if it was stopped, false if it had ended by
   *     itself
   */
  CompletableFuture<Boolean> interrupt();

  /** Completes after the last event was delivered; never exceptionally. */
  CompletableFuture<Summary> result();
}
