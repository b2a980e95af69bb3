package radicchio.ide;

import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;

/**
 * One top-level form of a document with the blanks and comments before it. It is a source of its
 * own, so that its spans stay what they are while text before it comes and goes; compared by
 * identity.
 */
public final class Part {
  private final Source source;
  private final boolean foldCase;
  private volatile Optional<ReadResult> read = Optional.empty();

  Part(Source source, boolean foldCase) {
    this.source = source;
    this.foldCase = foldCase;
  }

  public Source source() {
    return source;
  }

  public int length() {
    return source.text().length();
  }

  /** What is in it; read when first asked for. */
  public ReadResult read() {
    if (read.isEmpty()) {
      // Two threads may both read it, and get the same.
      read = Optional.of(Reader.read(source, foldCase));
    }
    return read.get();
  }
}
