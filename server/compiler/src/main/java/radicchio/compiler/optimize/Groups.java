package radicchio.compiler.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/**
 * Takes a {@code letrec*} apart into bindings that need each other and bindings that do not
 * (Waddell, Sarkar and Dybvig, "Fixing Letrec", 2005; Ghuloum and Dybvig, 2009): its strongly
 * connected components, innermost those that need the others. Values that are more than procedures
 * stay in their order.
 */
final class Groups {
  private final List<Core.Binding> bindings;
  private final List<SortedSet<Integer>> needs = new ArrayList<>();
  private final List<List<Integer>> components = new ArrayList<>();

  // Tarjan's algorithm.
  private final int[] number;
  private final int[] low;
  private final Deque<Integer> path = new ArrayDeque<>();
  private int count;

  private Groups(List<Core.Binding> bindings) {
    this.bindings = bindings;
    this.number = new int[bindings.size()];
    this.low = new int[bindings.size()];
  }

  /** The same, nested; {@code letrec} itself if all its bindings need each other. */
  static Core split(Core.Letrec letrec) {
    var groups = new Groups(letrec.bindings());
    groups.find();
    if (groups.components.size() == 1 && groups.recursive(groups.components.getFirst())) {
      return letrec;
    }
    Core nested = letrec.body();
    for (List<Integer> component : groups.components.reversed()) {
      Collections.sort(component);
      List<Core.Binding> bound = component.stream().map(letrec.bindings()::get).toList();
      nested =
          groups.recursive(component)
              ? new Core.Letrec(bound, nested, Optimizer.at(letrec))
              : new Core.Let(bound, nested, Optimizer.at(letrec));
    }
    return nested;
  }

  private boolean recursive(List<Integer> component) {
    int first = component.getFirst();
    return component.size() > 1 || needs.get(first).contains(first);
  }

  private void find() {
    Map<Variable, Integer> position = new HashMap<>();
    for (int i = 0; i < bindings.size(); i++) {
      position.put(bindings.get(i).variable(), i);
    }
    int evaluated = -1;
    for (int i = 0; i < bindings.size(); i++) {
      Core.Binding b = bindings.get(i);
      var needed = new TreeSet<Integer>();
      collect(b.value(), position, needed);
      needs.add(needed);
      if (!(b.value() instanceof Core.Lambda) || b.variable().assigned()) {
        if (evaluated >= 0) {
          needed.add(evaluated);
        }
        evaluated = i;
      }
    }
    for (int i = 0; i < bindings.size(); i++) {
      if (number[i] == 0) {
        connect(i);
      }
    }
  }

  private static void collect(Core core, Map<Variable, Integer> position, SortedSet<Integer> out) {
    if (core instanceof Core.LocalRef ref && position.containsKey(ref.variable())) {
      out.add(position.get(ref.variable()));
    } else if (core instanceof Core.LocalSet set && position.containsKey(set.variable())) {
      out.add(position.get(set.variable()));
    }
    for (Core child : Children.of(core)) {
      collect(child, position, out);
    }
  }

  private void connect(int at) {
    number[at] = ++count;
    low[at] = count;
    path.push(at);
    for (int next : needs.get(at)) {
      if (number[next] == 0) {
        connect(next);
        low[at] = Math.min(low[at], low[next]);
      } else if (path.contains(next)) {
        low[at] = Math.min(low[at], number[next]);
      }
    }
    if (low[at] == number[at]) {
      var component = new ArrayList<Integer>();
      int member;
      do {
        member = path.pop();
        component.add(member);
      } while (member != at);
      components.add(component);
    }
  }
}
