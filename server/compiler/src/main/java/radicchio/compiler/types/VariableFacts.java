package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/** What is known of a local variable. */
final class VariableFacts extends Fact {
  /** How often a range may grow by itself before it is widened. */
  private static final int PATIENCE = 3;

  /** How often it may grow before it is taken for anything. */
  private static final int END_OF_PATIENCE = 30;

  private static final int MOST_SOURCES = 6;

  private final Variable variable;
  private final List<Flow> sources = new ArrayList<>(1);
  private Type type = Type.NONE;

  /** The type at the place that is being walked. */
  private Type here = Type.NONE;

  /** What it is when the body of its procedure has returned. */
  private Type demanded = Type.NONE;

  private Optional<Core> initial = Optional.empty();
  private Optional<ProcedureFacts> owner = Optional.empty();
  private boolean computedWith;
  private int growths;

  VariableFacts(Variable variable, int home) {
    super(home);
    this.variable = variable;
  }

  /** The procedure that binds it; none at the top level. */
  Optional<ProcedureFacts> owner() {
    return owner;
  }

  void owner(Optional<ProcedureFacts> procedure) {
    owner = procedure;
  }

  Variable variable() {
    return variable;
  }

  Type type() {
    return type;
  }

  Type here() {
    return variable.assigned() ? type : here;
  }

  void here(Type now) {
    here = now;
  }

  Type demanded() {
    return demanded;
  }

  void demanded(Type at) {
    demanded = at;
  }

  /** The expression it is bound to, if it is bound once and never assigned. */
  Optional<Core> initial() {
    return initial;
  }

  void initial(Core value) {
    if (!variable.assigned()) {
      initial = Optional.of(value);
    }
  }

  /** Whether flonum arithmetic is done with it, so that it pays to unbox it. */
  boolean computedWith() {
    return computedWith;
  }

  void computeWith() {
    computedWith = true;
  }

  boolean raw() {
    return computedWith && !variable.assigned() && type.unboxed();
  }

  /** Where its values come from, as far as each brought something new. */
  List<Flow> sources() {
    return sources;
  }

  /** Whether the type has grown. */
  boolean join(Flow flow) {
    Type joined = type.join(variable.assigned() ? flow.type().lasting() : flow.type());
    if (joined.equals(type)) {
      return false;
    }
    if (joined.kinds() != type.kinds() && sources.size() < MOST_SOURCES) {
      sources.add(flow);
    }
    growths++;
    if (growths > PATIENCE) {
      joined = Ranges.widen(type, joined);
    }
    type = growths > END_OF_PATIENCE ? Type.ANY : joined;
    return true;
  }
}
