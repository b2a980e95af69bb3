package radicchio.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * What a session does now.
 *
 * @param evaluationId of the evaluation that runs
 * @param generation counts resets, from 1
 * @param since when it came into this state
 * @param message for a person, when something went wrong
 * @param queue evaluations that wait
 * @param memoryBytes of linear memory in use by the heap
 */
public record SessionState(
    State state,
    Optional<String> evaluationId,
    int generation,
    Instant since,
    Optional<String> message,
    int queue,
    long memoryBytes) {
  /** One word for the status bar. */
  public enum State {
    STARTING,
    READY,
    RUNNING,
    /** The instance could not be started. */
    ERROR
  }
}
