package radicchio.compiler.closed;

/** The identity of a procedure's code, by which calls and closures refer to it. */
public final class Code {
  private final String name;

  public Code(String name) {
    this.name = name;
  }

  /** What the user calls it, or {@code lambda}. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
