package radicchio.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import radicchio.runtime.wasm.Interruption;

/** An evaluation on its way through a session. */
final class Job implements Evaluation {
  private enum State {
    WAITING,
    RUNNING,
    /** Everything is decided; the last events may still be on their way. */
    DECIDED
  }

  private final EvaluationRequest request;
  private final Consumer<Event> listener;
  private final long asked = System.nanoTime();
  private final CompletableFuture<Summary> result = new CompletableFuture<>();
  private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
  private State state = State.WAITING;
  private Thread thread = Thread.currentThread();
  private int requests;
  private boolean interrupted;

  Job(EvaluationRequest request, Consumer<Event> listener) {
    this.request = request;
    this.listener = listener;
  }

  EvaluationRequest request() {
    return request;
  }

  Consumer<Event> listener() {
    return listener;
  }

  /** Nanoseconds since it was asked for. */
  long age() {
    return System.nanoTime() - asked;
  }

  @Override
  public String id() {
    return request.id();
  }

  @Override
  public CompletableFuture<Summary> result() {
    return result;
  }

  @Override
  public synchronized CompletableFuture<Boolean> interrupt() {
    switch (state) {
      case WAITING -> interrupted = true;
      case RUNNING -> {
        interrupted = true;
        requests++;
        Interruption.request(thread);
      }
      case DECIDED -> {}
    }
    return stopped;
  }

  /** Begins on the current thread. */
  synchronized void begin() {
    state = State.RUNNING;
    thread = Thread.currentThread();
  }

  synchronized boolean interrupted() {
    return interrupted;
  }

  /** The interrupt has struck; what is still to do is not to be struck again. */
  synchronized void struck() {
    Interruption.clear(requests);
    requests = 0;
    state = State.DECIDED;
  }

  synchronized boolean decided() {
    return state == State.DECIDED;
  }

  /**
   * Stops listening to interrupts: from here on it has ended the way it has. On the thread that has
   * run it.
   */
  synchronized void decide() {
    state = State.DECIDED;
    Interruption.clear(requests);
    requests = 0;
  }

  /** After the last event was delivered. */
  void complete(Summary summary) {
    result.complete(summary);
    stopped.complete(summary.outcome() == Outcome.INTERRUPTED);
  }
}
