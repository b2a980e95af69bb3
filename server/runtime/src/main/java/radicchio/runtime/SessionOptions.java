package radicchio.runtime;

/**
 * @param stress collect garbage at every safe point, to find what a collection breaks
 */
public record SessionOptions(Engine engine, Limits limits, boolean stress) {
  public static final SessionOptions DEFAULT =
      new SessionOptions(Engine.AUTO, Limits.DEFAULT, false);

  public SessionOptions withEngine(Engine other) {
    return new SessionOptions(other, limits, stress);
  }

  public SessionOptions withLimits(Limits other) {
    return new SessionOptions(engine, other, stress);
  }

  public SessionOptions withStress(boolean on) {
    return new SessionOptions(engine, limits, on);
  }
}
