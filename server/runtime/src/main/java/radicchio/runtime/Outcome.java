package radicchio.runtime;

/** How an evaluation ended. */
public enum Outcome {
  VALUE,
  ERROR,
  INTERRUPTED,
  /** There was no form to evaluate. */
  NOTHING
}
