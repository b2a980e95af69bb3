package radicchio.runtime.wasm;

/** Takes what a program writes. */
public interface Output {
  /**
   * @param stream 1 standard output, 2 standard error
   */
  void write(int stream, String text);
}
