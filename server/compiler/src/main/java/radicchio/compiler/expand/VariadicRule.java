package radicchio.compiler.expand;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** How calls of prelude procedures of any number of arguments become primitives. */
public enum VariadicRule {
  ADD("+", Primitive.ADD, Shape.FOLD),
  MULTIPLY("*", Primitive.MUL, Shape.FOLD),
  SUBTRACT("-", Primitive.SUB, Shape.FOLD),
  DIVIDE("/", Primitive.DIV, Shape.FOLD),
  BITWISE_AND("bitwise-and", Primitive.BIT_AND, Shape.FOLD),
  BITWISE_IOR("bitwise-ior", Primitive.BIT_OR, Shape.FOLD),
  BITWISE_XOR("bitwise-xor", Primitive.BIT_XOR, Shape.FOLD),
  EQUAL("=", Primitive.NUM_EQ, Shape.CHAIN),
  LESS("<", Primitive.LT, Shape.CHAIN),
  GREATER(">", Primitive.GT, Shape.CHAIN),
  NOT_GREATER("<=", Primitive.LE, Shape.CHAIN),
  NOT_LESS(">=", Primitive.GE, Shape.CHAIN),
  LIST("list", Primitive.CONS, Shape.LIST),
  CONS_STAR("cons*", Primitive.CONS, Shape.LIST),
  VECTOR("vector", Primitive.VECTOR, Shape.ALL),
  VALUES("values", Primitive.VALUES, Shape.ALL),
  APPEND("append", Primitive.CONS, Shape.APPEND),
  CALL_WITH_VALUES("call-with-values", Primitive.VALUES, Shape.CALL_WITH_VALUES);

  /** Most arguments that are taken apart; longer calls stay calls. */
  public static final int LONGEST = 8;

  private enum Shape {
    FOLD,
    CHAIN,
    LIST,
    ALL,
    APPEND,
    CALL_WITH_VALUES
  }

  private final String procedure;
  private final Primitive primitive;
  private final Shape shape;

  VariadicRule(String procedure, Primitive primitive, Shape shape) {
    this.procedure = procedure;
    this.primitive = primitive;
    this.shape = shape;
  }

  String procedure() {
    return procedure;
  }

  static Optional<VariadicRule> of(String procedure) {
    for (VariadicRule rule : values()) {
      if (rule.procedure.equals(procedure)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The primitive that a call of the procedure with two arguments is, if it is one. */
  public static Optional<Primitive> ofTwo(String procedure) {
    return of(procedure)
        .filter(rule -> rule.shape == Shape.FOLD || rule.shape == Shape.CHAIN)
        .map(rule -> rule.primitive);
  }

  /** What replaces a call; empty when it stays a call. */
  Optional<Core> apply(Expanding x, List<Core> arguments, Syntax form) {
    int count = arguments.size();
    if (count > LONGEST) {
      return Optional.empty();
    }
    Site site = x.site(form);
    return switch (shape) {
      case FOLD -> fold(arguments, site);
      case CHAIN -> count < 2 ? Optional.empty() : Optional.of(chain(arguments, site));
      case LIST -> list(arguments, site);
      case ALL ->
          Optional.of(
              this == VALUES && count == 1
                  ? arguments.getFirst()
                  : new Core.PrimCall(primitive, arguments, site));
      case APPEND -> append(x, arguments, site);
      case CALL_WITH_VALUES -> callWithValues(arguments, site);
    };
  }

  private Optional<Core> fold(List<Core> arguments, Site site) {
    int count = arguments.size();
    if (count == 0) {
      return this == ADD || this == MULTIPLY
          ? Optional.of(integer(this == ADD ? 0 : 1, site))
          : Optional.empty();
    }
    if (count == 1) {
      return switch (this) {
        case SUBTRACT -> Optional.of(new Core.PrimCall(Primitive.NEGATE, arguments, site));
        case DIVIDE ->
            Optional.of(
                new Core.PrimCall(
                    primitive,
                    List.of(integer(1, new Site(site.span())), arguments.getFirst()),
                    site));
        default -> Optional.empty();
      };
    }
    Core result = arguments.getFirst();
    for (int i = 1; i < count; i++) {
      result =
          new Core.PrimCall(primitive, List.of(result, arguments.get(i)), new Site(site.span()));
    }
    return Optional.of(result);
  }

  private static Core integer(int value, Site site) {
    return new Core.Const(new Datum.ExactInteger(BigInteger.valueOf(value)), site);
  }

  private Core chain(List<Core> arguments, Site site) {
    if (arguments.size() == 2) {
      return new Core.PrimCall(primitive, arguments, site);
    }
    var bindings = new ArrayList<Core.Binding>();
    for (Core argument : arguments) {
      bindings.add(new Core.Binding(new Variable("operand", argument.site().span()), argument));
    }
    Core result = compare(bindings, bindings.size() - 2, site);
    for (int i = bindings.size() - 3; i >= 0; i--) {
      result =
          new Core.If(
              compare(bindings, i, site),
              result,
              Shapes.truth(false, new Site(site.span())),
              new Site(site.span()));
    }
    return new Core.Let(bindings, result, site);
  }

  private Core compare(List<Core.Binding> operands, int left, Site site) {
    return new Core.PrimCall(
        primitive,
        List.of(
            new Core.LocalRef(operands.get(left).variable(), new Site(site.span())),
            new Core.LocalRef(operands.get(left + 1).variable(), new Site(site.span()))),
        new Site(site.span()));
  }

  private Optional<Core> list(List<Core> arguments, Site site) {
    if (this == LIST) {
      return Optional.of(Application.list(arguments, site));
    }
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    Core result = arguments.getLast();
    for (int i = arguments.size() - 2; i >= 0; i--) {
      result =
          new Core.PrimCall(
              Primitive.CONS, List.of(arguments.get(i), result), new Site(site.span()));
    }
    return Optional.of(result);
  }

  private static Optional<Core> append(Expanding x, List<Core> arguments, Site site) {
    return switch (arguments.size()) {
      case 0 -> Optional.of(new Core.Const(new Datum.Nil(), site));
      case 1 -> Optional.of(arguments.getFirst());
      case 2 -> Optional.of(new Core.Call(x.prelude("%append", site), arguments, site));
      default -> Optional.empty();
    };
  }

  private static Optional<Core> callWithValues(List<Core> arguments, Site site) {
    if (arguments.size() != 2
        || !(arguments.get(1) instanceof Core.Lambda consumer)
        || consumer.clauses().size() != 1) {
      return Optional.empty();
    }
    Core producer = Calls.of(arguments.getFirst(), List.of(), new Site(site.span()));
    return Optional.of(new Core.LetValues(producer, consumer.clauses().getFirst(), site));
  }
}
