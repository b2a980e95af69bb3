package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Datum;

/** Core expressions that several forms are made of. */
final class Shapes {
  private Shapes() {}

  static Core truth(boolean value, Site site) {
    return new Core.Const(new Datum.Bool(value), site);
  }

  /**
   * {@code If}; a test that is an {@code or} of values, of which only the truth matters here, loses
   * its variable.
   */
  static Core ifThenElse(Core test, Core consequent, Core alternative, Site site) {
    return new Core.If(truthOnly(test), consequent, alternative, site);
  }

  private static Core truthOnly(Core test) {
    if (test instanceof Core.Let(List<Core.Binding> bindings, Core body, Site site)
        && bindings.size() == 1
        && body instanceof Core.If(Core tested, Core same, Core other, Site ignored)
        && refersTo(tested, bindings.getFirst().variable())
        && refersTo(same, bindings.getFirst().variable())) {
      return new Core.If(
          truthOnly(bindings.getFirst().value()),
          truth(true, new Site(same.site().span())),
          truthOnly(other),
          site);
    }
    return test;
  }

  private static boolean refersTo(Core core, Variable variable) {
    return core instanceof Core.LocalRef ref && ref.variable() == variable;
  }

  /** The first value if it is true, otherwise the other. */
  static Core or(Core first, Core other, Site site) {
    if (yieldsBoolean(first)) {
      return new Core.If(first, truth(true, new Site(first.site().span())), other, site);
    }
    var value = new Variable("or", first.site().span());
    return new Core.Let(
        List.of(new Core.Binding(value, first)),
        new Core.If(
            new Core.LocalRef(value, new Site(first.site().span())),
            new Core.LocalRef(value, new Site(first.site().span())),
            other,
            new Site(site.span())),
        site);
  }

  private static boolean yieldsBoolean(Core core) {
    return core instanceof Core.PrimCall call && isPredicate(call.primitive())
        || core instanceof Core.Const c && c.datum() instanceof Datum.Bool;
  }

  static boolean isPredicate(Primitive primitive) {
    return switch (primitive) {
      case NOT, NUM_EQ, LT, GT, LE, GE -> true;
      default -> primitive.symbol().endsWith("?");
    };
  }
}
