package radicchio.runtime.wasm;

/**
 * What generated code calls in modules that an interrupt can stop: polls at calls and backward
 * jumps.
 */
public class PolledShaded extends CallsShaded {
  protected PolledShaded() {}

  /** Hides the one that does nothing. */
  @SuppressWarnings("HidingMethod")
  public static void checkInterruption() {
    if (Interruption.requested()) {
      Interruption.strike();
    }
  }
}
