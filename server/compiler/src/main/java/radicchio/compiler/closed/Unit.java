package radicchio.compiler.closed;

import java.util.List;

/** All procedures of one module; {@code forms} are those of the top-level forms, in order. */
public record Unit(List<Procedure> procedures, List<Code> forms) {
  public Unit {
    procedures = List.copyOf(procedures);
    forms = List.copyOf(forms);
  }
}
