package radicchio.runtime;

import java.util.Optional;

/** What a program reads from {@code (current-input-port)}. */
public interface StandardInput {
  /** Nothing to read. */
  StandardInput EMPTY =
      new StandardInput() {
        @Override
        public Optional<String> read() {
          return Optional.empty();
        }

        @Override
        public boolean ready() {
          return true;
        }
      };

  /**
   * Some text, as soon as there is any; empty at the end of the input. On the thread that
   * evaluates, which an interrupt wakes.
   */
  Optional<String> read() throws InterruptedException;

  /** Whether {@link #read} would answer at once. */
  boolean ready();
}
