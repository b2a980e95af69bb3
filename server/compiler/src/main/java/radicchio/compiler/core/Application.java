package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.syntax.Datum;

/** Calls of lambda expressions that are at hand (R7RS 4.1.4, 4.2.9). */
public final class Application {
  private Application() {}

  /** The first clause that takes so many arguments. */
  public static Optional<Core.Clause> clause(Core.Lambda lambda, int arguments) {
    for (Core.Clause c : lambda.clauses()) {
      int required = c.parameters().size();
      if (arguments == required || arguments > required && !c.rest().isEmpty()) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /**
   * The clause's body with its variables bound to the arguments, which it takes.
   *
   * @param site of the whole
   */
  public static Core bind(Core.Clause clause, List<Core> arguments, Site site) {
    var bindings = new ArrayList<Core.Binding>();
    int required = clause.parameters().size();
    for (int i = 0; i < required; i++) {
      bindings.add(new Core.Binding(clause.parameters().get(i), arguments.get(i)));
    }
    if (!clause.rest().isEmpty()) {
      Core list = list(arguments.subList(required, arguments.size()), site);
      bindings.add(new Core.Binding(clause.rest().getFirst(), list));
    }
    return bindings.isEmpty() ? clause.body() : new Core.Let(bindings, clause.body(), site);
  }

  /** A list of few elements, by nested conses. */
  public static Core list(List<Core> elements, Site site) {
    Core list = new Core.Const(new Datum.Nil(), new Site(site.span()));
    for (Core element : elements.reversed()) {
      list = new Core.PrimCall(Primitive.CONS, List.of(element, list), new Site(site.span()));
    }
    return list;
  }
}
