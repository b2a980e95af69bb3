package radicchio.compiler.closed;

/** What becomes of a procedure that a local variable is bound to. */
enum Fate {
  /** A closure: it is used as a value. */
  CLOSURE,
  /** A procedure without closure: every use is a call; its free variables become parameters. */
  KNOWN,
  /**
   * A join point: every call is a tail call of the same expression, and it does not call itself.
   */
  LABEL,
  /** Likewise, but it calls itself, and an iteration neither calls anything else nor allocates. */
  LOOP
}
