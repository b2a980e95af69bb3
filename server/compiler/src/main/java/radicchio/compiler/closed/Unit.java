package radicchio.compiler.closed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Global;

/**
 * All procedures of one module; {@code forms} are those of the top-level forms, in order.
 *
 * @param settled top-level variables that need no test whether they have a value
 * @param library the prelude's procedures among them that other modules may call by name
 */
public record Unit(
    List<Procedure> procedures, List<Code> forms, Map<Global, Code> library, Set<Global> settled) {
  public Unit {
    procedures = List.copyOf(procedures);
    forms = List.copyOf(forms);
    library = Map.copyOf(library);
    settled = Set.copyOf(settled);
  }
}
