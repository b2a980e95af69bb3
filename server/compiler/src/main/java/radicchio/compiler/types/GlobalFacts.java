package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is known of a top-level variable. */
final class GlobalFacts extends Fact {
  private final List<Flow> sources = new ArrayList<>(1);
  private Type type = Type.NONE;

  GlobalFacts(int home) {
    super(home, new BitSet());
  }

  Type type() {
    return type;
  }

  /** Where its values come from, as far as each brought something new. */
  List<Flow> sources() {
    return sources;
  }

  void grow(Type joined, Flow because) {
    sources.add(because);
    type = joined;
  }
}
