package radicchio.compiler.codegen;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Label;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Simple;

/**
 * The locals that a body needs from before: what a frame has to hold. Those that a jump's target
 * needs count as needed by the jump. {@link #SELF} stands for the procedure that runs.
 */
final class Liveness {
  static final Local SELF = new Local("self");

  private final Map<Body, Set<Local>> known = new IdentityHashMap<>();
  private final Map<Label, Set<Local>> targets = new HashMap<>();

  /** Of a part of a procedure whose whole has been asked about before. */
  Set<Local> live(Body body) {
    Set<Local> done = known.get(body);
    if (done == null) {
      done = compute(body);
      known.put(body, done);
    }
    return done;
  }

  private Set<Local> compute(Body body) {
    Set<Local> out = new LinkedHashSet<>();
    switch (body) {
      case Body.Let l -> {
        out.addAll(live(l.rest()));
        out.remove(l.local());
        uses(l.value(), out);
      }
      case Body.Fix f -> {
        out.addAll(live(f.rest()));
        f.closures().forEach(c -> uses(c, out));
        f.locals().forEach(out::remove);
      }
      case Body.Do d -> {
        out.addAll(live(d.rest()));
        uses(d.value(), out);
      }
      case Body.Bind b -> {
        out.addAll(live(b.rest()));
        out.remove(b.local());
        uses(b.call(), out);
      }
      case Body.If i -> {
        out.addAll(live(i.consequent()));
        out.addAll(live(i.alternative()));
        uses(i.test(), out);
      }
      case Body.Return r -> uses(r.value(), out);
      case Body.TailCall t -> uses(t.call(), out);
      case Body.Join j -> {
        Set<Local> after = new LinkedHashSet<>(live(j.body()));
        j.parameters().forEach(after::remove);
        targets.put(j.label(), after);
        out.addAll(live(j.in()));
      }
      case Body.Loop l -> {
        targets.put(l.label(), Set.of());
        out.addAll(live(l.body()));
        l.parameters().forEach(out::remove);
        l.initial().forEach(s -> uses(s, out));
      }
      case Body.Jump j -> {
        out.addAll(targets.get(j.label()));
        j.arguments().forEach(s -> uses(s, out));
      }
      case Body.FailArity f -> {
        out.add(f.arguments());
        out.add(SELF);
      }
    }
    return out;
  }

  static void uses(Call call, Set<Local> out) {
    call.arguments().forEach(s -> uses(s, out));
    if (call instanceof Call.Unknown u) {
      uses(u.procedure(), out);
    } else if (call instanceof Call.Direct d) {
      uses(d.self(), out);
    }
  }

  static void uses(List<Simple> all, Set<Local> out) {
    all.forEach(s -> uses(s, out));
  }

  static void uses(Simple simple, Set<Local> out) {
    switch (simple) {
      case Simple.Const c -> {}
      case Simple.Word w -> {}
      case Simple.Get g -> out.add(g.local());
      case Simple.Free f -> out.add(SELF);
      case Simple.Self s -> out.add(SELF);
      case Simple.GlobalGet g -> {}
      case Simple.GlobalPut g -> uses(g.value(), out);
      case Simple.Prim p -> uses(p.arguments(), out);
      case Simple.Choose c -> {
        uses(c.test(), out);
        uses(c.consequent(), out);
        uses(c.alternative(), out);
      }
      case Simple.Close c -> uses(c.free(), out);
      case Simple.Load l -> uses(l.base(), out);
      case Simple.Initialized i -> uses(i.value(), out);
      case Simple.CheckValues c -> uses(c.value(), out);
    }
  }
}
