package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;

/**
 * {@code call/cc} that only leaves an expression early needs no continuation: what would be left
 * out moves to where it is not. {@code (begin (if a (k x)) b)} is {@code (if a x b)}.
 *
 * <p>That is so if the continuation is only called, with one value, by the procedure itself or by
 * loops in it, and not in the middle of an expression. All of it is optimized already.
 */
final class Escapes {
  /** What is evaluated after a statement, each time a tree of its own; compared by identity. */
  private static final class Next {
    /** Nothing: the value of the expression is that of all. */
    static final Next NOTHING = new Next(value -> value);

    private final UnaryOperator<Core> after;

    private Next(UnaryOperator<Core> after) {
      this.after = after;
    }

    static Next of(Supplier<Core> core) {
      return new Next(value -> sequence(List.of(value), core.get()));
    }
  }

  private static final Set<String> CALL_CC = Set.of("call/cc", "call-with-current-continuation");

  private final Variable continuation;
  private final Leaving leaving;

  /** Loops that call the continuation, and what comes after them. */
  private final Map<Variable, Next> loops = new HashMap<>();

  /** Whether something was met that does need a continuation. */
  private boolean failed;

  private Escapes(Variable continuation, Leaving leaving) {
    this.continuation = continuation;
    this.leaving = leaving;
  }

  static boolean mayBe(Global procedure, Core.Call call) {
    return procedure.isPrelude()
        && CALL_CC.contains(procedure.name())
        && call.arguments().size() == 1;
  }

  /**
   * What the call of a receiver with its continuation comes to, without one.
   *
   * @param receiver optimized
   */
  static Optional<Core> of(Core.Lambda receiver, Uses uses) {
    Optional<Core> without =
        Application.clause(receiver, 1)
            .filter(c -> c.rest().isEmpty() && !c.parameters().getFirst().assigned())
            .flatMap(c -> without(c.parameters().getFirst(), c.body()));
    if (without.isPresent()) {
      uses.remove(receiver);
      uses.add(without.get());
    }
    return without;
  }

  private static Optional<Core> without(Variable continuation, Core body) {
    var escapes = new Escapes(continuation, Leaving.of(continuation, body));
    Core without = escapes.then(body, Next.NOTHING);
    return escapes.failed ? Optional.empty() : Optional.of(without);
  }

  /** The expression and what comes next, which is left out where the continuation is called. */
  private Core then(Core core, Next next) {
    if (!leaving.in(core)) {
      return next.after.apply(core);
    }
    return switch (core) {
      case Core.Call(Core.LocalRef ref, List<Core> arguments, Site ignored)
          when leaving.by(ref.variable()) && arguments.stream().noneMatch(leaving::in) ->
          ref.variable() == continuation
              ? value(core, arguments)
              : jump(core, ref.variable(), next);
      case Core.If i when !leaving.in(i.test()) ->
          new Core.If(i.test(), then(i.consequent(), next), then(i.alternative(), next), i.site());
      case Core.Let l when l.bindings().stream().noneMatch(b -> leaving.in(b.value())) ->
          new Core.Let(l.bindings(), then(l.body(), next), l.site());
      case Core.LetValues l when !leaving.in(l.producer()) ->
          new Core.LetValues(l.producer(), then(l.clause(), next), l.site());
      case Core.Letrec l -> letrec(l, next);
      case Core.Seq s -> statements(s.body(), next);
      default -> fail(core);
    };
  }

  private Core.Clause then(Core.Clause clause, Next next) {
    return new Core.Clause(clause.parameters(), clause.rest(), then(clause.body(), next));
  }

  private Core value(Core call, List<Core> arguments) {
    return arguments.size() == 1 ? arguments.getFirst() : fail(call);
  }

  /** Where the loop is called as a statement of its own, it would have to come back. */
  private Core jump(Core call, Variable loop, Next next) {
    return loops.get(loop) == next ? call : fail(call);
  }

  private Core fail(Core core) {
    failed = true;
    return core;
  }

  private Core letrec(Core.Letrec letrec, Next next) {
    for (Core.Binding b : letrec.bindings()) {
      if (leaving.in(b.value())) {
        if (!(b.value() instanceof Core.Lambda) || b.variable().assigned()) {
          return fail(letrec);
        }
        loops.put(b.variable(), next);
      }
    }
    List<Core.Binding> bindings =
        letrec.bindings().stream()
            .map(b -> new Core.Binding(b.variable(), loop(b.value(), next)))
            .toList();
    return new Core.Letrec(bindings, then(letrec.body(), next), letrec.site());
  }

  private Core loop(Core value, Next next) {
    if (!leaving.in(value)) {
      return value;
    }
    var lambda = (Core.Lambda) value;
    List<Core.Clause> clauses = lambda.clauses().stream().map(c -> then(c, next)).toList();
    return new Core.Lambda(lambda.name(), clauses, lambda.site());
  }

  private Core statements(List<Core> body, Next next) {
    int i = 0;
    while (i < body.size() - 1 && !leaving.in(body.get(i))) {
      i++;
    }
    List<Core> before = body.subList(0, i);
    Core first = body.get(i);
    return sequence(
        before,
        i == body.size() - 1
            ? then(first, next)
            : with(first, statements(body.subList(i + 1, body.size()), next)));
  }

  private Core with(Core first, Core rest) {
    if (rest instanceof Core.Const c && Shapes.plain(c.datum())) {
      return then(first, Next.of(() -> new Core.Const(c.datum(), Optimizer.at(c))));
    }
    return ends(first) <= 1 ? then(first, Next.of(() -> rest)) : join(first, rest);
  }

  /** What comes next is a procedure, for it is called in more than one place. */
  private Core join(Core first, Core rest) {
    Site at = Optimizer.at(rest);
    var procedure = new Variable("rest", at.span());
    var lambda = new Core.Lambda("", List.of(new Core.Clause(List.of(), List.of(), rest)), at);
    var next =
        Next.of(
            () ->
                new Core.Call(
                    new Core.LocalRef(procedure, Optimizer.at(rest)),
                    List.of(),
                    Optimizer.at(rest)));
    return new Core.Let(
        List.of(new Core.Binding(procedure, lambda)), then(first, next), Optimizer.at(rest));
  }

  /** At how many places an expression may end, but by the continuation; rather too many. */
  private int ends(Core core) {
    if (!leaving.in(core)) {
      return 1;
    }
    return switch (core) {
      case Core.Call c -> 0;
      case Core.If i -> ends(i.consequent()) + ends(i.alternative());
      case Core.Let l -> ends(l.body());
      case Core.LetValues l -> ends(l.clause().body());
      case Core.Seq s -> ends(s.body().getLast());
      default -> 2;
    };
  }

  private static Core sequence(List<Core> before, Core last) {
    var all = new ArrayList<Core>();
    for (Core core : before) {
      if (!(core instanceof Core.Unspecified)) {
        all.add(core);
      }
    }
    all.addAll(last instanceof Core.Seq s ? s.body() : List.of(last));
    return all.size() == 1 ? all.getFirst() : new Core.Seq(all, Optimizer.at(last));
  }
}
