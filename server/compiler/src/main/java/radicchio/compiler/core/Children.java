package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.List;

/** The direct sub-expressions of a Core expression, in order of evaluation. */
public final class Children {
  private Children() {}

  public static List<Core> of(Core core) {
    return switch (core) {
      case Core.Const c -> List.of();
      case Core.Unspecified u -> List.of();
      case Core.LocalRef r -> List.of();
      case Core.GlobalRef g -> List.of();
      case Core.LocalSet s -> List.of(s.value());
      case Core.GlobalSet s -> List.of(s.value());
      case Core.GlobalDefine d -> List.of(d.value());
      case Core.If i -> List.of(i.test(), i.consequent(), i.alternative());
      case Core.Seq s -> s.body();
      case Core.Lambda l -> l.clauses().stream().map(Core.Clause::body).toList();
      case Core.Let l -> with(l.bindings(), l.body());
      case Core.Letrec l -> with(l.bindings(), l.body());
      case Core.LetValues l -> List.of(l.producer(), l.clause().body());
      case Core.Call c -> {
        List<Core> all = new ArrayList<>(c.arguments());
        all.addFirst(c.procedure());
        yield all;
      }
      case Core.PrimCall p -> p.arguments();
    };
  }

  private static List<Core> with(List<Core.Binding> bindings, Core body) {
    List<Core> all = new ArrayList<>();
    bindings.forEach(b -> all.add(b.value()));
    all.add(body);
    return all;
  }
}
