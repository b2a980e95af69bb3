package radicchio.compiler.closed;

import java.util.List;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.expand.TopForm;

/** Whether code outside a unit may use, redefine or assign what the unit defines. */
public enum World {
  /** It may: forms in an editor, a library. */
  OPEN,

  /** The unit is all there is: a program. */
  CLOSED;

  /** What lets a program look at its own top level by name. */
  private static final Set<String> BY_NAME = Set.of("eval", "load");

  /** Of a unit that no other follows: closed, unless it evaluates what it has as data. */
  public static World of(List<TopForm> program) {
    return program.stream().anyMatch(form -> looksUpNames(form.core())) ? OPEN : CLOSED;
  }

  private static boolean looksUpNames(Core core) {
    return core instanceof Core.GlobalRef g
            && g.global().isPrelude()
            && BY_NAME.contains(g.global().procedure())
        || Children.of(core).stream().anyMatch(World::looksUpNames);
  }
}
