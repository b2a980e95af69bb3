package radicchio.lsp.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import radicchio.compiler.expand.Environment;
import radicchio.ide.SessionView;
import radicchio.runtime.Binding;
import radicchio.runtime.Session;

/** A session as completion sees it. */
final class OneSession implements SessionView {
  private final Session session;
  private final AtomicLong version = new AtomicLong();

  OneSession(Session session) {
    this.session = session;
  }

  void changed() {
    version.incrementAndGet();
  }

  @Override
  public Environment environment() {
    return session.environment();
  }

  @Override
  public long version() {
    return version.get();
  }

  @Override
  public Optional<Binding> binding(String name) {
    return Optional.empty();
  }
}
