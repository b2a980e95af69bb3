package radicchio.compiler.types;

import java.util.BitSet;
import java.util.Optional;
import radicchio.compiler.core.Core;

/** What is known of the procedures that one lambda expression makes. */
final class ProcedureFacts extends Fact {
  private final Core.Lambda lambda;
  private final Optional<ProcedureFacts> outer;
  private Type result = Type.NONE;
  private boolean leaked;
  private int calls;

  /**
   * @param outer the procedure whose body the lambda expression is in
   */
  ProcedureFacts(Core.Lambda lambda, Optional<ProcedureFacts> outer, int home) {
    super(home, new BitSet());
    this.lambda = lambda;
    this.outer = outer;
  }

  /**
   * Whether a variable that {@code owner} binds is outside this procedure, and so does not change.
   */
  boolean isInside(Optional<ProcedureFacts> owner) {
    for (var at = outer; at.isPresent(); at = at.get().outer) {
      if (owner.isPresent() && owner.get() == at.get()) {
        return true;
      }
    }
    return owner.isEmpty();
  }

  Core.Lambda lambda() {
    return lambda;
  }

  Type result() {
    return result;
  }

  /** Whether it may be called from where we do not see it. */
  boolean leaked() {
    return leaked;
  }

  void leak() {
    leaked = true;
  }

  void call() {
    calls++;
  }

  boolean called() {
    return calls > 0;
  }

  /** Whether the result has grown. */
  boolean join(Type more) {
    Type joined = result.join(more.lasting());
    if (joined.equals(result)) {
      return false;
    }
    // Results are joined over recursion, too: no range survives more than one step.
    result = result.isNone() ? joined : Ranges.widen(result, joined);
    return true;
  }
}
