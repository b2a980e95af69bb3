package radicchio.runtime;

import java.util.Optional;

/**
 * How an evaluation ended.
 *
 * @param evaluated top-level forms evaluated to their end
 * @param skipped top-level forms that were not, because an earlier one failed or was interrupted
 * @param value text of the last value
 * @param message one line for a person: why it failed, or what was skipped
 * @param exit code that the program asked to exit with
 * @param nanoseconds from the request to its end
 */
public record Summary(
    String id,
    Outcome outcome,
    int evaluated,
    int skipped,
    Optional<String> value,
    Optional<String> message,
    Optional<Integer> exit,
    long nanoseconds) {}
