package radicchio.compiler.expand;

import radicchio.compiler.syntax.Name;

/**
 * The name of an identifier that a macro inserted, compared by identity: one for each expansion and
 * symbol. Where nothing binds the alias itself, it means what {@code original} means where the
 * macro was defined.
 */
final class Alias implements Name {
  private final Name original;
  private final Scope scope;

  Alias(Name original, Scope scope) {
    this.original = original;
    this.scope = scope;
  }

  @Override
  public String symbol() {
    return original.symbol();
  }

  Name original() {
    return original;
  }

  /** The scope of the macro's definition. */
  Scope scope() {
    return scope;
  }

  @Override
  public String toString() {
    return symbol();
  }
}
