package radicchio.runtime;

/** How far a form came before it failed. */
public enum Phase {
  READ,
  EXPAND,
  COMPILE,
  RUN
}
