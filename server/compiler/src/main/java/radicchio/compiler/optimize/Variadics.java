package radicchio.compiler.optimize;

import java.util.Map;
import java.util.Optional;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;

/** Library procedures of any number of arguments that are a primitive of two. */
final class Variadics {
  private static final Map<String, Primitive> OF_TWO =
      Map.of(
          "+", Primitive.ADD,
          "-", Primitive.SUB,
          "*", Primitive.MUL,
          "/", Primitive.DIV,
          "=", Primitive.NUM_EQ,
          "<", Primitive.LT,
          ">", Primitive.GT,
          "<=", Primitive.LE,
          ">=", Primitive.GE);

  private Variadics() {}

  /** What replaces a call, with the operands as they are. */
  static Optional<Core> of(Global global, Core.Call call) {
    if (!global.isPrelude()) {
      return Optional.empty();
    }
    if (global.name().equals("list") && call.arguments().size() <= 4) {
      return Optional.of(Application.list(call.arguments(), call.site()));
    }
    Primitive primitive = OF_TWO.get(global.name());
    return primitive != null && call.arguments().size() == 2
        ? Optional.of(new Core.PrimCall(primitive, call.arguments(), call.site()))
        : Optional.empty();
  }
}
