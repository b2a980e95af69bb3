package radicchio.ide;

import java.util.Optional;
import radicchio.compiler.expand.Environment;
import radicchio.runtime.Binding;

/**
 * What editor features want to know of the session: which names it has, and what they are bound to.
 */
public interface SessionView {
  /** The names of the session as they are now, for the caller alone. */
  Environment environment();

  /** Another number whenever {@link #environment} has changed. */
  long version();

  /** What evaluation bound a top-level name to, as far as that is known without waiting. */
  Optional<Binding> binding(String name);
}
