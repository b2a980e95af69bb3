package radicchio.compiler.optimize;

import java.util.HashMap;
import java.util.Map;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/** How often each variable is mentioned in what is left of the unit; rather too often than not. */
final class Uses {
  private final Map<Variable, Integer> mentions = new HashMap<>();
  private final Map<Variable, Variable> aliases = new HashMap<>();

  void add(Core core) {
    count(core, 1);
  }

  /** For an expression that is dropped. */
  void remove(Core core) {
    count(core, -1);
  }

  void mention(Variable variable, int times) {
    mentions.merge(aliases.getOrDefault(variable, variable), times, Integer::sum);
  }

  int of(Variable variable) {
    return mentions.getOrDefault(variable, 0);
  }

  /**
   * From now on a mention of {@code alias} is one of {@code variable}, which itself is no alias.
   */
  void alias(Variable alias, Variable variable) {
    mention(variable, of(alias) - 1);
    aliases.put(alias, variable);
  }

  private void count(Core core, int times) {
    if (core instanceof Core.LocalRef ref) {
      mention(ref.variable(), times);
    } else if (core instanceof Core.LocalSet set) {
      mention(set.variable(), times);
    }
    for (Core child : Children.of(core)) {
      count(child, times);
    }
  }
}
