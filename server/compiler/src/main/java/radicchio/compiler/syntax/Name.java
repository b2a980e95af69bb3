package radicchio.compiler.syntax;

/**
 * What an identifier is called. The reader gives plain symbols only; the expander renames the
 * identifiers that a macro inserts by giving them names of its own, which are compared by identity.
 */
public interface Name {
  /** The symbol it was written as, for people and for {@code quote}. */
  String symbol();

  /** A name as the reader gives it. */
  record Plain(String symbol) implements Name {
    // Written out because names are looked up all the time, also before the JVM has warmed up.
    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Plain plain && symbol.equals(plain.symbol);
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }
}
