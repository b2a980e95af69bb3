package radicchio.compiler.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.syntax.Datum;

/** What a unit does with top-level variables. */
public final class GlobalUses {
  private final Map<Global, Core.Lambda> lambdas = new LinkedHashMap<>();
  private final Map<Global, Core.Const> constants = new LinkedHashMap<>();
  private final Set<Global> defined = new HashSet<>();
  private final Set<Global> unstable = new HashSet<>();
  private final Map<Global, Set<Integer>> calls = new HashMap<>();
  private final Set<Global> values = new HashSet<>();

  private GlobalUses() {}

  public static GlobalUses of(Iterable<Core> forms) {
    var uses = new GlobalUses();
    forms.forEach(uses::visit);
    return uses;
  }

  private void visit(Core core) {
    switch (core) {
      case Core.GlobalDefine d -> define(d);
      case Core.GlobalSet s -> unstable.add(s.global());
      case Core.GlobalRef g -> values.add(g.global());
      case Core.Call c when c.procedure() instanceof Core.GlobalRef g -> {
        calls.computeIfAbsent(g.global(), x -> new HashSet<>()).add(c.arguments().size());
        c.arguments().forEach(this::visit);
        return;
      }
      default -> {}
    }
    Children.of(core).forEach(this::visit);
  }

  private void define(Core.GlobalDefine d) {
    if (!defined.add(d.global())) {
      unstable.add(d.global());
    } else if (d.value() instanceof Core.Lambda l) {
      lambdas.put(d.global(), l);
    } else if (d.value() instanceof Core.Const c && immediate(c.datum())) {
      constants.put(d.global(), c);
    }
  }

  /** Whether each evaluation of the constant gives the same object. */
  private static boolean immediate(Datum datum) {
    return datum instanceof Datum.Bool
        || datum instanceof Datum.Char
        || datum instanceof Datum.Symbol
        || datum instanceof Datum.Nil
        || datum instanceof Datum.Number;
  }

  /** The variables that are defined once, as a procedure, and never assigned; in order. */
  public Map<Global, Core.Lambda> stable() {
    return stable(lambdas);
  }

  /** The variables that are defined once, as a constant, and never assigned. */
  public Map<Global, Core.Const> constants() {
    return stable(constants);
  }

  private <T> Map<Global, T> stable(Map<Global, T> values) {
    Map<Global, T> out = new LinkedHashMap<>(values);
    out.keySet().removeAll(unstable);
    return out;
  }

  /** Whether it is used in any way but by calls with that many arguments. */
  public boolean escapes(Global global, int arguments) {
    return values.contains(global)
        || calls.getOrDefault(global, Set.of()).stream().anyMatch(n -> n != arguments);
  }
}
