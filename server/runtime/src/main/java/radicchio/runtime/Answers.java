package radicchio.runtime;

import java.util.List;
import java.util.Optional;

/** Gives each request of a program to the one who answers it. */
final class Answers implements HostRequests {
  private final SchemeInstance instance;
  private final EvalRequests evals;
  private final Runnable room;

  /**
   * @param room takes out modules that are garbage, if there are many
   */
  Answers(SchemeInstance instance, EvalRequests evals, Runnable room) {
    this.instance = instance;
    this.evals = evals;
    this.room = room;
  }

  @Override
  public Answer answer(Request request) {
    List<Long> a = request.arguments();
    return switch (request.operation()) {
      case "eval" -> {
        String text = text(a.get(1));
        long environment = Words.fixnum(a.get(0));
        int objects = (int) Words.fixnum(a.get(2));
        room.run();
        yield evals.eval(environment, text, objects);
      }
      case "environment" -> evals.environment(text(a.get(0)));
      case "library-evaluated" -> evals.libraryEvaluated((int) Words.fixnum(a.get(0)));
      default -> HostRequests.unknown(request);
    };
  }

  private String text(long word) {
    Optional<String> text = instance.words().text(word);
    return text.orElseThrow(() -> new IllegalStateException("a request without its text"));
  }
}
