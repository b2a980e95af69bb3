package radicchio.compiler.closed;

import java.util.List;
import radicchio.compiler.diag.Span;

/**
 * @param parameters locals that hold the arguments on entry
 * @param free names of the free variables, for people; empty unless {@code kind} is a closure
 */
public record Procedure(
    Code code, Kind kind, List<Local> parameters, List<String> free, Body body, Span span) {

  public Procedure {
    parameters = List.copyOf(parameters);
    free = List.copyOf(free);
  }

  /** How it is called. */
  public enum Kind {
    /** Through a closure, with as many arguments as parameters. */
    CLOSURE,
    /** Through a closure, with one parameter that takes the list of all arguments. */
    VARIADIC,
    /** Only by {@link Call.Known}. */
    KNOWN,
    /** A top-level form: by the driver, without arguments. */
    FORM
  }
}
