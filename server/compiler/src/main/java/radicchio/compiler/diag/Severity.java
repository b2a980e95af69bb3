package radicchio.compiler.diag;

/** How much a diagnostic matters: an {@code ERROR} keeps its form from being evaluated. */
public enum Severity {
  ERROR,
  WARNING,
  HINT
}
