package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/** Calls that a procedure makes of itself, replaced as calls of it elsewhere are. */
record OwnCalls(Global self, Integration.Cases cases) {

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
    Optional<Core> replaced =
        call.procedure() instanceof Core.GlobalRef g && g.global() == self
            ? Clauses.call(cases, call.arguments(), call.site())
            : Optional.empty();
    return replaced.orElse(call);
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
