package radicchio.runtime;

/** A stage of the compiler that can be looked at. */
public enum Stage {
  READ,
  EXPAND,
  CORE,
  OPTIMIZED,
  CLOSED,
  TYPES,
  WAT,
  WASM
}
