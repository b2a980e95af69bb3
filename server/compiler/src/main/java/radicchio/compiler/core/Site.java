package radicchio.compiler.core;

import radicchio.compiler.diag.Span;

/**
 * The identity of one Core node, and the text it comes from. Compared by identity: two
 * equal-looking expressions are two sites, so a table keyed by sites never merges them.
 */
public final class Site {
  private final Span span;

  public Site(Span span) {
    this.span = span;
  }

  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return span.toString();
  }
}
