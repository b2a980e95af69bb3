package radicchio.compiler.codegen;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Label;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Simple;

/** What the generator must know of a procedure before it starts. */
final class Facts {
  private final Procedure procedure;
  private final Liveness liveness = new Liveness();
  private final Map<Label, Body.Join> joins = new HashMap<>();
  private int binds;
  private boolean allocates;
  private boolean tailCalls;
  private boolean loops;

  Facts(Procedure procedure) {
    this.procedure = procedure;
    liveness.live(procedure.body());
    visit(procedure.body());
  }

  Procedure procedure() {
    return procedure;
  }

  Liveness liveness() {
    return liveness;
  }

  /** Number of calls that may have to be resumed. */
  int binds() {
    return binds;
  }

  /** Whether a run may use memory of the heap, so that it has to poll. */
  boolean allocates() {
    return allocates;
  }

  /** Whether it makes tail calls, other than to itself. */
  boolean tailCalls() {
    return tailCalls;
  }

  /** Whether it calls itself in tail position. */
  boolean loops() {
    return loops;
  }

  boolean usesSelf() {
    return liveness.live(procedure.body()).contains(Liveness.SELF);
  }

  Body.Join join(Label label) {
    Body.Join found = joins.get(label);
    if (found == null) {
      throw new IllegalStateException("resumed code jumps to " + label + ", which is a loop");
    }
    return found;
  }

  /** What the target of a jump to a join needs besides its arguments. */
  List<Local> needs(Label label) {
    Body.Join join = join(label);
    Set<Local> live = new LinkedHashSet<>(liveness.live(join.body()));
    join.parameters().forEach(live::remove);
    return List.copyOf(live);
  }

  /** Whether the call is of the procedure itself, with the closure it runs as. */
  boolean self(Call call) {
    return switch (call) {
      case Call.Known k -> k.code() == procedure.code();
      case Call.Direct d -> d.code() == procedure.code() && d.self() instanceof Simple.Self;
      case Call.Guarded g -> g.code() == procedure.code() && !usesSelf();
      case Call.Unknown u -> false;
      case Call.Runtime r -> false;
    };
  }

  private void visit(Body body) {
    switch (body) {
      case Body.Let l -> {
        visit(l.value());
        visit(l.rest());
      }
      case Body.Fix f -> {
        allocates = true;
        visit(f.rest());
      }
      case Body.Do d -> {
        visit(d.value());
        visit(d.rest());
      }
      case Body.Bind b -> {
        binds++;
        visit(b.call());
        visit(b.rest());
      }
      case Body.If i -> {
        visit(i.test());
        visit(i.consequent());
        visit(i.alternative());
      }
      case Body.Return r -> visit(r.value());
      case Body.TailCall t -> {
        if (self(t.call())) {
          loops = true;
          tailCalls |= t.call() instanceof Call.Guarded;
        } else {
          tailCalls = true;
        }
        visit(t.call());
      }
      case Body.Join j -> {
        joins.put(j.label(), j);
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
    call.arguments().forEach(this::visit);
    if (call instanceof Call.Unknown u) {
      visit(u.procedure());
    }
  }

  private void visit(Simple simple) {
    switch (simple) {
      case Simple.Const c -> {}
      case Simple.Word w -> {}
      case Simple.Get g -> {}
      case Simple.Free f -> {}
      case Simple.Self s -> {}
      case Simple.GlobalGet g -> {}
      case Simple.GlobalPut g -> visit(g.value());
      case Simple.Prim p -> {
        allocates |= p.primitive().allocates();
        p.arguments().forEach(this::visit);
      }
      case Simple.Choose c -> {
        visit(c.test());
        visit(c.consequent());
        visit(c.alternative());
      }
      case Simple.Close c -> {
        allocates |= !c.free().isEmpty();
        c.free().forEach(this::visit);
      }
      case Simple.Load l -> visit(l.base());
      case Simple.Initialized i -> visit(i.value());
      case Simple.CheckValues c -> visit(c.value());
    }
  }
}
