package radicchio.lsp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;
import radicchio.runtime.Binding;
import radicchio.runtime.Engine;
import radicchio.runtime.Evaluation;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Event;
import radicchio.runtime.Inspection;
import radicchio.runtime.Outcome;
import radicchio.runtime.Phase;
import radicchio.runtime.Piece;
import radicchio.runtime.Session;
import radicchio.runtime.SessionOptions;
import radicchio.runtime.SessionState;
import radicchio.runtime.Stage;
import radicchio.runtime.Summary;
import radicchio.runtime.Timings;
import radicchio.runtime.ValueText;

/**
 * A session in which every form is its own value, so that tests of the protocol do not depend on
 * the compiler. {@code (fail)} fails, {@code (spin)} runs until it is interrupted, {@code (flood)}
 * prints without end, {@code (print x)} prints x.
 */
final class FakeSession implements Session {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private final ConcurrentLinkedQueue<Job> queue = new ConcurrentLinkedQueue<>();
  private final Map<String, ValueText> values = new ConcurrentHashMap<>();
  private final AtomicInteger generation = new AtomicInteger(1);
  private final Consumer<SessionState> listener;
  private final Environment environment =
      StandardEnvironment.build(
              Libraries.parse("(scheme base)\n  define lambda if let quote\n"), List.of())
          .interaction();

  FakeSession(SessionOptions options, Consumer<SessionState> listener) {
    this.listener = listener;
    listener.accept(state());
  }

  private final class Job implements Evaluation {
    private final EvaluationRequest request;
    private final Consumer<Event> events;
    private final CompletableFuture<Summary> result = new CompletableFuture<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    Job(EvaluationRequest request, Consumer<Event> events) {
      this.request = request;
      this.events = events;
    }

    @Override
    public String id() {
      return request.id();
    }

    @Override
    public CompletableFuture<Boolean> interrupt() {
      interrupted.countDown();
      return result.thenApply(s -> s.outcome() == Outcome.INTERRUPTED);
    }

    @Override
    public CompletableFuture<Summary> result() {
      return result;
    }

    void run() {
      var forms = new ArrayList<Syntax>();
      for (Piece piece : request.pieces()) {
        switch (piece) {
          case Piece.Forms f -> forms.addAll(f.forms());
          case Piece.Text t -> forms.addAll(Reader.read(t.source()).forms());
        }
      }
      Outcome outcome = forms.isEmpty() ? Outcome.NOTHING : Outcome.VALUE;
      int done = 0;
      for (Syntax form : forms) {
        outcome = run(form, done, forms.size());
        if (outcome != Outcome.VALUE) {
          List<Syntax> rest = forms.subList(done + 1, forms.size());
          if (!rest.isEmpty()) {
            events.accept(new Event.Skipped(rest.stream().map(Syntax::span).toList(), "because"));
          }
          break;
        }
        done++;
      }
      queue.remove(this);
      result.complete(
          new Summary(
              id(),
              outcome,
              done,
              Math.max(0, forms.size() - done - (outcome == Outcome.VALUE ? 0 : 1)),
              outcome == Outcome.VALUE
                  ? Optional.of(forms.getLast().span().text())
                  : Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              1));
    }

    private Outcome run(Syntax form, int index, int count) {
      String text = form.span().text();
      events.accept(new Event.Started(form.span(), index, count, request.origin(), text));
      Expander.expand(form, environment);
      try {
        switch (text) {
          case "(fail)" -> {
            events.accept(
                new Event.Failed(
                    form.span(),
                    index,
                    Phase.RUN,
                    "failed",
                    "error",
                    List.of("1"),
                    List.of(new Event.TraceEntry("f", Optional.of(form.span())))));
            return Outcome.ERROR;
          }
          case "(spin)" -> interrupted.await();
          case "(flood)" -> {
            while (interrupted.getCount() > 0) {
              events.accept(new Event.Output(Event.Stream.STDOUT, "line\n".repeat(1000), 0));
            }
          }
          case "(print x)" -> events.accept(new Event.Output(Event.Stream.STDOUT, "x", 0));
          default -> {}
        }
      } catch (InterruptedException e) {
        return Outcome.INTERRUPTED;
      }
      if (interrupted.getCount() == 0) {
        events.accept(new Event.Interrupted(form.span(), index));
        return Outcome.INTERRUPTED;
      }
      values.put(id() + "/" + index, new ValueText(text, false, "datum", "i64"));
      events.accept(
          new Event.Value(
              form.span(),
              index,
              text,
              false,
              Optional.empty(),
              false,
              "datum",
              "i64",
              Engine.COMPILED,
              Timings.NONE));
      return Outcome.VALUE;
    }
  }

  @Override
  public Evaluation evaluate(EvaluationRequest request, Consumer<Event> events) {
    var job = new Job(request, events);
    int ahead = queue.size();
    queue.add(job);
    if (ahead > 0) {
      events.accept(new Event.Queued(ahead));
    }
    thread.execute(job::run);
    return job;
  }

  @Override
  public Optional<Evaluation> evaluation(String id) {
    return queue.stream().filter(j -> j.id().equals(id)).findFirst().map(j -> j);
  }

  @Override
  public CompletableFuture<Boolean> interrupt() {
    return Optional.ofNullable(queue.peek())
        .map(Job::interrupt)
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  @Override
  public CompletableFuture<Integer> reset() {
    queue.forEach(Job::interrupt);
    return CompletableFuture.supplyAsync(
        () -> {
          int now = generation.incrementAndGet();
          listener.accept(state());
          return now;
        },
        thread);
  }

  @Override
  public CompletableFuture<List<Binding>> bindings() {
    return CompletableFuture.completedFuture(
        List.of(
            new Binding("a", new ValueText("4", false, "fixnum", "i64"), Optional.empty()),
            new Binding("b", new ValueText("5", false, "fixnum", "i64"), Optional.empty())));
  }

  @Override
  public CompletableFuture<Optional<ValueText>> value(String evaluationId, int index) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(values.get(evaluationId + "/" + index)));
  }

  @Override
  public Inspection inspect(Source text, Stage stage) {
    return new Inspection(stage, "stage", "scheme", text.text());
  }

  @Override
  public Environment environment() {
    return environment.fork();
  }

  @Override
  public SessionState state() {
    return new SessionState(
        SessionState.State.READY,
        Optional.empty(),
        generation.get(),
        Instant.EPOCH,
        Optional.empty(),
        0,
        0);
  }

  @Override
  public void close() {
    queue.forEach(Job::interrupt);
    thread.shutdown();
  }
}
