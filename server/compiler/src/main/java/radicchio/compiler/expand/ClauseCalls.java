package radicchio.compiler.expand;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/** Replaces calls of procedures by calls of the clauses that are meant. */
record ClauseCalls(Map<Global, Integration.Cases> cases) {

  Core in(Core core) {
    return switch (core) {
      case Core.Const c -> c;
      case Core.Unspecified c -> c;
      case Core.LocalRef c -> c;
      case Core.GlobalRef c -> c;
      case Core.LocalSet c -> new Core.LocalSet(c.variable(), in(c.value()), c.site());
      case Core.GlobalSet c -> new Core.GlobalSet(c.global(), in(c.value()), c.site());
      case Core.GlobalDefine c -> new Core.GlobalDefine(c.global(), in(c.value()), c.site());
      case Core.If c ->
          new Core.If(in(c.test()), in(c.consequent()), in(c.alternative()), c.site());
      case Core.Seq c -> new Core.Seq(in(c.body()), c.site());
      case Core.Lambda c ->
          new Core.Lambda(c.name(), c.clauses().stream().map(this::in).toList(), c.site());
      case Core.Let c -> new Core.Let(bindings(c.bindings()), in(c.body()), c.site());
      case Core.Letrec c -> new Core.Letrec(bindings(c.bindings()), in(c.body()), c.site());
      case Core.LetValues c -> new Core.LetValues(in(c.producer()), in(c.clause()), c.site());
      case Core.PrimCall c -> new Core.PrimCall(c.primitive(), in(c.arguments()), c.site());
      case Core.Call c -> call(new Core.Call(in(c.procedure()), in(c.arguments()), c.site()));
    };
  }

  private Core call(Core.Call call) {
    if (call.procedure() instanceof Core.GlobalRef g && cases.containsKey(g.global())) {
      Integration.Cases known = requireNonNull(cases.get(g.global()));
      return Clauses.call(known, call.arguments(), call.site()).orElse(call);
    }
    return call;
  }

  private List<Core> in(List<Core> all) {
    return all.stream().map(this::in).toList();
  }

  private Core.Clause in(Core.Clause clause) {
    return new Core.Clause(clause.parameters(), clause.rest(), in(clause.body()));
  }

  private List<Core.Binding> bindings(List<Core.Binding> all) {
    var out = new ArrayList<Core.Binding>();
    all.forEach(b -> out.add(new Core.Binding(b.variable(), in(b.value()))));
    return out;
  }
}
