package radicchio.compiler.closed;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;

/** Converts the body of one procedure, the labels inside it included. */
final class BodyConverter {
  private static final Set<String> CALL_IN_TAIL_POSITION =
      Set.of("apply", "call/cc", "call-with-current-continuation", "call-with-values");

  private final Converter unit;
  private final Analysis analysis;
  private final Map<Variable, Simple> access;
  private final Map<Variable, Label> labels = new HashMap<>();
  private final SimpleConverter simple;

  BodyConverter(Converter unit, Map<Variable, Simple> access) {
    this.unit = unit;
    this.analysis = unit.analysis();
    this.access = new HashMap<>(access);
    this.simple = new SimpleConverter(unit, this);
  }

  Body parameters(List<Variable> variables, List<Local> locals, Core body) {
    return parameters(variables, locals, body, new Cont.Tail());
  }

  /** Binds variables to locals, boxing those that need it, around a body. */
  Body parameters(List<Variable> variables, List<Local> locals, Core body, Cont k) {
    return bind(variables, locals, 0, () -> convert(body, k));
  }

  private Body bind(List<Variable> variables, List<Local> locals, int at, Supplier<Body> rest) {
    if (at == variables.size()) {
      return rest.get();
    }
    return bind(
        variables.get(at),
        new Simple.Get(locals.get(at)),
        () -> bind(variables, locals, at + 1, rest));
  }

  /** Binds one variable around what {@code rest} makes. */
  Body bind(Variable variable, Simple value, Supplier<Body> rest) {
    if (analysis.boxed(variable)) {
      Local box = new Local(variable.name());
      access.put(variable, new Simple.Get(box));
      return new Body.Let(
          box,
          new Simple.Prim(Primitive.BOX, List.of(value), new Site(variable.definition())),
          rest.get());
    }
    boolean same = unit.rep(variable) == Rep.TAGGED || value.rep() == Rep.F64;
    if (stable(value) && same) {
      access.put(variable, value);
      return rest.get();
    }
    Local local = unit.local(variable);
    access.put(variable, new Simple.Get(local));
    return new Body.Let(local, value, rest.get());
  }

  void alias(Variable variable, Simple value) {
    access.put(variable, value);
  }

  Simple.Close close(Core.Lambda lambda, Optional<Variable> self) {
    return simple.close(lambda, self);
  }

  /** What holds the variable: its value, or its box. */
  Simple holder(Variable variable) {
    Simple found = access.get(variable);
    if (found == null) {
      throw new IllegalStateException("no access to " + variable);
    }
    return found;
  }

  Body convert(Core core, Cont k) {
    if (simple.simple(core)) {
      return k.value(simple.convert(core));
    }
    return switch (core) {
      case Core.If i -> k.shared(rep(i), s -> branch(i, s));
      case Core.Seq s -> sequence(s.body(), 0, k);
      case Core.Let l -> let(l.bindings(), 0, l.body(), k);
      case Core.Letrec l -> new Letrecs(unit, this).convert(l, k);
      case Core.LetValues l -> letValues(l, k);
      case Core.Call c -> call(c, k);
      case Core.PrimCall p ->
          arguments(
              p.arguments(),
              a ->
                  p.primitive().calls()
                      ? k.call(new Call.Runtime(p.primitive(), a, p.site()))
                      : k.value(simple.primitive(p, a)));
      case Core.LocalSet s ->
          convert(s.value(), new Cont.Then(v -> k.value(simple.assign(s.variable(), v, s.site()))));
      case Core.GlobalSet s ->
          convert(
              s.value(),
              new Cont.Then(v -> k.value(new Simple.GlobalPut(s.global(), v, false, s.site()))));
      case Core.GlobalDefine d ->
          convert(
              d.value(),
              new Cont.Then(v -> k.value(new Simple.GlobalPut(d.global(), v, true, d.site()))));
      case Core.Const c -> throw unexpected(core);
      case Core.Unspecified u -> throw unexpected(core);
      case Core.LocalRef r -> throw unexpected(core);
      case Core.GlobalRef g -> throw unexpected(core);
      case Core.Lambda l -> throw unexpected(core);
    };
  }

  /** Values that are at hand are bound without being put together. */
  private Body letValues(Core.LetValues l, Cont k) {
    if (l.producer() instanceof Core.PrimCall p
        && p.primitive() == Primitive.VALUES
        && l.clause().rest().isEmpty()
        && l.clause().parameters().size() == p.arguments().size()) {
      return arguments(
          p.arguments(),
          a -> {
            List<Local> locals = a.stream().map(v -> new Local("value", v.rep())).toList();
            Body inner = parameters(l.clause().parameters(), locals, l.clause().body(), k);
            for (int i = a.size() - 1; i >= 0; i--) {
              inner = new Body.Let(locals.get(i), a.get(i), inner);
            }
            return inner;
          });
    }
    return convert(
        l.producer(),
        new Cont.Then(v -> new ArgumentLists(this).values(v, l.clause(), l.site(), k)));
  }

  /** How the value of an expression is best passed on. */
  Rep rep(Core core) {
    return unit.types().flonum(core) ? Rep.F64 : Rep.TAGGED;
  }

  private static IllegalStateException unexpected(Core core) {
    return new IllegalStateException("always simple: " + core);
  }

  private Body branch(Core.If i, Cont k) {
    return new Tests(this, simple)
        .convert(i.test(), () -> convert(i.consequent(), k), () -> convert(i.alternative(), k));
  }

  private Body sequence(List<Core> body, int at, Cont k) {
    if (at == body.size() - 1) {
      return convert(body.get(at), k);
    }
    return convert(body.get(at), new Cont.Then(v -> effect(v, sequence(body, at + 1, k))));
  }

  static Body effect(Simple value, Body rest) {
    return stable(value) ? rest : new Body.Do(value, rest);
  }

  private Body let(List<Core.Binding> bindings, int at, Core body, Cont k) {
    if (at == bindings.size()) {
      return convert(body, k);
    }
    Core.Binding b = bindings.get(at);
    if (b.value() instanceof Core.Lambda l && analysis.lambda(b.variable()).isPresent()) {
      switch (analysis.fate(b.variable())) {
        case KNOWN -> {
          unit.known(l);
          return let(bindings, at + 1, body, k);
        }
        case LABEL, LOOP -> {
          return k.shared(
              rep(body), s -> label(b.variable(), l, s, () -> let(bindings, at + 1, body, s)));
        }
        case CLOSURE -> {}
      }
    }
    return convert(
        b.value(), new Cont.Then(v -> bind(b.variable(), v, () -> let(bindings, at + 1, body, k))));
  }

  /** A procedure that is a join point of the expression that {@code in} makes. */
  Body label(Variable variable, Core.Lambda lambda, Cont k, Supplier<Body> in) {
    Core.Clause clause = lambda.clauses().getFirst();
    Label label = new Label(variable.name());
    List<Local> locals = clause.parameters().stream().map(unit::local).toList();
    labels.put(variable, label);
    Body inside = in.get();
    Body body = parameters(clause.parameters(), locals, clause.body(), k);
    return new Body.Join(label, locals, body, inside);
  }

  /**
   * A procedure that is a loop: entered by jumps from {@code in}, repeated by jumps from itself.
   */
  Body loop(Variable variable, Core.Lambda lambda, Cont k, Supplier<Body> in) {
    Core.Clause clause = lambda.clauses().getFirst();
    Label entry = new Label(variable.name());
    labels.put(variable, entry);
    Body inside = in.get();
    Label again = new Label(variable.name());
    labels.put(variable, again);
    List<Local> locals = clause.parameters().stream().map(unit::local).toList();
    Body body = parameters(clause.parameters(), locals, clause.body(), k);
    if (inside instanceof Body.Jump j && j.label() == entry) {
      return new Body.Loop(again, locals, j.arguments(), body);
    }
    List<Local> initial = clause.parameters().stream().map(unit::local).toList();
    List<Simple> gets = initial.stream().<Simple>map(Simple.Get::new).toList();
    return new Body.Join(entry, initial, new Body.Loop(again, locals, gets, body), inside);
  }

  private Body call(Core.Call call, Cont k) {
    if (call.procedure() instanceof Core.LocalRef r) {
      Variable f = r.variable();
      switch (analysis.fate(f)) {
        case LABEL, LOOP -> {
          return arguments(call.arguments(), a -> new Body.Jump(requireNonNull(labels.get(f)), a));
        }
        case KNOWN -> {
          Core.Lambda lambda = analysis.lambda(f).orElseThrow();
          return arguments(
              call.arguments(),
              a -> {
                List<Simple> all = new ArrayList<>();
                analysis.captured(lambda).forEach(v -> all.add(holder(v)));
                all.addAll(a);
                return k.call(new Call.Known(unit.knownCode(lambda), all, call.site()));
              });
        }
        case CLOSURE -> {
          Optional<Core.Lambda> lambda = analysis.lambda(f);
          if (lambda.isPresent() && Converter.direct(lambda.get(), call.arguments().size())) {
            return arguments(
                call.arguments(),
                a -> k.call(new Call.Direct(unit.code(lambda.get()), holder(f), a, call.site())));
          }
        }
      }
    }
    if (call.procedure() instanceof Core.GlobalRef g) {
      Optional<Core.Lambda> lambda = unit.definition(g.global());
      if (lambda.isPresent() && Converter.direct(lambda.get(), call.arguments().size())) {
        Core.Lambda l = lambda.get();
        boolean settled = unit.settled(g.global()).isPresent();
        return arguments(
            call.arguments(),
            a ->
                k.call(
                    settled
                        ? new Call.Known(unit.knownCode(l), a, call.site())
                        : new Call.Guarded(g.global(), unit.code(l), a, call.site())));
      }
      Cont after = lambda.isEmpty() && k instanceof Cont.Tail ? traced(g.global()) : k;
      if (unit.external(g.global(), call.arguments().size())) {
        return arguments(
            call.arguments(), a -> after.call(new Call.External(g.global(), a, call.site())));
      }
      return arguments(
          call.arguments(),
          a -> unknown(new Simple.GlobalGet(g.global(), g.site()), a, call, after));
    }
    List<Core> all = new ArrayList<>(call.arguments());
    all.addFirst(call.procedure());
    return arguments(all, a -> unknown(a.getFirst(), a.subList(1, a.size()), call, k));
  }

  /**
   * A tail call of a library procedure from outside the library is made as one that returns here: a
   * failure in there then has a frame that tells where it was called. Only procedures that must
   * call their argument in tail position (R7RS 3.5) are left alone.
   */
  private static Cont traced(Global callee) {
    return callee.isPrelude() && !CALL_IN_TAIL_POSITION.contains(callee.procedure())
        ? new Cont.Then(Body.Return::new)
        : new Cont.Tail();
  }

  private static Body unknown(Simple f, List<Simple> arguments, Core.Call call, Cont k) {
    if (arguments.size() <= Abi.MAX_ARITY) {
      return k.call(new Call.Unknown(f, arguments, call.site()));
    }
    Simple list = new Simple.Const(new Datum.Nil());
    for (Simple a : arguments.reversed()) {
      list = new Simple.Prim(Primitive.CONS, List.of(a, list), call.site());
    }
    return k.call(new Call.Runtime(Primitive.APPLY, List.of(f, list), call.site()));
  }

  /**
   * Evaluates operands from left to right; those before a call that may unwind are kept in locals.
   */
  Body arguments(List<Core> cores, Function<List<Simple>, Body> rest) {
    int last = -1;
    for (int i = 0; i < cores.size(); i++) {
      if (!simple.simple(cores.get(i))) {
        last = i;
      }
    }
    return arguments(cores, 0, last, new ArrayList<>(), rest);
  }

  private Body arguments(
      List<Core> cores, int at, int last, List<Simple> done, Function<List<Simple>, Body> rest) {
    if (at == cores.size()) {
      return rest.apply(List.copyOf(done));
    }
    return convert(
        cores.get(at),
        new Cont.Then(
            v -> {
              if (at >= last || stable(v)) {
                done.add(v);
                return arguments(cores, at + 1, last, done, rest);
              }
              Local kept = new Local("a", v.rep());
              done.add(new Simple.Get(kept));
              return new Body.Let(kept, v, arguments(cores, at + 1, last, done, rest));
            }));
  }

  /**
   * Whether it gives the same value whenever it is evaluated, at no cost, and does nothing else.
   */
  static boolean stable(Simple value) {
    return switch (value) {
      case Simple.Const c -> true;
      case Simple.Word w -> true;
      case Simple.Get g -> true;
      case Simple.Free f -> true;
      case Simple.Self s -> true;
      case Simple.GlobalGet g -> false;
      case Simple.GlobalPut g -> false;
      case Simple.Prim p -> false;
      case Simple.Choose c -> false;
      case Simple.Close c -> false;
      case Simple.Load l -> false;
      case Simple.Initialized i -> false;
      case Simple.CheckValues c -> false;
    };
  }

  static Simple unspecified() {
    return new Simple.Word(Tags.UNSPECIFIED);
  }
}
