package radicchio.compiler.closed;

/** The identity of a procedure's code, by which calls and closures refer to it. */
public final class Code {
  private final String name;
  private final Rep result;

  /** Of a procedure whose result is tagged. */
  public Code(String name) {
    this(name, Rep.TAGGED);
  }

  public Code(String name, Rep result) {
    this.name = name;
    this.result = result;
  }

  /** What the user calls it, or {@code lambda}. */
  public String name() {
    return name;
  }

  /** How its result comes back; never raw unless all that call it know it. */
  public Rep result() {
    return result;
  }

  @Override
  public String toString() {
    return name;
  }
}
