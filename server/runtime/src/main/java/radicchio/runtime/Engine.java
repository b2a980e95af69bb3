package radicchio.runtime;

/** What runs a module. Both give the same results; they differ in time alone. */
public enum Engine {
  /** Compiled, except small modules that run only a few steps. */
  AUTO,
  /** Always to the JVM's bytecode. */
  COMPILED,
  /** Always by the interpreter. */
  INTERPRETED
}
