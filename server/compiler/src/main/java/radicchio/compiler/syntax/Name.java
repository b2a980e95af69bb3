package radicchio.compiler.syntax;

/**
 * What an identifier is called. The reader gives plain symbols only; the expander renames the
 * identifiers that a macro inserts by giving them names of its own, which are compared by identity.
 */
public interface Name {
  /** The symbol it was written as, for people and for {@code quote}. */
  String symbol();

  /** A name as the reader gives it. */
  record Plain(String symbol) implements Name {}
}
