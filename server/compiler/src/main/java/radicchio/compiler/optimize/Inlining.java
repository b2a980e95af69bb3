package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;
import radicchio.compiler.expand.VariadicRule;
import radicchio.compiler.syntax.Datum;

/** Decides which procedures are put in place of their calls, and does it. */
final class Inlining {
  /** Nodes of a procedure that is copied wherever it is called. */
  private static final int SMALL = 14;

  /** Nodes of a procedure that is moved to its only call. */
  private static final int ONCE = 60;

  /** Nodes of a procedure that is copied where it can be given procedures. */
  private static final int LARGE = 120;

  /**
   * Nodes that a procedure may grow to: HotSpot puts procedures of up to 500 bytes in place of
   * their calls, and its work on larger ones grows faster than they do.
   */
  private static final int ROOM = 160;

  private static final int DEPTH = 8;

  private final Optimizer optimizer;
  private final Bindings bindings;
  private final Uses uses;
  private final Procedures procedures;

  /** How many nodes the procedure at hand may still get. */
  private int room = ROOM;

  private int depth;
  private boolean inProcedure;

  Inlining(Optimizer optimizer, Bindings bindings, Uses uses, Procedures procedures) {
    this.optimizer = optimizer;
    this.bindings = bindings;
    this.uses = uses;
    this.procedures = procedures;
  }

  /** Does {@code work} inside of a procedure of its own. */
  <T> T inside(Core.Lambda lambda, Supplier<T> work) {
    int outerRoom = room;
    boolean outerIn = inProcedure;
    room = Math.max(0, ROOM - Shapes.size(lambda, ROOM));
    inProcedure = true;
    T done = work.get();
    room = outerRoom;
    inProcedure = outerIn;
    return done;
  }

  Core definition(Core.GlobalDefine define) {
    boolean first = procedures.open(define.global());
    Core value = optimizer.of(define.value());
    if (first) {
      procedures.close(define.global());
    }
    return new Core.GlobalDefine(define.global(), value, define.site());
  }

  Core call(Core.Call call) {
    Optional<Core> placed =
        switch (bindings.resolve(call.procedure())) {
          case Core.Lambda l -> direct(l, call);
          case Core.LocalRef r ->
              bindings.known(r.variable()).flatMap(k -> local(r.variable(), k, call));
          case Core.GlobalRef g when Escapes.mayBe(g.global(), call) ->
              Optional.of(escape(g, call));
          case Core.GlobalRef g -> global(g.global(), call);
          default -> Optional.empty();
        };
    if (placed.isPresent()) {
      return placed.get();
    }
    Core procedure = optimizer.of(call.procedure());
    return new Core.Call(procedure, optimizer.all(call.arguments()), call.site());
  }

  private Core escape(Core.GlobalRef callCc, Core.Call call) {
    Core receiver = optimizer.of(call.arguments().getFirst());
    Optional<Core> without =
        receiver instanceof Core.Lambda l ? Escapes.of(l, uses) : Optional.empty();
    return without.orElseGet(() -> new Core.Call(callCc, List.of(receiver), call.site()));
  }

  private static Optional<Core.Clause> fitting(Core.Lambda lambda, Core.Call call) {
    return Application.clause(lambda, call.arguments().size())
        .filter(c -> c.rest().isEmpty() || call.arguments().size() <= VariadicRule.LONGEST);
  }

  private Optional<Core> direct(Core.Lambda lambda, Core.Call call) {
    return fitting(lambda, call)
        .map(
            clause -> {
              forget(lambda, clause);
              return optimizer.of(bind(clause, call));
            });
  }

  private void forget(Core.Lambda lambda, Core.Clause except) {
    for (Core.Clause other : lambda.clauses()) {
      if (other != except) {
        uses.remove(other.body());
      }
    }
  }

  private Optional<Core> local(Variable variable, Known known, Core.Call call) {
    Optional<Core.Clause> fitting = fitting(known.lambda(), call);
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Core.Clause clause = fitting.get();
    if (uses.of(variable) == 1 && known.movable() && fits(clause, ONCE)) {
      known.move();
      uses.mention(variable, -1);
      forget(known.lambda(), clause);
      return Optional.of(optimizer.of(bind(clause, call)));
    }
    if (!known.copyable() || !fits(clause, limit(clause, call))) {
      return Optional.empty();
    }
    uses.mention(variable, -1);
    return Optional.of(copied(bind(Copy.own(clause, uses), call)));
  }

  private Optional<Core> global(Global global, Core.Call call) {
    Optional<Core.Lambda> own = procedures.settled(global);
    if (own.isPresent()) {
      return fitting(own.get(), call)
          .filter(c -> fits(c, limit(c, call)))
          .map(c -> copied(global, bind(Copy.own(c, uses), call)));
    }
    Optional<Core> loop =
        procedures
            .loop(global)
            .filter(c -> c.parameters().size() == call.arguments().size())
            .filter(c -> limit(c, call) == LARGE)
            .flatMap(c -> Loops.of(global, c, procedures.called(c)))
            .filter(l -> l.same().stream().anyMatch(i -> procedure(call.arguments().get(i))))
            .filter(l -> fits(l.clause(), LARGE))
            .map(l -> copied(global, l.entered(call, uses)));
    if (loop.isPresent()) {
      return loop;
    }
    Optional<Core> primitive = Variadics.of(global, call);
    if (primitive.isPresent()) {
      return primitive.map(optimizer::of);
    }
    return procedures
        .library(global)
        .flatMap(
            lambda ->
                fitting(lambda, call)
                    .filter(c -> fits(c, limit(c, call)))
                    .map(c -> Copy.library(lambda.name(), c, call.site().span(), uses))
                    .map(c -> copied(global, bind(c, call))));
  }

  private Core copied(Global global, Core core) {
    boolean first = procedures.open(global);
    Core done = copied(core);
    if (first) {
      procedures.close(global);
    }
    return done;
  }

  private Core copied(Core core) {
    depth++;
    Core done = optimizer.of(core);
    depth--;
    return done;
  }

  /** Takes the room if there is enough. */
  private boolean fits(Core.Clause clause, int most) {
    int allowed = Math.min(most, room);
    int size = Shapes.size(clause.body(), allowed);
    if (size > allowed || depth > DEPTH) {
      return false;
    }
    room -= size;
    return true;
  }

  /** How large the clause may be to be copied for this call. */
  private int limit(Core.Clause clause, Core.Call call) {
    Set<Variable> called = procedures.called(clause);
    for (int i = 0; i < clause.parameters().size(); i++) {
      Variable parameter = clause.parameters().get(i);
      if (called.contains(parameter)
          && !parameter.assigned()
          && procedure(call.arguments().get(i))) {
        return LARGE;
      }
    }
    return SMALL;
  }

  /** A form at the top level runs once: library procedures are not worth a loop there. */
  private boolean procedure(Core argument) {
    Core value = bindings.resolve(argument);
    return bindings.procedure(value)
        || inProcedure && value instanceof Core.GlobalRef g && procedures.known(g.global());
  }

  private static Core bind(Core.Clause clause, Core.Call call) {
    return Application.bind(clause, call.arguments(), Optimizer.at(call));
  }

  /** The call that {@code apply} makes of a list that is put together for it. */
  Optional<Core.Call> spread(Core.PrimCall apply) {
    var elements = new ArrayList<Core>();
    Core rest = apply.arguments().getLast();
    while (rest instanceof Core.PrimCall pair && pair.primitive() == Primitive.CONS) {
      elements.add(pair.arguments().getFirst());
      rest = pair.arguments().getLast();
    }
    return rest instanceof Core.Const c && c.datum() instanceof Datum.Nil
        ? Optional.of(new Core.Call(apply.arguments().getFirst(), elements, apply.site()))
        : Optional.empty();
  }
}
