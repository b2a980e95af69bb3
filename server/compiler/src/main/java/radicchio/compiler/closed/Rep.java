package radicchio.compiler.closed;

/** How a value is held in a wasm local, or returned. */
public enum Rep {
  /** A tagged {@code i64} word, any value. */
  TAGGED,
  /** A flonum or an inexact complex number, {@code f64}. */
  F64
}
