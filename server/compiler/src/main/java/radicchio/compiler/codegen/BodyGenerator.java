package radicchio.compiler.codegen;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Opcode;

/**
 * Generates the code of a body in one function.
 *
 * <p>In <em>fast</em> code, a call that unwinds is followed by saving a frame. In code that
 * resumes, which the driver called, the frame is pushed before the call and the call is the last
 * thing done.
 */
final class BodyGenerator {
  private final ProcedureGenerator procedure;
  private final FunctionContext context;
  private final boolean fast;
  private final Label top = new Label("top");
  private final Map<radicchio.compiler.closed.Label, Label> labels = new HashMap<>();
  private final Map<radicchio.compiler.closed.Label, List<Local>> parameters = new HashMap<>();
  private final ExpressionGenerator expressions;
  private final CallGenerator calls;

  BodyGenerator(ProcedureGenerator procedure, FunctionContext context, boolean fast) {
    this.procedure = procedure;
    this.context = context;
    this.fast = fast;
    this.expressions = new ExpressionGenerator(procedure.unit(), context);
    this.calls = new CallGenerator(procedure.unit(), context, expressions);
  }

  /** Head of the loop that the procedure's tail calls of itself go to. */
  Label top() {
    return top;
  }

  void body(Emit e, Body body) {
    switch (body) {
      case Body.Let l -> {
        expressions.as(e, l.value(), l.local().rep());
        e.set(context.local(l.local()));
        body(e, l.rest());
      }
      case Body.Fix f -> {
        expressions.fix(e, f);
        body(e, f.rest());
      }
      case Body.Do d -> {
        expressions.effect(e, d.value());
        body(e, d.rest());
      }
      case Body.Bind b -> bind(e, b);
      case Body.If i -> {
        e.branch(
            test -> expressions.test(test, i.test()),
            List.of(),
            yes -> body(yes, i.consequent()),
            no -> body(no, i.alternative()));
      }
      case Body.Return r -> result(e, r);
      case Body.TailCall t -> tailCall(e, t);
      case Body.Join j -> {
        Label end = bound(j.label(), j.parameters());
        e.block(end, List.of(), in -> body(in, j.in()));
        body(e, j.body());
      }
      case Body.Loop l -> {
        assign(e, l.parameters(), l.initial());
        e.loop(bound(l.label(), l.parameters()), in -> body(in, l.body()));
      }
      case Body.Jump j -> jump(e, j);
      case Body.FailArity f -> {
        e.get(context.local(Liveness.SELF));
        e.get(context.local(f.arguments())).call(Stubs.LIST_LENGTH);
        context.unwind(e.i32(f.least()).i32(f.most()).call("fail_wrong_arity"));
      }
    }
  }

  /** The end: suspends if memory was used rarely on the way, or is used now, and a poll is due. */
  private void result(Emit e, Body.Return r) {
    if (fast && procedure.facts().afterRare(r)) {
      resultOrSuspend(e, r.value());
    } else {
      Rep rep = r.value().rep() == Rep.F64 ? Rep.F64 : context.returns();
      expressions.as(e, r.value(), rep);
      context.returned(e, rep).ret();
    }
  }

  private void resultOrSuspend(Emit e, Simple value) {
    var result = context.returned();
    expressions.as(e, value, context.returns());
    e.set(result).get(context.budget()).i32(0).op(Opcode.I32_LT_S);
    e.when(
        yes -> {
          yes.get(result);
          if (context.returns() == Rep.F64) {
            yes.call("flonum");
          }
          context.unwind(yes.call("suspend_value"));
        });
    e.get(result).ret();
  }

  private Label bound(radicchio.compiler.closed.Label label, List<Local> locals) {
    Label wasm = new Label(label.name());
    labels.put(label, wasm);
    parameters.put(label, locals);
    return wasm;
  }

  private void bind(Emit e, Body.Bind b) {
    ProcedureGenerator.Resume resume = procedure.resume(b);
    if (fast) {
      calls.call(e, b.call());
      e.tee(context.local(b.local()));
      if (b.local().rep() == Rep.F64) {
        e.op(Opcode.I64_REINTERPRET_F64).i64(Tags.RAW_SENTINEL);
      } else {
        e.i64(Tags.SENTINEL);
      }
      e.op(Opcode.I64_EQ);
      e.when(
          yes -> {
            procedure.frame(yes, context, "save", resume.code(), resume.saved());
            context.unwind(yes);
          });
      body(e, b.rest());
    } else {
      calls.callAfter(
          e, b.call(), () -> procedure.frame(e, context, "push", resume.code(), resume.saved()));
      context.returned(e, b.call().result()).ret();
    }
  }

  private void tailCall(Emit e, Body.TailCall t) {
    if (fast && procedure.facts().self(t.call())) {
      if (t.call() instanceof radicchio.compiler.closed.Call.Guarded g) {
        calls.guarded(
            e, List.of(), g, yes -> again(yes, g.arguments()), no -> calls.redefined(no, g));
      } else {
        again(e, t.call().arguments());
      }
      return;
    }
    calls.tailCall(e, t.call());
  }

  /** The next iteration of a procedure that calls itself. */
  private void again(Emit e, List<Simple> arguments) {
    assign(e, procedure.facts().procedure().parameters(), arguments);
    e.br(top);
  }

  private void assign(Emit e, List<Local> locals, List<Simple> values) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof Simple.Get g && g.local() == locals.get(i))) {
        expressions.as(e, values.get(i), locals.get(i).rep());
        changed.add(i);
      }
    }
    for (int i : changed.reversed()) {
      e.set(context.local(locals.get(i)));
    }
  }

  private void jump(Emit e, Body.Jump j) {
    Label inside = labels.get(j.label());
    if (inside != null) {
      assign(e, requireNonNull(parameters.get(j.label())), j.arguments());
      e.br(inside);
      return;
    }
    for (Local local : procedure.facts().needs(j.label())) {
      e.get(context.local(local));
    }
    List<Local> targets = procedure.facts().join(j.label()).parameters();
    for (int i = 0; i < targets.size(); i++) {
      expressions.as(e, j.arguments().get(i), targets.get(i).rep());
    }
    e.get(context.budget()).call(procedure.sharedJoin(j.label())).ret();
  }
}
