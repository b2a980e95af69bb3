package radicchio.compiler.core;

/**
 * A top-level variable, of the interaction environment, a program or a library; compared by
 * identity. Its value lives in one cell of the instance's memory for as long as the session does.
 */
public final class Global {
  /** Name of the library that all of the prelude's variables are in. */
  public static final String PRELUDE = "(radicchio prelude)";

  private static final String ENTRY = ":";

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

  /**
   * Name of the variable that has one clause of the procedure {@code name}, see {@code
   * expand/Clauses}.
   */
  public static String entry(String name, int required, boolean rest) {
    return name + ENTRY + required + (rest ? "+" : "");
  }

  /** The name, of a procedure's clause that of the procedure. */
  public String procedure() {
    int end = isPrelude() ? name.lastIndexOf(ENTRY) : -1;
    return end > 0 ? name.substring(0, end) : name;
  }

  /** Whether it has a clause whose last argument is a list of the remaining arguments. */
  public boolean takesRest() {
    return isPrelude() && name.endsWith("+") && name.lastIndexOf(ENTRY) > 0;
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
