package radicchio.runtime.wasm;

/** What generated code calls in modules that an interrupt can stop, where {@link Polls} says. */
public class PolledShaded extends CallsShaded {
  protected PolledShaded() {}

  /** At a backward jump. */
  public static void checkInterruption() {
    if (Interruption.requested()) {
      Interruption.strike();
    }
  }

  /** At a call: a method reads the flag whenever it is called, however it is compiled. */
  public static void checkCall() {
    if (Interruption.requested) {
      Interruption.strike();
    }
  }
}
