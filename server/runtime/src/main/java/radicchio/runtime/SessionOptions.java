package radicchio.runtime;

import radicchio.compiler.expand.SourceLoader;

/**
 * How a session is.
 *
 * @param includes what {@code include} may read; nothing by default
 * @param outside files, input and process of programs; nothing by default
 * @param stress to find what a collection breaks: 0 is off, n collects at every safe point n times,
 *     and then after each 4 KiB of allocation
 */
public record SessionOptions(
    Engine engine, Limits limits, SourceLoader includes, Outside outside, int stress) {
  public static final SessionOptions DEFAULT =
      new SessionOptions(Engine.AUTO, Limits.DEFAULT, SourceLoader.NONE, Outside.NONE, 0);

  public SessionOptions withEngine(Engine other) {
    return new SessionOptions(other, limits, includes, outside, stress);
  }

  public SessionOptions withLimits(Limits other) {
    return new SessionOptions(engine, other, includes, outside, stress);
  }

  public SessionOptions withIncludes(SourceLoader other) {
    return new SessionOptions(engine, limits, other, outside, stress);
  }

  public SessionOptions withOutside(Outside other) {
    return new SessionOptions(engine, limits, includes, other, stress);
  }

  public SessionOptions withStress(int n) {
    return new SessionOptions(engine, limits, includes, outside, n);
  }
}
