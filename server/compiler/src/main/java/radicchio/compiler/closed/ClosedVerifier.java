package radicchio.compiler.closed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import radicchio.compiler.layout.Abi;

/**
 * Checks what holds of every unit:
 *
 * <ul>
 *   <li>a local is bound once, and used only where it is in scope, in the procedure that binds it;
 *   <li>a jump is inside what its label is bound in, with as many arguments as the label has
 *       parameters;
 *   <li>calls with known code name a procedure of the unit and give it as many arguments as it has
 *       parameters; known procedures are never closed over, closures never called as known;
 *   <li>only known procedures have raw results, and calls bind them as they come;
 *   <li>free variables are within the number that the closure has.
 * </ul>
 */
public final class ClosedVerifier {
  private final Map<Code, Procedure> procedures = new HashMap<>();
  private final Set<Local> bound = new HashSet<>();
  private Procedure current;

  private ClosedVerifier(Unit unit) {
    unit.procedures().forEach(p -> procedures.put(p.code(), p));
    this.current = unit.procedures().getFirst();
  }

  /**
   * @throws IllegalStateException naming the procedure and the rule that does not hold
   */
  public static void verify(Unit unit) {
    ClosedVerifier verifier = new ClosedVerifier(unit);
    unit.procedures().forEach(verifier::procedure);
    for (Code form : unit.forms()) {
      verifier.demand(
          verifier.known(form).kind() == Procedure.Kind.FORM, "form that is a procedure");
    }
  }

  private void demand(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException(current.code() + ": " + rule);
    }
  }

  private Procedure known(Code code) {
    Procedure p = procedures.get(code);
    if (p == null) {
      throw new IllegalStateException(current.code() + ": no procedure for " + code);
    }
    return p;
  }

  private void procedure(Procedure p) {
    current = p;
    Set<Local> scope = new HashSet<>();
    p.parameters().forEach(l -> bind(l, scope));
    demand(
        p.kind() == Procedure.Kind.KNOWN || p.code().result() == Rep.TAGGED,
        "raw result of a procedure that is called by those who do not know it");
    body(p.body(), scope, Map.of());
  }

  private void bind(Local local, Set<Local> scope) {
    demand(bound.add(local), "local bound twice: " + local);
    scope.add(local);
  }

  private void body(Body body, Set<Local> outer, Map<Label, Integer> labels) {
    Set<Local> scope = new HashSet<>(outer);
    switch (body) {
      case Body.Let l -> {
        simple(l.value(), scope);
        bind(l.local(), scope);
        body(l.rest(), scope, labels);
      }
      case Body.Fix f -> {
        f.locals().forEach(l -> bind(l, scope));
        f.closures().forEach(c -> simple(c, scope));
        body(f.rest(), scope, labels);
      }
      case Body.Do d -> {
        simple(d.value(), scope);
        body(d.rest(), scope, labels);
      }
      case Body.Bind b -> {
        call(b.call(), scope);
        demand(b.local().rep() == b.call().result(), "result of a call in " + b.local());
        bind(b.local(), scope);
        body(b.rest(), scope, labels);
      }
      case Body.If i -> {
        simple(i.test(), scope);
        body(i.consequent(), scope, labels);
        body(i.alternative(), scope, labels);
      }
      case Body.Return r -> simple(r.value(), scope);
      case Body.TailCall t -> call(t.call(), scope);
      case Body.Join j -> {
        body(j.in(), scope, with(labels, j.label(), j.parameters().size()));
        j.parameters().forEach(l -> bind(l, scope));
        body(j.body(), scope, labels);
      }
      case Body.Loop l -> {
        demand(l.parameters().size() == l.initial().size(), "loop " + l.label());
        all(l.initial(), scope);
        l.parameters().forEach(x -> bind(x, scope));
        body(l.body(), scope, with(labels, l.label(), l.parameters().size()));
      }
      case Body.Jump j -> {
        Integer parameters = labels.get(j.label());
        demand(parameters != null, "jump out of " + j.label());
        demand(Objects.equals(parameters, j.arguments().size()), "arguments of " + j.label());
        all(j.arguments(), scope);
      }
      case Body.FailArity f -> demand(scope.contains(f.arguments()), "out of scope: arguments");
    }
  }

  private static Map<Label, Integer> with(Map<Label, Integer> labels, Label label, int count) {
    Map<Label, Integer> out = new HashMap<>(labels);
    out.put(label, count);
    return out;
  }

  private void call(Call call, Set<Local> scope) {
    all(call.arguments(), scope);
    int given = call.arguments().size();
    switch (call) {
      case Call.Known k -> {
        demand(known(k.code()).kind() == Procedure.Kind.KNOWN, "known call of closure " + k.code());
        demand(known(k.code()).parameters().size() == given, "arguments of " + k.code());
      }
      case Call.Direct d -> {
        simple(d.self(), scope);
        closure(d.code(), given);
      }
      case Call.Guarded g -> closure(g.code(), given);
      case Call.External x ->
          demand(x.arguments().size() <= Abi.MAX_ARITY, "too many arguments for " + x.global());
      case Call.Unknown u -> simple(u.procedure(), scope);
      case Call.Runtime r ->
          demand(r.primitive().calls() && r.primitive().takes(given), "call of " + r.primitive());
    }
  }

  private void closure(Code code, int given) {
    demand(known(code).kind() == Procedure.Kind.CLOSURE, "direct call of " + code);
    demand(known(code).parameters().size() == given, "arguments of " + code);
  }

  private void all(List<Simple> values, Set<Local> scope) {
    values.forEach(v -> simple(v, scope));
  }

  private void simple(Simple simple, Set<Local> scope) {
    switch (simple) {
      case Simple.Const c -> {}
      case Simple.Word w -> {}
      case Simple.Get g -> demand(scope.contains(g.local()), "out of scope: " + g.local());
      case Simple.Free f -> demand(f.index() < current.free().size(), "free variable " + f);
      case Simple.Self s -> demand(current.kind() != Procedure.Kind.KNOWN, "self of known");
      case Simple.GlobalGet g -> {}
      case Simple.GlobalPut g -> simple(g.value(), scope);
      case Simple.Prim p -> {
        demand(!p.primitive().calls(), "call as expression: " + p.primitive());
        demand(p.primitive().takes(p.arguments().size()), "arguments of " + p.primitive());
        all(p.arguments(), scope);
      }
      case Simple.Choose c -> all(List.of(c.test(), c.consequent(), c.alternative()), scope);
      case Simple.Close c -> {
        demand(known(c.code()).kind() != Procedure.Kind.KNOWN, "closure of known " + c.code());
        demand(known(c.code()).free().size() == c.free().size(), "free variables of " + c.code());
        all(c.free(), scope);
      }
      case Simple.Load l -> simple(l.base(), scope);
      case Simple.Initialized i -> simple(i.value(), scope);
      case Simple.CheckValues c -> simple(c.value(), scope);
    }
  }
}
