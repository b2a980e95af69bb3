package radicchio.compiler.wasm;

/**
 * What a branch names: the end of a block or the head of a loop, by identity. The name is for
 * people.
 */
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
