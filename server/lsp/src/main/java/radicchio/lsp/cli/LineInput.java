package radicchio.lsp.cli;

import java.io.IOException;
import java.util.Optional;
import radicchio.runtime.StandardInput;

/** Standard input of programs in a REPL: the lines that are typed while one waits for them. */
final class LineInput implements StandardInput {
  /** Where lines come from. */
  @FunctionalInterface
  interface Lines {
    /** The next line without its end; nothing at the end of the input. */
    Optional<String> next() throws IOException, InterruptedException;
  }

  private volatile Lines lines = Optional::empty;

  void from(Lines source) {
    lines = source;
  }

  @Override
  public Optional<String> read() throws InterruptedException {
    try {
      return lines.next().map(line -> line + "\n");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean ready() {
    return false;
  }
}
