package radicchio.compiler.closed;

/** A place in a procedure that jumps go to; compared by identity. */
public final class Label {
  private final String name;

  public Label(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
