package radicchio.runtime;

import radicchio.compiler.expand.SourceLoader;

/**
 * How a session is.
 *
 * @param includes what {@code include} may read; nothing by default
 * @param stress collect garbage at every safe point, to find what a collection breaks
 */
public record SessionOptions(Engine engine, Limits limits, SourceLoader includes, boolean stress) {
  public static final SessionOptions DEFAULT =
      new SessionOptions(Engine.AUTO, Limits.DEFAULT, SourceLoader.NONE, false);

  public SessionOptions withEngine(Engine other) {
    return new SessionOptions(other, limits, includes, stress);
  }

  public SessionOptions withLimits(Limits other) {
    return new SessionOptions(engine, other, includes, stress);
  }

  public SessionOptions withIncludes(SourceLoader other) {
    return new SessionOptions(engine, limits, other, stress);
  }

  public SessionOptions withStress(boolean on) {
    return new SessionOptions(engine, limits, includes, on);
  }
}
