package radicchio.compiler.core;

/**
 * A top-level variable, of the interaction environment, a program or a library; compared by
 * identity. Its value lives in one cell of the instance's memory for as long as the session does.
 */
public final class Global {
  /** Name of the library that all of the prelude's variables are in. */
  public static final String PRELUDE = "(radicchio prelude)";

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

  /** The standard library's own variables, which nothing redefines. */
  public boolean isPrelude() {
    return library.equals(PRELUDE);
  }

  /** Whether some library defines it; evaluating the library again may redefine it. */
  public boolean isLibrary() {
    return !library.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
