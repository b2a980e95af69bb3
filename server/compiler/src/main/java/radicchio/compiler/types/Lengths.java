package radicchio.compiler.types;

import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;

/** Which expressions are the length of which vector, so that indices below it need no check. */
final class Lengths {
  /** No object has more elements. */
  static final Type TYPE = Type.fixnum(0, 1L << 31);

  private static final int FURTHEST = 8;

  private Lengths() {}

  static boolean is(Primitive primitive) {
    return primitive == Primitive.VECTOR_LENGTH
        || primitive == Primitive.STRING_LENGTH
        || primitive == Primitive.BYTEVECTOR_LENGTH;
  }

  /** What {@link Shape.Below} calls the value of an expression. */
  static Optional<Object> limit(Inference inference, Core core) {
    Core at = core;
    for (int i = 0; i < FURTHEST; i++) {
      switch (at) {
        case Core.PrimCall p when is(p.primitive()) -> {
          return p.arguments().getFirst() instanceof Core.LocalRef r && !r.variable().assigned()
              ? Optional.of(new Shape.Length(origin(inference, r.variable())))
              : Optional.empty();
        }
        case Core.LocalRef r when !r.variable().assigned() -> {
          Optional<Core> initial = inference.facts(r.variable()).initial();
          if (initial.isEmpty()
              || !(initial.get() instanceof Core.PrimCall p && is(p.primitive())
                  || initial.get() instanceof Core.LocalRef)) {
            return Optional.of(r.variable());
          }
          at = initial.get();
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The variable that a variable is another name for. */
  static Variable origin(Inference inference, Variable variable) {
    Variable at = variable;
    for (int i = 0; i < FURTHEST; i++) {
      if (inference.facts(at).initial().orElse(null) instanceof Core.LocalRef r
          && !r.variable().assigned()) {
        at = r.variable();
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether an index of that type is within any vector that a variable holds. */
  static boolean within(Inference inference, Type index, Variable vector, Type type) {
    if (!index.is(Type.FIXNUM) || index.low() < 0) {
      return false;
    }
    if (type.shape() instanceof Shape.Elements(StorageFacts storage)
        && index.high() < storage.least()) {
      return true;
    }
    if (vector.assigned() || !(index.shape() instanceof Shape.Below b) || !b.strict()) {
      return false;
    }
    Variable origin = origin(inference, vector);
    return b.limit().equals(new Shape.Length(origin))
        || inference.facts(origin).initial().orElse(null) instanceof Core.PrimCall p
            && p.primitive() == Primitive.MAKE_VECTOR
            && b.limit().equals(limit(inference, p.arguments().getFirst()).orElse(p));
  }
}
