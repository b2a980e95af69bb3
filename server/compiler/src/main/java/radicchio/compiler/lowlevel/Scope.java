package radicchio.compiler.lowlevel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;

/** What names mean at one place; never changed, only extended. */
final class Scope {
  /** What a variable name stands for. */
  sealed interface Meaning {
    record Variable(Local local) implements Meaning {}

    /** An inline function's parameter whose argument is a literal. */
    record Literal(Syntax value) implements Meaning {}

    /**
     * An inline function's only parameter, mentioned once: the argument takes the mention's place.
     */
    record Substitute(Syntax value, Scope scope) implements Meaning {}
  }

  /** A named block or loop. */
  record Target(Label label, Kind kind) {}

  static final Scope EMPTY = new Scope(Map.of(), Map.of());

  private final Map<String, Meaning> variables;
  private final Map<String, Target> targets;

  private Scope(Map<String, Meaning> variables, Map<String, Target> targets) {
    this.variables = variables;
    this.targets = targets;
  }

  Scope with(String name, Meaning meaning) {
    Map<String, Meaning> extended = new HashMap<>(variables);
    extended.put(name, meaning);
    return new Scope(extended, targets);
  }

  Scope withTarget(String name, Target target) {
    Map<String, Target> extended = new HashMap<>(targets);
    extended.put(name, target);
    return new Scope(variables, extended);
  }

  Optional<Meaning> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  Optional<Target> target(String name) {
    return Optional.ofNullable(targets.get(name));
  }
}
