package radicchio.compiler.lowlevel;

import radicchio.compiler.diag.Span;

/** A source of the low-level runtime is wrong: our bug, not the user's. */
final class LowLevelError extends IllegalStateException {
  private static final long serialVersionUID = 1;

  LowLevelError(Span span, String message) {
    super(span + ": " + message + " in " + brief(span.text()));
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
