package radicchio.compiler.closed;

import java.util.List;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.syntax.Datum;

/**
 * Converts the tests of conditionals, so that {@code and}, {@code or} and {@code not} become jumps.
 */
final class Tests {
  private final BodyConverter body;
  private final SimpleConverter simple;

  Tests(BodyConverter body, SimpleConverter simple) {
    this.body = body;
    this.simple = simple;
  }

  /** Each of {@code yes} and {@code no} is asked at most once. */
  Body convert(Core test, Supplier<Body> yes, Supplier<Body> no) {
    if (test instanceof Core.Const c) {
      return isFalse(c) ? no.get() : yes.get();
    }
    if (simple.simple(test)) {
      return new Body.If(simple.convert(test), yes.get(), no.get());
    }
    if (test instanceof Core.If i) {
      Label jumpYes = new Label("yes");
      Label jumpNo = new Label("no");
      Supplier<Body> toYes = () -> new Body.Jump(jumpYes, List.of());
      Supplier<Body> toNo = () -> new Body.Jump(jumpNo, List.of());
      Body inner =
          convert(
              i.test(),
              () -> convert(i.consequent(), toYes, toNo),
              () -> convert(i.alternative(), toYes, toNo));
      return new Body.Join(
          jumpYes, List.of(), yes.get(), new Body.Join(jumpNo, List.of(), no.get(), inner));
    }
    return body.convert(test, new Cont.Then(v -> new Body.If(v, yes.get(), no.get())));
  }

  private static boolean isFalse(Core.Const c) {
    return c.datum() instanceof Datum.Bool b && !b.value();
  }
}
