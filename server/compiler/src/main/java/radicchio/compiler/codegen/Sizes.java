package radicchio.compiler.codegen;

import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.closed.Unit;

/** An upper bound on how many constants, and how many sites, a unit can have. */
final class Sizes {
  private int nodes;

  private Sizes() {}

  static int words(Unit unit) {
    Sizes sizes = new Sizes();
    for (Procedure p : unit.procedures()) {
      sizes.nodes += 2;
      sizes.visit(p.body());
    }
    return sizes.nodes;
  }

  private void visit(Body body) {
    nodes++;
    switch (body) {
      case Body.Let l -> {
        visit(l.value());
        visit(l.rest());
      }
      case Body.Fix f -> {
        f.closures().forEach(this::visit);
        visit(f.rest());
      }
      case Body.Do d -> {
        visit(d.value());
        visit(d.rest());
      }
      case Body.Bind b -> {
        visit(b.call());
        visit(b.rest());
      }
      case Body.If i -> {
        visit(i.test());
        visit(i.consequent());
        visit(i.alternative());
      }
      case Body.Return r -> visit(r.value());
      case Body.TailCall t -> visit(t.call());
      case Body.Join j -> {
        visit(j.body());
        visit(j.in());
      }
      case Body.Loop l -> {
        l.initial().forEach(this::visit);
        visit(l.body());
      }
      case Body.Jump j -> j.arguments().forEach(this::visit);
      case Body.FailArity f -> {}
    }
  }

  private void visit(Call call) {
    nodes += 2;
    call.arguments().forEach(this::visit);
    if (call instanceof Call.Unknown u) {
      visit(u.procedure());
    }
  }

  private void visit(Simple simple) {
    nodes += 2;
    switch (simple) {
      case Simple.Const c -> {}
      case Simple.Word w -> {}
      case Simple.Get g -> {}
      case Simple.Free f -> {}
      case Simple.Self s -> {}
      case Simple.GlobalGet g -> {}
      case Simple.GlobalPut g -> visit(g.value());
      case Simple.Prim p -> p.arguments().forEach(this::visit);
      case Simple.Choose c -> {
        visit(c.test());
        visit(c.consequent());
        visit(c.alternative());
      }
      case Simple.Close c -> c.free().forEach(this::visit);
      case Simple.Load l -> visit(l.base());
      case Simple.Initialized i -> visit(i.value());
      case Simple.CheckValues c -> visit(c.value());
    }
  }
}
