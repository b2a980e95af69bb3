package radicchio.compiler.closed;

import java.util.List;
import java.util.function.Function;

/** What is done with the value of the expression being converted. */
sealed interface Cont {
  /** The expression's value is the procedure's. */
  record Tail() implements Cont {}

  /** The value goes to a join point of one parameter. */
  record ToLabel(Label label) implements Cont {}

  /** Used at most once: {@code rest} makes what follows. */
  record Then(Function<Simple, Body> rest) implements Cont {}

  /** A value is at hand. */
  default Body value(Simple value) {
    return switch (this) {
      case Tail t -> new Body.Return(value);
      case ToLabel l -> new Body.Jump(l.label(), List.of(value));
      case Then t -> t.rest().apply(value);
    };
  }

  /** A call gives the value. */
  default Body call(Call call) {
    if (this instanceof Tail) {
      return new Body.TailCall(call);
    }
    Local result = new Local("t", call.result());
    return new Body.Bind(result, call, value(new Simple.Get(result)));
  }

  /** Gives {@code make} a continuation that may be used any number of times. */
  default Body shared(Function<Cont, Body> make) {
    return shared(Rep.TAGGED, make);
  }

  /**
   * Likewise.
   *
   * @param rep how the value is passed on
   */
  default Body shared(Rep rep, Function<Cont, Body> make) {
    if (this instanceof Then t) {
      Label label = new Label("j");
      Local value = new Local("v", rep);
      Body in = make.apply(new ToLabel(label));
      return new Body.Join(label, List.of(value), t.rest().apply(new Simple.Get(value)), in);
    }
    return make.apply(this);
  }
}
