package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import radicchio.compiler.core.Variable;

/** What has been noted of variables on the way here, and can be forgotten on the way back. */
final class Trail {
  private record Undo(VariableFacts facts, Type before) {}

  private final ArrayList<Undo> notes = new ArrayList<>();

  int mark() {
    return notes.size();
  }

  void note(VariableFacts facts, Type now) {
    notes.add(new Undo(facts, facts.here()));
    facts.here(now);
  }

  /** What has been noted since a mark. */
  Map<Variable, Type> since(int mark) {
    Map<Variable, Type> said = new LinkedHashMap<>();
    for (Undo u : notes.subList(mark, notes.size())) {
      said.put(u.facts().variable(), u.facts().here());
    }
    return said;
  }

  void undo(int mark) {
    while (notes.size() > mark) {
      Undo last = notes.removeLast();
      last.facts().here(last.before());
    }
  }

  void clear() {
    notes.clear();
  }
}
