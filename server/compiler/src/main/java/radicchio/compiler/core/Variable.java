package radicchio.compiler.core;

import radicchio.compiler.diag.Span;

/** A local variable, compared by identity. */
public final class Variable {
  private final String name;
  private final Span definition;
  private boolean assigned;

  public Variable(String name, Span definition) {
    this.name = name;
    this.definition = definition;
  }

  public String name() {
    return name;
  }

  /** Where it is bound. */
  public Span definition() {
    return definition;
  }

  /** Whether some {@code set!} changes it. Set by the expander, final once expansion is over. */
  public boolean assigned() {
    return assigned;
  }

  public void markAssigned() {
    assigned = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
