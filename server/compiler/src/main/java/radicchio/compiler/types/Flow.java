package radicchio.compiler.types;

import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;

/**
 * A way by which a value gets somewhere.
 *
 * @param source the expression that gives the value; empty when callers that we cannot see do
 * @param through the call that passes it, or the expression that lets callers in that we cannot see
 */
record Flow(Type type, How how, Optional<Core> source, Optional<Site> through) {
  enum How {
    BINDING,
    ARGUMENT,
    ASSIGNMENT,
    ESCAPE
  }

  static Flow binding(Type type, Core source) {
    return new Flow(type, How.BINDING, Optional.of(source), Optional.empty());
  }

  static Flow argument(Type type, Core source, Site call) {
    return new Flow(type, How.ARGUMENT, Optional.of(source), Optional.of(call));
  }

  static Flow assignment(Type type, Core.LocalSet set) {
    return new Flow(type, How.ASSIGNMENT, Optional.of(set.value()), Optional.of(set.site()));
  }

  static Flow escape(Type type, Site through) {
    return new Flow(type, How.ESCAPE, Optional.empty(), Optional.of(through));
  }
}
