package radicchio.compiler.types;

import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/** What a form defines at the top level. */
final class Definitions {
  private Definitions() {}

  static void collect(Core core, Set<Global> into) {
    if (core instanceof Core.GlobalDefine d) {
      into.add(d.global());
    } else if (core instanceof Core.Seq || core instanceof Core.LetValues) {
      Children.of(core).forEach(part -> collect(part, into));
    }
  }

  /** Whether its last part is a definition, so that nobody sees a value of it. */
  static boolean endIn(Core core) {
    return switch (core) {
      case Core.GlobalDefine d -> true;
      case Core.Seq s -> endIn(s.body().getLast());
      case Core.LetValues l -> endIn(l.clause().body());
      default -> false;
    };
  }
}
