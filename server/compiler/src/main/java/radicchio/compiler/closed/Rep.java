package radicchio.compiler.closed;

/** How a value is held in a wasm local. */
public enum Rep {
  /** A tagged {@code i64} word, any value. */
  TAGGED,
  /** A fixnum without its tag, {@code i64}. */
  I64,
  /** A flonum, {@code f64}. */
  F64
}
