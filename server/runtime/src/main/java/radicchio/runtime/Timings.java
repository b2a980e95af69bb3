package radicchio.runtime;

/**
 * Nanoseconds that each phase took. Those of a module are counted on its first form: reading,
 * expansion, compilation and loading are done once for all its forms.
 *
 * @param moduleBytes size of the wasm module
 */
public record Timings(
    long read, long expand, long compile, long load, long run, long print, int moduleBytes) {
  public static final Timings NONE = new Timings(0, 0, 0, 0, 0, 0, 0);
}
