package radicchio.compiler.syntax;

import java.util.BitSet;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;

/** Which lists of a text are never closed, and where the closing parenthesis was probably meant. */
final class Unclosed {
  private final Source source;
  private final Tokens tokens;
  private final BitSet opens = new BitSet();

  Unclosed(Source source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
    int[] open = new int[tokens.size()];
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i).opens()) {
        open[depth++] = i;
      } else if (tokens.kind(i).closes() && depth > 0) {
        depth--;
      }
    }
    for (int i = 0; i < depth; i++) {
      opens.set(open[i]);
    }
  }

  /** Whether the text ends before the list that this token opens does. */
  boolean contains(int token) {
    return opens.get(token);
  }

  /** The last token before {@code next} that is not trivia; {@code next} is not the first. */
  int lastBefore(int next) {
    int last = next - 1;
    while (last > 0 && tokens.kind(last).isTrivia()) {
      last--;
    }
    return Math.max(last, 0);
  }

  /**
   * @param open the outermost list that is not closed
   * @param next the token before which it was given up
   * @param count how many lists are open there
   */
  Diagnostic describe(int open, int next, int count, String closer) {
    String missing = count == 1 ? "one " + closer + " is" : count + " " + closer + " are";
    var diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNCLOSED_LIST,
            source.span(tokens.start(open), tokens.end(open)),
            source.text().substring(tokens.start(open), tokens.end(open)),
            missing);
    Suspicion suspicion = suspicion(open, next);
    if (suspicion.found()) {
      int last = lastBefore(suspicion.outdented);
      return diagnostic
          .with(
              source.span(tokens.start(suspicion.open), tokens.end(suspicion.open)),
              "by its indentation, this list should be closed ...")
          .with(source.span(tokens.start(last), tokens.end(last)), "... after this");
    }
    if (next < tokens.size()) {
      return diagnostic.with(
          source.span(tokens.start(next), tokens.end(next)),
          "a form starts here in the first column, so the list should be closed before it");
    }
    return diagnostic;
  }

  /** A list, and a token that starts a line no deeper than the list does, although it is inside. */
  private record Suspicion(int open, int outdented) {
    static final Suspicion NONE = new Suspicion(-1, -1);

    boolean found() {
      return open >= 0;
    }
  }

  private Suspicion suspicion(int from, int to) {
    int[] open = new int[to - from];
    int depth = 0;
    int line = -1;
    for (int i = from; i < to; i++) {
      Token.Kind kind = tokens.kind(i);
      if (kind.isTrivia()) {
        continue;
      }
      int start = tokens.start(i);
      boolean firstInLine = source.line(start) != line;
      line = source.line(tokens.end(i));
      if (kind.closes()) {
        depth = Math.max(0, depth - 1);
        continue;
      }
      if (firstInLine && depth > 1) {
        int top = tokens.start(open[depth - 1]);
        if (source.line(top) < source.line(start) && source.column(start) <= source.column(top)) {
          return new Suspicion(open[depth - 1], i);
        }
      }
      if (kind.opens()) {
        open[depth++] = i;
      }
    }
    return Suspicion.NONE;
  }
}
