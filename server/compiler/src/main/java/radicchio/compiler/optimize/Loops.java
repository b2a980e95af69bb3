package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;

/**
 * A procedure that calls itself and hands on the procedures that it calls, as {@code fold} does: at
 * a call with a known procedure it becomes a loop of its own, with that procedure inside.
 *
 * @param same positions of parameters that are handed on as they are
 */
record Loops(Global global, Core.Clause clause, Set<Integer> same) {
  Loops {
    same = Set.copyOf(same);
  }

  /**
   * @param called the parameters that the clause calls
   */
  static Optional<Loops> of(Global global, Core.Clause clause, Set<Variable> called) {
    Set<Integer> same = new TreeSet<>();
    for (int i = 0; i < clause.parameters().size(); i++) {
      Variable parameter = clause.parameters().get(i);
      if (called.contains(parameter) && !parameter.assigned()) {
        same.add(i);
      }
    }
    return calls(clause.body(), global, clause.parameters(), same) && !same.isEmpty()
        ? Optional.of(new Loops(global, clause, same))
        : Optional.empty();
  }

  /** Takes out what changes; false if the procedure is more than called. */
  private static boolean calls(
      Core core, Global global, List<Variable> parameters, Set<Integer> same) {
    if (core instanceof Core.GlobalRef ref && ref.global() == global) {
      return false;
    }
    if (core instanceof Core.Call(Core.GlobalRef ref, List<Core> arguments, Site ignored)
        && ref.global() == global) {
      if (arguments.size() != parameters.size()) {
        return false;
      }
      same.removeIf(
          i -> !(arguments.get(i) instanceof Core.LocalRef r && r.variable() == parameters.get(i)));
      return arguments.stream().allMatch(a -> calls(a, global, parameters, same));
    }
    return Children.of(core).stream().allMatch(c -> calls(c, global, parameters, same));
  }

  /** The loop, entered with the arguments of a call. */
  Core entered(Core.Call call, Uses uses) {
    Site at = call.site();
    var loop = new Variable(global.name(), at.span());
    Core.Clause copy = Copy.loop(clause, global, loop, same, uses);
    var bound = new ArrayList<Core.Binding>();
    var changing = new ArrayList<Variable>();
    var initial = new ArrayList<Core>();
    for (int i = 0; i < copy.parameters().size(); i++) {
      Variable parameter = copy.parameters().get(i);
      Core argument = call.arguments().get(i);
      if (same.contains(i)) {
        bound.add(new Core.Binding(parameter, argument));
      } else {
        var first = new Variable(parameter.name(), argument.site().span());
        bound.add(new Core.Binding(first, argument));
        changing.add(parameter);
        uses.mention(first, 1);
        initial.add(new Core.LocalRef(first, new Site(argument.site().span())));
      }
    }
    uses.mention(loop, 1);
    var inside = new Core.Clause(changing, List.of(), copy.body());
    var lambda =
        new Core.Lambda(global.name(), List.of(inside), new Site(clause.body().site().span()));
    Core enter =
        new Core.Call(new Core.LocalRef(loop, new Site(at.span())), initial, new Site(at.span()));
    return new Core.Let(
        bound,
        new Core.Letrec(List.of(new Core.Binding(loop, lambda)), enter, new Site(at.span())),
        new Site(at.span()));
  }
}
