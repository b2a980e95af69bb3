package radicchio.runtime.wasm;

/** {@link Polled} under a name of its own, so that units can name the prelude's classes. */
public final class PreludeCalls extends Polled {
  private PreludeCalls() {}
}
