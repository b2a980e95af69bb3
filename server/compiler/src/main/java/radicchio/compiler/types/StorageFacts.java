package radicchio.compiler.types;

import java.util.BitSet;

/** What is known of the vectors that one expression makes. */
final class StorageFacts extends Fact {
  private static final int PATIENCE = 3;

  private Type element = Type.NONE;
  private long least = Long.MAX_VALUE;
  private boolean leaked;
  private int growths;

  StorageFacts(int home) {
    super(home, new BitSet());
  }

  /** What all elements are of. */
  Type element() {
    return element;
  }

  /** The least length one can have. */
  long least() {
    return least;
  }

  boolean leaked() {
    return leaked;
  }

  void leak() {
    leaked = true;
  }

  /** Whether the least length is less than before. */
  boolean length(long atLeast) {
    long now = Math.max(0, atLeast);
    if (now >= least) {
      return false;
    }
    least = growths++ > PATIENCE ? 0 : now;
    return true;
  }

  /** Whether the element type has grown. */
  boolean join(Type more) {
    Type joined = element.join(more);
    if (joined.shape() instanceof Shape.Below) {
      joined = joined.with(Shape.NOTHING);
    }
    if (joined.equals(element)) {
      return false;
    }
    element = ++growths > PATIENCE ? Ranges.widen(element, joined) : joined;
    return true;
  }
}
