package radicchio.compiler.wasm;

/** A parameter or local variable of a function, by identity. The name is for people. */
public final class Local {
  private final String name;
  private final ValType type;

  public Local(String name, ValType type) {
    this.name = name;
    this.type = type;
  }

  public String name() {
    return name;
  }

  public ValType type() {
    return type;
  }

  @Override
  public String toString() {
    return name + ":" + type;
  }
}
