package radicchio.compiler.core;

/**
 * A top-level variable, of the interaction environment, a program or a library; compared by
 * identity. Its value lives in one cell of the instance's memory for as long as the session does.
 */
public final class Global {
  private final String name;
  private final String library;

  /**
   * @param name as the user sees it
   * @param library the defining library's name such as {@code (scheme base)}; empty for the
   *     interaction environment
   */
  public Global(String name, String library) {
    this.name = name;
    this.library = library;
  }

  public String name() {
    return name;
  }

  public String library() {
    return library;
  }

  /** Prelude and library variables are never assigned from outside, so calls to them are known. */
  public boolean isLibrary() {
    return !library.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
