package radicchio.compiler.optimize;

import radicchio.compiler.core.Core;

/** A variable that always stands for one lambda expression, and what becomes of that. */
final class Known {
  private Core.Lambda lambda;
  private final boolean recursive;
  private State state = State.PENDING;
  private boolean needed;

  private enum State {
    /** Not looked at; it may still be moved. */
    PENDING,
    /** Its inside is being optimized. */
    OPEN,
    /** Optimized; it stays where it is. */
    DONE,
    /** In place of its only call. */
    MOVED
  }

  /**
   * @param recursive whether it may call itself, be it through others
   */
  Known(Core.Lambda lambda, boolean recursive) {
    this.lambda = lambda;
    this.recursive = recursive;
  }

  Core.Lambda lambda() {
    return lambda;
  }

  boolean movable() {
    return state == State.PENDING;
  }

  boolean copyable() {
    return !recursive && (state == State.PENDING || state == State.DONE);
  }

  void move() {
    state = State.MOVED;
  }

  /** Something mentions the variable. */
  void need() {
    if (state == State.MOVED) {
      throw new IllegalStateException("moved, but mentioned again");
    }
    needed = true;
  }

  /** Whether it is to be optimized where it stands. */
  boolean awaited() {
    return needed && state == State.PENDING;
  }

  void open() {
    state = State.OPEN;
  }

  void done(Core.Lambda optimized) {
    lambda = optimized;
    state = State.DONE;
  }

  /** Whether the binding stays. */
  boolean stays() {
    return state == State.DONE;
  }
}
