package radicchio.compiler.core;

import java.util.List;
import radicchio.compiler.syntax.Datum;

/** An expression, fully expanded. Evaluation order of operands is left to right. */
public sealed interface Core {
  Site site();

  record Const(Datum datum, Site site) implements Core {}

  /** The value of an expression that has none to speak of. */
  record Unspecified(Site site) implements Core {}

  record LocalRef(Variable variable, Site site) implements Core {}

  record LocalSet(Variable variable, Core value, Site site) implements Core {}

  record GlobalRef(Global global, Site site) implements Core {}

  record GlobalSet(Global global, Core value, Site site) implements Core {}

  /** {@code define} at the top level; its value is the value defined. */
  record GlobalDefine(Global global, Core value, Site site) implements Core {}

  record If(Core test, Core consequent, Core alternative, Site site) implements Core {}

  /** Evaluates all, yields the last; at least one. */
  record Seq(List<Core> body, Site site) implements Core {
    public Seq {
      body = List.copyOf(body);
    }
  }

  /** Parameters and body of a procedure, without identity of its own. */
  record Clause(List<Variable> parameters, List<Variable> rest, Core body) {
    /**
     * @param rest none or one variable that takes the list of the remaining arguments
     */
    public Clause {
      parameters = List.copyOf(parameters);
      rest = List.copyOf(rest);
    }
  }

  /**
   * {@code lambda} (one clause) and {@code case-lambda} (any number; the first that fits the
   * argument count is called).
   *
   * @param name for people: the variable it is bound to, or empty
   */
  record Lambda(String name, List<Clause> clauses, Site site) implements Core {
    public Lambda {
      clauses = List.copyOf(clauses);
    }
  }

  record Binding(Variable variable, Core value) {}

  /** The values are evaluated outside the scope of the variables, in order. */
  record Let(List<Binding> bindings, Core body, Site site) implements Core {
    public Let {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code letrec*}: the values are evaluated in order, in the scope of all the variables. */
  record Letrec(List<Binding> bindings, Core body, Site site) implements Core {
    public Letrec {
      bindings = List.copyOf(bindings);
    }
  }

  /** Binds the values that {@code producer} returns (R7RS 4.2.2 {@code let-values}). */
  record LetValues(Core producer, Clause clause, Site site) implements Core {}

  record Call(Core procedure, List<Core> arguments, Site site) implements Core {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A primitive with as many arguments as it takes. */
  record PrimCall(Primitive primitive, List<Core> arguments, Site site) implements Core {
    public PrimCall {
      arguments = List.copyOf(arguments);
    }
  }
}
