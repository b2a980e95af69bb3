package radicchio.lsp;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import radicchio.lsp.protocol.SessionState;
import radicchio.runtime.Session;
import radicchio.runtime.SessionOptions;

/**
 * The workspace's session, whose state the editor is told of. A reset that finds other options than
 * the session was made with makes another one; the count of generations goes on.
 */
final class LiveSession implements AutoCloseable {
  private final SessionFactory factory;
  private final Editor editor;
  private SessionOptions wanted;
  private SessionOptions used;
  private int generationsBefore;
  private volatile Session session;
  private Optional<SessionState> lastSent = Optional.empty();

  LiveSession(SessionFactory factory, SessionOptions options, Editor editor) {
    this.factory = factory;
    this.editor = editor;
    this.wanted = options;
    this.used = options;
    this.session = open(options, 0);
  }

  Session get() {
    return session;
  }

  /** Options of the next instance. */
  synchronized void configure(SessionOptions options) {
    wanted = options;
  }

  synchronized boolean isConfiguredOtherwise() {
    return !wanted.equals(used);
  }

  synchronized CompletableFuture<Integer> reset() {
    int before = generationsBefore;
    if (wanted.equals(used)) {
      return session.reset().thenApply(g -> g + before);
    }
    generationsBefore += session.state().generation();
    session.close();
    used = wanted;
    session = open(used, generationsBefore);
    return CompletableFuture.completedFuture(generationsBefore + session.state().generation());
  }

  /** Tells the editor how things stand. */
  synchronized void announce() {
    lastSent = Optional.empty();
    announce(session.state(), generationsBefore);
  }

  @Override
  public void close() {
    session.close();
  }

  private Session open(SessionOptions options, int before) {
    return factory.open(options, state -> announce(state, before));
  }

  private synchronized void announce(radicchio.runtime.SessionState state, int before) {
    if (before != generationsBefore) {
      return;
    }
    var now =
        new SessionState(
            state.state().name().toLowerCase(Locale.ROOT),
            state.evaluationId().orElse(null),
            state.generation() + before,
            state.since().toEpochMilli(),
            state.message().orElse(null),
            state.queue(),
            state.memoryBytes());
    if (lastSent.filter(now::equals).isEmpty()) {
      lastSent = Optional.of(now);
      editor.session(now);
    }
  }
}
