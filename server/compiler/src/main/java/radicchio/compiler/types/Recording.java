package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;

/** What the last walk finds at each expression. */
final class Recording {
  private final Map<Site, Type> types = new IdentityHashMap<>();
  private final Map<Site, Known> known = new IdentityHashMap<>();
  private final Map<Site, Core> cores = new IdentityHashMap<>();
  private final List<Pass> passes = new ArrayList<>();

  void site(Core core, Type type) {
    types.put(core.site(), type);
    cores.put(core.site(), core);
  }

  void operation(Core.PrimCall p, List<Type> arguments, Inference inference) {
    Known found = Knowledge.of(p, arguments, inference);
    if (found == Known.NOTHING) {
      return;
    }
    known.put(p.site(), found);
    if (found.raw()) {
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).unboxed() && p.arguments().get(i) instanceof Core.LocalRef r) {
          inference.facts(r.variable()).computeWith();
        }
      }
    }
  }

  /** The value of a variable is what another one is bound to. */
  void pass(Variable from, Variable to) {
    passes.add(new Pass(from, to));
  }

  private record Pass(Variable from, Variable to) {}

  /** What is passed on to be computed with is computed with. */
  void passed(Map<Variable, VariableFacts> variables) {
    boolean more = true;
    while (more) {
      more = false;
      for (Pass p : passes) {
        VariableFacts from = variables.get(p.from());
        VariableFacts to = variables.get(p.to());
        if (from != null && to != null && to.raw() && !from.computedWith()) {
          from.computeWith();
          more = true;
        }
      }
    }
  }

  /** None where nothing gets to. */
  Type type(Site site) {
    return types.getOrDefault(site, Type.NONE);
  }

  Known known(Site site) {
    return known.getOrDefault(site, Known.NOTHING);
  }

  java.util.Optional<Core> core(Site site) {
    return java.util.Optional.ofNullable(cores.get(site));
  }
}
