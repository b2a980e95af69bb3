package radicchio.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.runtime.wasm.Output;

/**
 * A session with a thread of its own. What other threads ask for waits in one queue; the rest is
 * read under its lock.
 */
final class WorkspaceSession implements Session {
  /**
   * Deep recursion of compiled code, the expander's and the printer's all fit. Only what is used is
   * ever mapped.
   */
  private static final long STACK_BYTES = 512L << 20;

  private static final int WHOLE_VALUE = 1 << 20;

  private final SessionOptions options;
  private final Consumer<SessionState> stateListener;
  private final Delivery delivery;
  private final WorkQueue queue = new WorkQueue();
  private final Thread thread;

  /** Of the evaluation thread alone. */
  private @org.jspecify.annotations.Nullable Evaluator evaluator;

  private Consumer<Event> outputTo = event -> {};

  // Read from any thread, under the lock of this.
  private SessionState state;
  private @org.jspecify.annotations.Nullable Environment published;
  private @org.jspecify.annotations.Nullable Evaluator readable;

  WorkspaceSession(SessionOptions options, Consumer<SessionState> stateListener) {
    this.options = options;
    this.stateListener = stateListener;
    this.state =
        new SessionState(
            SessionState.State.STARTING,
            Optional.empty(),
            1,
            Instant.now(),
            Optional.empty(),
            0,
            0);
    this.delivery = new Delivery("radicchio-events", options.limits());
    this.thread = new Thread(null, this::work, "radicchio-evaluation", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Evaluation evaluate(EvaluationRequest request, Consumer<Event> listener) {
    var job = new Job(request, listener);
    int ahead = queue.add(job, () -> evaluate(job), () -> withdraw(job));
    if (ahead < 0) {
      withdraw(job);
    } else if (ahead > 0) {
      delivery.send(listener, new Event.Queued(ahead));
      changed(s -> s);
    }
    return job;
  }

  @Override
  public Optional<Evaluation> evaluation(String id) {
    return queue.find(id).map(job -> job);
  }

  @Override
  public CompletableFuture<Boolean> interrupt() {
    return queue
        .running()
        .map(Job::interrupt)
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  @Override
  public CompletableFuture<Integer> reset() {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    queue.interruptAll();
    int ahead =
        queue.add(
            () -> {
              start(state().generation() + 1);
              done.complete(state().generation());
            },
            () -> done.complete(state().generation()));
    if (ahead < 0) {
      done.complete(state().generation());
    }
    return done;
  }

  @Override
  public CompletableFuture<List<Binding>> bindings() {
    CompletableFuture<List<Binding>> found = new CompletableFuture<>();
    Runnable last =
        () -> found.complete(readable().map(e -> e.definitions().lastShown()).orElse(List.of()));
    boolean idle =
        queue.addIfIdle(
            () -> found.complete(evaluator().map(e -> e.definitions().current()).orElse(List.of())),
            last);
    if (!idle) {
      last.run();
    }
    return found;
  }

  @Override
  public CompletableFuture<Optional<ValueText>> value(String evaluationId, int index) {
    CompletableFuture<Optional<ValueText>> found = new CompletableFuture<>();
    Runnable nothing = () -> found.complete(Optional.empty());
    int ahead =
        queue.add(
            () ->
                found.complete(evaluator().flatMap(e -> e.show(evaluationId, index, WHOLE_VALUE))),
            nothing);
    if (ahead < 0) {
      nothing.run();
    }
    return found;
  }

  @Override
  public Inspection inspect(Source text, Stage stage) {
    return new Inspector(environment(), options.includes()).inspect(text, stage);
  }

  @Override
  public synchronized Environment environment() {
    Environment now = published;
    return now == null ? Startup.get().environment() : now.fork();
  }

  @Override
  public synchronized SessionState state() {
    return state;
  }

  @Override
  public void close() {
    queue.interruptAll();
    queue.close();
  }

  // On the evaluation thread from here on.

  private void work() {
    start(1);
    try {
      queue.workUntilClosed();
    } finally {
      end();
      delivery.close();
    }
  }

  private void start(int generation) {
    changed(
        s ->
            new SessionState(
                SessionState.State.STARTING,
                Optional.empty(),
                generation,
                Instant.now(),
                Optional.empty(),
                0,
                0));
    end();
    try {
      Startup startup = Startup.get();
      Output output =
          (stream, text) ->
              delivery.output(
                  outputTo, stream == 1 ? Event.Stream.STDOUT : Event.Stream.STDERR, text);
      var instance = new SchemeInstance(startup, options, output);
      var fresh = new Evaluator(instance, startup.environment(), options, delivery);
      evaluator = fresh;
      publish(fresh);
      changed(s -> state(SessionState.State.READY, Optional.empty(), Optional.empty()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
      System.getLogger(WorkspaceSession.class.getName())
          .log(System.Logger.Level.ERROR, "the session could not be started", e);
      changed(
          s ->
              state(
                  SessionState.State.ERROR,
                  Optional.empty(),
                  Optional.of(
                      "the Scheme instance could not be started; the log has the details")));
    }
  }

  private void end() {
    evaluator().ifPresent(Evaluator::close);
    evaluator = null;
  }

  private void evaluate(Job job) {
    Evaluator current = evaluator;
    if (job.interrupted() || current == null) {
      withdraw(job);
      return;
    }
    outputTo = job.listener();
    job.begin();
    changed(s -> state(SessionState.State.RUNNING, Optional.of(job.id()), Optional.empty()));
    try {
      Summary summary = current.evaluate(job);
      job.decide();
      publish(current);
      changed(s -> state(SessionState.State.READY, Optional.empty(), Optional.empty()));
      delivery.then(() -> job.complete(summary));
      current.tidy();
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      System.getLogger(WorkspaceSession.class.getName())
          .log(System.Logger.Level.ERROR, "internal fault while " + job.id() + " ran", e);
      abandon(job);
    }
  }

  /** After a fault of our own nobody knows what the instance holds, so nothing runs in it again. */
  private void abandon(Job job) {
    evaluator = null;
    changed(
        s ->
            state(
                SessionState.State.ERROR,
                Optional.empty(),
                Optional.of("internal fault, the log has the details; reset the session")));
    job.decide();
    end(job, Outcome.ERROR, "internal fault, the log has the details; reset the session");
  }

  /** Ends a job that never ran. */
  private void withdraw(Job job) {
    job.decide();
    if (job.interrupted()) {
      end(job, Outcome.INTERRUPTED, "interrupted before it began");
    } else {
      end(job, Outcome.ERROR, "the session is not running; reset it");
    }
  }

  private void end(Job job, Outcome outcome, String why) {
    var summary =
        new Summary(
            job.id(),
            outcome,
            0,
            0,
            Optional.empty(),
            Optional.of(why),
            Optional.empty(),
            job.age());
    delivery.then(() -> job.complete(summary));
  }

  private Optional<Evaluator> evaluator() {
    return Optional.ofNullable(evaluator);
  }

  private synchronized Optional<Evaluator> readable() {
    return Optional.ofNullable(readable);
  }

  private synchronized void publish(Evaluator current) {
    published = current.environment().fork();
    readable = current;
  }

  private SessionState state(
      SessionState.State now, Optional<String> evaluationId, Optional<String> message) {
    long bytes = evaluator().map(Evaluator::heapBytes).orElse(0L);
    return new SessionState(
        now, evaluationId, state().generation(), Instant.now(), message, queue.waiting(), bytes);
  }

  private void changed(java.util.function.UnaryOperator<SessionState> change) {
    SessionState next;
    synchronized (this) {
      SessionState s = change.apply(state);
      state =
          new SessionState(
              s.state(),
              s.evaluationId(),
              s.generation(),
              s.since(),
              s.message(),
              queue.waiting(),
              s.memoryBytes());
      next = state;
    }
    delivery.then(() -> stateListener.accept(next));
  }

  /** For tests: how many units are linked. */
  List<String> linkedUnits() {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    queue.add(
        () -> names.complete(evaluator().map(Evaluator::linkedUnits).orElse(new ArrayList<>())),
        () -> {});
    return names.join();
  }
}
