package radicchio.compiler.optimize;

import java.util.Optional;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.expand.VariadicRule;

/** Library procedures of any number of arguments that are a primitive of two. */
final class Variadics {
  private Variadics() {}

  /** What replaces a call, with the operands as they are. */
  static Optional<Core> of(Global global, Core.Call call) {
    if (!global.isPrelude()) {
      return Optional.empty();
    }
    if (global.name().equals("list") && call.arguments().size() <= 4) {
      return Optional.of(Application.list(call.arguments(), call.site()));
    }
    if (call.arguments().size() != 2) {
      return Optional.empty();
    }
    return VariadicRule.ofTwo(global.name())
        .map(primitive -> new Core.PrimCall(primitive, call.arguments(), call.site()));
  }
}
