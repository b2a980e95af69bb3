package radicchio.compiler.codegen;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Code;
import radicchio.compiler.closed.Label;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.closed.Unit;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.types.Known;

/** What the generator must know of a procedure before it starts. */
final class Facts {
  /** The primitives whose code takes memory itself. */
  private static final Set<Primitive> INLINE_ALLOCATION =
      EnumSet.of(
          Primitive.CONS, Primitive.BOX, Primitive.VECTOR, Primitive.RECORD, Primitive.VALUES);

  private final Procedure procedure;
  private final Map<Code, Procedure> all;
  private final Liveness liveness = new Liveness();
  private final Map<Label, Body.Join> joins = new HashMap<>();
  private final Map<Label, List<Local>> targets = new HashMap<>();
  private int binds;
  private boolean allocates;
  private boolean iterationAllocates;
  private boolean rarelyAllocates;
  private final Set<Body.Return> leavesAfterRare =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean leaving;
  private boolean tailCalls;
  private boolean loops;

  private Facts(Procedure procedure, Map<Code, Procedure> all) {
    this.procedure = procedure;
    this.all = all;
    liveness.live(procedure.body());
    visit(procedure.body());
    if (allocates) {
      iterationAllocates |= rarelyAllocates;
      rarelyAllocates = false;
    }
  }

  static List<Facts> of(Unit unit) {
    Map<Code, Procedure> all = new HashMap<>();
    unit.procedures().forEach(p -> all.put(p.code(), p));
    return unit.procedures().stream().map(p -> new Facts(p, all)).toList();
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

  /** Whether a run uses memory of the heap, so that it has to poll. */
  boolean allocates() {
    return allocates;
  }

  /**
   * Whether it uses memory only out of line: when a number is not a fixnum or an immediate flonum,
   * or in functions of the runtime. It then polls after each such use, and not at its entry.
   */
  boolean rarelyAllocates() {
    return rarelyAllocates && procedure.kind() != Procedure.Kind.FORM;
  }

  /** Whether memory may have been used rarely on the way to the return. */
  boolean afterRare(Body.Return r) {
    return rarelyAllocates() && leavesAfterRare.contains(r);
  }

  /** Whether memory may be used before it calls itself, and not only when it leaves. */
  boolean iterationAllocates() {
    return iterationAllocates;
  }

  private void allocate() {
    allocates = true;
    iterationAllocates |= !leaving;
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
      case Call.External x -> false;
      case Call.Unknown u -> false;
      case Call.Runtime r -> false;
    };
  }

  private void visit(Body body) {
    switch (body) {
      case Body.Let l -> {
        visit(l.value(), l.local().rep());
        visit(l.rest());
      }
      case Body.Fix f -> {
        allocate();
        visit(f.rest());
      }
      case Body.Do d -> {
        visit(d.value(), d.value().rep());
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
      case Body.Return r -> {
        boolean raw = procedure.code().result() == Rep.F64;
        leaving = true;
        visit(r.value(), raw ? Rep.F64 : r.value().rep());
        leaving = false;
        if (rarelyAllocates) {
          leavesAfterRare.add(r);
        }
      }
      case Body.TailCall t -> {
        if (self(t.call())) {
          loops = true;
          tailCalls |= t.call() instanceof Call.Guarded;
          visit(t.call().arguments(), procedure.parameters());
        } else {
          tailCalls = true;
          leaving = true;
          visit(t.call());
          leaving = false;
        }
      }
      case Body.Join j -> {
        joins.put(j.label(), j);
        targets.put(j.label(), j.parameters());
        visit(j.in()); // first, for that is what happens first
        visit(j.body());
      }
      case Body.Loop l -> {
        targets.put(l.label(), l.parameters());
        visit(l.initial(), l.parameters());
        visit(l.body());
      }
      case Body.Jump j -> visit(j.arguments(), requireNonNull(targets.get(j.label())));
      case Body.FailArity f -> {}
    }
  }

  private void visit(List<Simple> values, List<Local> locals) {
    for (int i = 0; i < values.size(); i++) {
      visit(values.get(i), locals.get(i).rep());
    }
  }

  private void visit(Call call) {
    switch (call) {
      case Call.Known k -> visit(k.arguments(), requireNonNull(all.get(k.code())).parameters());
      case Call.Unknown u -> {
        u.arguments().forEach(this::visit);
        visit(u.procedure());
      }
      default -> call.arguments().forEach(this::visit);
    }
  }

  private void visit(Simple simple) {
    visit(simple, Rep.TAGGED);
  }

  /** What is raw and wanted tagged may need memory. */
  private void visit(Simple simple, Rep wanted) {
    if (wanted == Rep.TAGGED && simple.rep() == Rep.F64 && !(simple instanceof Simple.Const)) {
      rarelyAllocates = true;
    }
    switch (simple) {
      case Simple.Const c -> {}
      case Simple.Word w -> {}
      case Simple.Get g -> {}
      case Simple.Free f -> {}
      case Simple.Self s -> {}
      case Simple.GlobalGet g -> {}
      case Simple.GlobalPut g -> visit(g.value());
      case Simple.Prim p -> {
        boolean inPlace = p.known() == Known.FLONUMS || p.known() == Known.FIXNUMS;
        boolean slowly = p.known().mixed() || p.known().loose();
        if (INLINE_ALLOCATION.contains(p.primitive())) {
          allocate();
        } else if (p.primitive().allocates() && !inPlace || slowly) {
          rarelyAllocates = true;
        }
        Rep operands = p.known().operandsRaw() ? Rep.F64 : Rep.TAGGED;
        p.arguments().forEach(a -> visit(a, operands));
      }
      case Simple.Choose c -> {
        visit(c.test());
        visit(c.consequent(), c.rep() == Rep.F64 ? Rep.F64 : wanted);
        visit(c.alternative(), c.rep() == Rep.F64 ? Rep.F64 : wanted);
      }
      case Simple.Close c -> {
        if (!c.free().isEmpty()) {
          allocate();
        }
        c.free().forEach(this::visit);
      }
      case Simple.Load l -> visit(l.base());
      case Simple.Initialized i -> visit(i.value());
      case Simple.CheckValues c -> visit(c.value());
    }
  }
}
