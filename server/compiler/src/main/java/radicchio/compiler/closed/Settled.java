package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.expand.TopForm;

/**
 * The top-level variables of a program that have a value before anything can look at them.
 *
 * <p>Forms run in order. What one may come to run is its own text, and that of the procedures that
 * this text, or any that ran before, mentions: nothing else makes procedures. A variable that all
 * of this mentions before the form that defines it is not settled. Defining a procedure runs
 * nothing.
 */
final class Settled {
  private final Map<Global, List<Core.Lambda>> procedures = new HashMap<>();
  private final Set<Global> defined = new HashSet<>();
  private final Set<Global> mentioned = new HashSet<>();
  private final Set<Global> early = new HashSet<>();

  private Settled() {}

  static Set<Global> of(List<TopForm> forms) {
    Settled settled = new Settled();
    List<Core> steps = new ArrayList<>();
    forms.forEach(form -> steps(form.core(), steps));
    for (Core step : steps) {
      if (step instanceof Core.GlobalDefine d && d.value() instanceof Core.Lambda l) {
        settled.procedures.computeIfAbsent(d.global(), g -> new ArrayList<>()).add(l);
      }
    }
    steps.forEach(settled::step);
    Set<Global> out = new HashSet<>(settled.defined);
    out.removeAll(settled.early);
    return out;
  }

  private static void steps(Core core, List<Core> out) {
    if (core instanceof Core.Seq s) {
      s.body().forEach(each -> steps(each, out));
    } else {
      out.add(core);
    }
  }

  private void step(Core step) {
    if (!(step instanceof Core.GlobalDefine d && d.value() instanceof Core.Lambda)) {
      run(step);
    }
    defines(step);
  }

  private void defines(Core core) {
    if (core instanceof Core.GlobalDefine d) {
      defined.add(d.global());
    }
    Children.of(core).forEach(this::defines);
  }

  private void run(Core text) {
    List<Core> work = new ArrayList<>(List.of(text));
    while (!work.isEmpty()) {
      Core core = work.removeLast();
      Global global = mentions(core);
      if (global != null && mentioned.add(global)) {
        if (!defined.contains(global)) {
          early.add(global);
        }
        work.addAll(procedures.getOrDefault(global, List.of()));
      }
      work.addAll(Children.of(core));
    }
  }

  private static @Nullable Global mentions(Core core) {
    return switch (core) {
      case Core.GlobalRef g -> g.global();
      case Core.GlobalSet s -> s.global();
      default -> null;
    };
  }
}
