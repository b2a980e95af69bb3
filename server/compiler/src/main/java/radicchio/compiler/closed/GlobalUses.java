package radicchio.compiler.closed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/** Finds the top-level variables that a unit defines once, as a procedure, and never assigns. */
final class GlobalUses {
  private final Map<Global, Core.Lambda> lambdas = new HashMap<>();
  private final Set<Global> defined = new HashSet<>();
  private final Set<Global> unstable = new HashSet<>();

  void visit(Core core) {
    if (core instanceof Core.GlobalDefine d) {
      if (!defined.add(d.global())) {
        unstable.add(d.global());
      } else if (d.value() instanceof Core.Lambda l) {
        lambdas.put(d.global(), l);
      }
    } else if (core instanceof Core.GlobalSet s) {
      unstable.add(s.global());
    }
    Children.of(core).forEach(this::visit);
  }

  Map<Global, Core.Lambda> stable() {
    Map<Global, Core.Lambda> out = new HashMap<>(lambdas);
    out.keySet().removeAll(unstable);
    return out;
  }
}
