package radicchio.lsp.cli;

import java.io.IOException;
import java.util.Optional;

/** Where a REPL's input comes from. */
interface ReplSource {
  /** The next forms, complete or not to be completed; nothing at the end. */
  Optional<String> next() throws IOException;
}
