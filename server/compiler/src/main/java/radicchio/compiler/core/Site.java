package radicchio.compiler.core;

import radicchio.compiler.diag.Span;

/**
 * The identity of one Core node, and the text it comes from. Compared by identity: two
 * equal-looking expressions are two sites, so a table keyed by sites never merges them.
 */
public final class Site {
  private final Span span;
  private final String who;

  public Site(Span span) {
    this(span, "");
  }

  /**
   * @param who the procedure whose body an operation stands for, which is to be named when it
   *     fails; empty if that is the operation itself
   */
  public Site(Span span, String who) {
    this.span = span;
    this.who = who;
  }

  public String who() {
    return who;
  }

  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return span.toString();
  }
}
