package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Span;

/** Library procedures that are small expressions over their parameters, put in place of calls. */
final class Templates {
  private static final int LARGEST = 16;

  private Templates() {}

  /** Whether it is put in place of a call. */
  static boolean small(Core body) {
    return size(body) <= LARGEST;
  }

  /** The procedure's own clause, whose operations fail in its name like those put in place. */
  static Core.Clause named(String name, Core.Clause clause) {
    return new Core.Clause(
        clause.parameters(),
        clause.rest(),
        new Copy(name, Map.of(), Optional.empty()).of(clause.body()));
  }

  private static int size(Core core) {
    return switch (core) {
      case Core.Const ignored -> 1;
      case Core.Unspecified ignored -> 1;
      case Core.LocalRef ignored -> 1;
      case Core.If(Core test, Core consequent, Core alternative, Site ignored) ->
          1 + size(test) + size(consequent) + size(alternative);
      case Core.PrimCall call when !call.primitive().calls() -> {
        int sum = 1;
        for (Core argument : call.arguments()) {
          sum += size(argument);
        }
        yield sum;
      }
      default -> LARGEST + 1;
    };
  }

  /** The clause with so many arguments as it has parameters. */
  static Core instantiate(String name, Core.Clause clause, List<Core> arguments, Span span) {
    List<Variable> parameters = clause.parameters();
    var order = new ArrayList<Variable>();
    boolean straight = references(clause.body(), order);
    Map<Variable, Core> replacement = new IdentityHashMap<>();
    if (straight && order.equals(parameters)) {
      for (int i = 0; i < parameters.size(); i++) {
        replacement.put(parameters.get(i), arguments.get(i));
      }
      return new Copy(name, replacement, Optional.of(span)).of(clause.body());
    }
    var bindings = new ArrayList<Core.Binding>();
    for (int i = 0; i < parameters.size(); i++) {
      Core argument = arguments.get(i);
      if (argument instanceof Core.Const) {
        replacement.put(parameters.get(i), argument);
      } else {
        var variable = new Variable(parameters.get(i).name(), argument.site().span());
        bindings.add(new Core.Binding(variable, argument));
        replacement.put(parameters.get(i), new Core.LocalRef(variable, argument.site()));
      }
    }
    Core body = new Copy(name, replacement, Optional.of(span)).of(clause.body());
    return bindings.isEmpty() ? body : new Core.Let(bindings, body, new Site(span));
  }

  /** The variables in order of evaluation; false if some are evaluated only sometimes. */
  private static boolean references(Core core, List<Variable> order) {
    return switch (core) {
      case Core.LocalRef ref -> order.add(ref.variable());
      case Core.PrimCall call -> {
        boolean straight = true;
        for (Core argument : call.arguments()) {
          straight &= references(argument, order);
        }
        yield straight;
      }
      case Core.If ignored -> false;
      default -> true;
    };
  }

  /**
   * A copy with sites of its own; an argument keeps its own where it stands once.
   *
   * @param span of all of it; where it was, if empty
   */
  private record Copy(String name, Map<Variable, Core> replacement, Optional<Span> span) {
    Core of(Core core) {
      Span place = span.orElse(core.site().span());
      return switch (core) {
        case Core.Const c -> new Core.Const(c.datum(), new Site(place));
        case Core.LocalRef ref -> argument(replacement.getOrDefault(ref.variable(), ref));
        case Core.If(Core test, Core consequent, Core alternative, Site ignored) ->
            new Core.If(of(test), of(consequent), of(alternative), new Site(place));
        case Core.PrimCall call ->
            new Core.PrimCall(
                call.primitive(),
                call.arguments().stream().map(this::of).toList(),
                new Site(place, who(call.primitive())));
        default -> new Core.Unspecified(new Site(place));
      };
    }

    /** What a procedure is made of, people need not know. */
    private String who(Primitive primitive) {
      boolean itself = primitive.symbol().equals("%" + name) || name.startsWith("%");
      return primitive.fails() && !itself ? name : "";
    }
  }

  private static Core argument(Core value) {
    return switch (value) {
      case Core.Const c -> new Core.Const(c.datum(), new Site(c.site().span()));
      case Core.LocalRef ref -> new Core.LocalRef(ref.variable(), new Site(ref.site().span()));
      default -> value;
    };
  }
}
