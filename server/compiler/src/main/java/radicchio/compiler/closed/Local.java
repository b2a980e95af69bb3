package radicchio.compiler.closed;

/** A local of one procedure, assigned once where it is bound; compared by identity. */
public final class Local {
  private final String name;
  private final Rep rep;

  public Local(String name) {
    this(name, Rep.TAGGED);
  }

  public Local(String name, Rep rep) {
    this.name = name;
    this.rep = rep;
  }

  public String name() {
    return name;
  }

  public Rep rep() {
    return rep;
  }

  @Override
  public String toString() {
    return name;
  }
}
