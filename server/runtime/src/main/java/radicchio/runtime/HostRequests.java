package radicchio.runtime;

import java.util.List;

/**
 * What a program can ask of its session, beyond the host functions: see the end of {@code
 * docs/control.md}. While a request is answered nothing of the program is on the stack, so the
 * answer may take long, link modules and collect garbage.
 */
@FunctionalInterface
interface HostRequests {
  int MOST_ARGUMENTS = 8;

  /** Knows no request. */
  HostRequests NONE = request -> unknown(request);

  /**
   * @param arguments words, good until something is collected
   */
  record Request(String operation, List<Long> arguments) {
    public Request {
      arguments = List.copyOf(arguments);
    }
  }

  /** What becomes of the call that asked. */
  sealed interface Answer {
    /** It yields the word. */
    record Value(long word) implements Answer {}

    /** It yields the value of the form with that code. */
    record Run(int code) implements Answer {}

    /**
     * It raises a condition.
     *
     * @param irritants strings
     */
    record Failure(String kind, String message, List<String> irritants) implements Answer {
      public Failure {
        irritants = List.copyOf(irritants);
      }
    }
  }

  Answer answer(Request request);

  static Answer unknown(Request request) {
    return new Answer.Failure(
        "not-supported", request.operation() + ": this session cannot do that", List.of());
  }
}
