package radicchio.lsp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import radicchio.compiler.expand.Environment;
import radicchio.ide.SessionView;
import radicchio.runtime.Binding;

/**
 * The session as editor features see it. Values are asked for once after each evaluation, when
 * someone looks.
 */
final class SessionNames implements SessionView {
  private static final long PATIENCE_MILLIS = 200;

  private final LiveSession session;
  private final AtomicLong version = new AtomicLong();
  private volatile Known known = new Known(-1, Map.of());

  private record Known(long version, Map<String, Binding> bindings) {}

  SessionNames(LiveSession session) {
    this.session = session;
  }

  /** Something was evaluated, or the session is another one. */
  void changed() {
    version.incrementAndGet();
  }

  @Override
  public Environment environment() {
    return session.get().environment();
  }

  @Override
  public long version() {
    return version.get();
  }

  @Override
  public Optional<Binding> binding(String name) {
    long now = version.get();
    if (known.version() != now) {
      ask(now);
    }
    return Optional.ofNullable(known.bindings().get(name));
  }

  private void ask(long now) {
    try {
      var all = new HashMap<String, Binding>();
      session
          .get()
          .bindings()
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          .forEach(b -> all.put(b.name(), b));
      known = new Known(now, all);
    } catch (TimeoutException | ExecutionException e) {
      // A hover without a value is better than none.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
