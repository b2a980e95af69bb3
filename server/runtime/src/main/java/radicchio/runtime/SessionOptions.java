package radicchio.runtime;

import radicchio.compiler.expand.SourceLoader;

/**
 * How a session is.
 *
 * @param includes what {@code include} may read; nothing by default
 * @param stress to find what a collection breaks: 0 is off, n collects at every safe point n times,
 *     and then after each 4 KiB of allocation
 */
public record SessionOptions(Engine engine, Limits limits, SourceLoader includes, int stress) {
  public static final SessionOptions DEFAULT =
      new SessionOptions(Engine.AUTO, Limits.DEFAULT, SourceLoader.NONE, 0);

  public SessionOptions withEngine(Engine other) {
    return new SessionOptions(other, limits, includes, stress);
  }

  public SessionOptions withLimits(Limits other) {
    return new SessionOptions(engine, other, includes, stress);
  }

  public SessionOptions withIncludes(SourceLoader other) {
    return new SessionOptions(engine, limits, other, stress);
  }

  public SessionOptions withStress(int n) {
    return new SessionOptions(engine, limits, includes, n);
  }
}
