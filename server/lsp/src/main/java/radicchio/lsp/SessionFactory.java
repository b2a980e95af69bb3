package radicchio.lsp;

import java.util.function.Consumer;
import radicchio.runtime.Session;
import radicchio.runtime.SessionOptions;
import radicchio.runtime.SessionState;

/** How a server comes by its session. */
@FunctionalInterface
public interface SessionFactory {
  Session open(SessionOptions options, Consumer<SessionState> listener);
}
