package radicchio.runtime.wasm;

/** {@link PolledShaded}, for the prelude. */
public final class PreludeCallsShaded extends PolledShaded {
  private PreludeCallsShaded() {}
}
