package radicchio.compiler.codegen;

import java.util.List;
import java.util.function.Consumer;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Generates calls: nested ones, ones in resumed code, and tail calls. */
final class CallGenerator {
  private final UnitContext unit;
  private final FunctionContext context;
  private final ExpressionGenerator expressions;

  CallGenerator(UnitContext unit, FunctionContext context, ExpressionGenerator expressions) {
    this.unit = unit;
    this.context = context;
    this.expressions = expressions;
  }

  /** A call whose result is wanted; leaves it, or the sentinel, as {@link Call#result} says. */
  void call(Emit e, Call call) {
    perform(e, call, () -> {}, this::nestedBudget);
  }

  /** The same at the bottom of the stack: {@code before} emits code between arguments and call. */
  void callAfter(Emit e, Call call, Runnable before) {
    perform(e, call, before, x -> x.get(context.budget()));
  }

  private void nestedBudget(Emit e) {
    e.get(context.budget()).i32(Abi.TAIL_MASK).op(Opcode.I32_OR);
    e.i32(Abi.NEST).op(Opcode.I32_SUB);
  }

  private interface Budget {
    void emit(Emit e);
  }

  private void perform(Emit e, Call call, Runnable before, Budget budget) {
    switch (call) {
      case Call.Known k -> {
        List<Local> parameters = unit.facts(k.code()).procedure().parameters();
        for (int i = 0; i < parameters.size(); i++) {
          expressions.as(e, k.arguments().get(i), parameters.get(i).rep());
        }
        before.run();
        budget.emit(e);
        e.call(unit.functionName(k.code()));
      }
      case Call.Direct d -> {
        expressions.value(e, d.self());
        d.arguments().forEach(a -> expressions.value(e, a));
        before.run();
        budget.emit(e);
        e.call(unit.functionName(d.code()));
      }
      case Call.Guarded g -> {
        Atoms atoms = new Atoms(e, context, expressions, g.arguments());
        before.run();
        guarded(
            e,
            List.of(ValType.I64),
            g,
            yes -> {
              self(yes, g);
              atoms.push(yes);
              budget.emit(yes);
              yes.call(unit.functionName(g.code()));
            },
            no -> {
              atoms.push(no);
              budget.emit(no);
              no.i32(unit.site(g.site())).call(unit.redefined(g, false));
            });
        atoms.release();
      }
      case Call.External x -> {
        e.i64(Tags.UNSPECIFIED);
        x.arguments().forEach(a -> expressions.value(e, a));
        before.run();
        budget.emit(e);
        e.call(unit.external(x.global(), x.arguments().size()));
      }
      case Call.Unknown u -> {
        expressions.value(e, u.procedure());
        u.arguments().forEach(a -> expressions.value(e, a));
        before.run();
        budget.emit(e);
        e.call("call_" + u.arguments().size());
      }
      case Call.Runtime r -> {
        r.arguments().forEach(a -> expressions.value(e, a));
        before.run();
        budget.emit(e);
        e.call(r.primitive().function());
      }
    }
  }

  /**
   * {@code yes} when the variable still is what the unit defined it to be, else {@code no}. The
   * prelude's variables are never redefined.
   */
  void guarded(
      Emit e, List<ValType> results, Call.Guarded g, Consumer<Emit> yes, Consumer<Emit> no) {
    if (g.global().isPrelude()) {
      yes.accept(e);
      return;
    }
    e.i32(0).load(MemOp.I64_LOAD, unit.linkage().cell(g.global()) + 8);
    e.i64(unit.versionOnceDefined(g.global())).op(Opcode.I64_EQ);
    e.branch(results, yes, no);
  }

  private void self(Emit e, Call.Guarded g) {
    if (unit.facts(g.code()).usesSelf()) {
      e.i32(0).load(MemOp.I64_LOAD, unit.linkage().cell(g.global()));
    } else {
      e.i64(Tags.UNSPECIFIED);
    }
  }

  /** A tail call of a variable that is not any more what the unit defined. */
  void redefined(Emit e, Call.Guarded g) {
    g.arguments().forEach(a -> expressions.value(e, a));
    e.get(context.budget()).i32(unit.site(g.site()));
    context.returned(e.call(unit.redefined(g, true)), Rep.TAGGED).ret();
  }

  /** A tail call: a plain call while the budget lasts, else a frame that will make it. Returns. */
  void tailCall(Emit e, Call call) {
    switch (call) {
      case Call.Known k -> {
        List<Local> parameters = unit.facts(k.code()).procedure().parameters();
        List<Rep> reps = parameters.stream().map(Local::rep).toList();
        Atoms atoms = new Atoms(e, context, expressions, k.arguments(), reps);
        exhausted(e, yes -> entryFrame(yes, unit.entry(k.code()), parameters, atoms));
        atoms.push(e);
        tailBudget(e);
        context.returned(e.call(unit.functionName(k.code())), k.result()).ret();
        atoms.release();
      }
      case Call.Direct d -> {
        Atoms self = new Atoms(e, context, expressions, List.of(d.self()));
        Atoms atoms = new Atoms(e, context, expressions, d.arguments());
        exhausted(
            e,
            yes -> {
              self.push(yes);
              atoms.push(yes);
              yes.call("tail_unknown_" + d.arguments().size());
            });
        self.push(e);
        atoms.push(e);
        tailBudget(e);
        context.returned(e.call(unit.functionName(d.code())), d.result()).ret();
        atoms.release();
        self.release();
      }
      case Call.Guarded g -> {
        guarded(
            e,
            List.of(),
            g,
            yes -> {
              Atoms atoms = new Atoms(yes, context, expressions, g.arguments());
              exhausted(
                  yes,
                  out -> {
                    out.i32(0).load(MemOp.I64_LOAD, unit.linkage().cell(g.global()));
                    atoms.push(out);
                    out.call("tail_unknown_" + g.arguments().size());
                  });
              self(yes, g);
              atoms.push(yes);
              tailBudget(yes);
              context.returned(yes.call(unit.functionName(g.code())), g.result()).ret();
              atoms.release();
            },
            no -> redefined(no, g));
      }
      case Call.External x -> tailExternal(e, x);
      case Call.Unknown u -> tailUnknown(e, u.procedure(), u.arguments(), u.site());
      case Call.Runtime r -> tailRuntime(e, r);
    }
  }

  /** A frame that will call a known procedure: tagged arguments first, then raw ones. */
  private static void entryFrame(Emit e, int entry, List<Local> parameters, Atoms atoms) {
    List<Local> ordered = ProcedureGenerator.ordered(parameters);
    int count = ordered.size();
    int raw = (int) ordered.stream().filter(l -> l.rep() != Rep.TAGGED).count();
    if (count > ProcedureGenerator.MOST_WORDS) {
      for (int i = 0; i < count; i++) {
        e.i32(Slots.SCRATCH);
        word(e, ordered.get(i), parameters, atoms);
        e.store(MemOp.I64_STORE, 8 * i);
      }
      e.i32(entry).i32(raw).i32(count).call("save_many");
    } else {
      e.i32(entry).i32(raw);
      ordered.forEach(l -> word(e, l, parameters, atoms));
      e.call("save_" + count);
    }
  }

  private static void word(Emit e, Local local, List<Local> parameters, Atoms atoms) {
    atoms.push(e, parameters.indexOf(local));
    if (local.rep() == Rep.F64) {
      e.op(Opcode.I64_REINTERPRET_F64);
    }
  }

  private void tailUnknown(Emit e, Simple f, List<Simple> arguments, Site site) {
    Atoms procedure = new Atoms(e, context, expressions, List.of(f));
    Atoms atoms = new Atoms(e, context, expressions, arguments);
    exhausted(
        e,
        yes -> {
          procedure.push(yes);
          atoms.push(yes);
          yes.call("tail_unknown_" + arguments.size());
        });
    procedure.push(e);
    atoms.push(e);
    tailBudget(e);
    e.call("call_" + arguments.size());
    expressions.failed(e, site);
    context.returned(e, Rep.TAGGED).ret();
    atoms.release();
    procedure.release();
  }

  private void tailExternal(Emit e, Call.External x) {
    Atoms atoms = new Atoms(e, context, expressions, x.arguments());
    exhausted(
        e,
        yes -> {
          expressions.value(yes, new Simple.GlobalGet(x.global(), x.site()));
          atoms.push(yes);
          yes.call("tail_unknown_" + x.arguments().size());
        });
    e.i64(Tags.UNSPECIFIED);
    atoms.push(e);
    tailBudget(e);
    context.returned(e.call(unit.external(x.global(), x.arguments().size())), x.result()).ret();
    atoms.release();
  }

  private void tailRuntime(Emit e, Call.Runtime r) {
    if (r.primitive() == Primitive.APPLY) {
      Atoms atoms = new Atoms(e, context, expressions, r.arguments());
      exhausted(
          e,
          yes -> {
            atoms.push(yes);
            yes.call("tail_apply");
          });
      atoms.push(e);
      tailBudget(e);
      e.call(r.primitive().function());
      atoms.release();
    } else {
      r.arguments().forEach(a -> expressions.value(e, a));
      e.get(context.budget()).call(r.primitive().function());
    }
    expressions.failed(e, r.site());
    context.returned(e, r.result()).ret();
  }

  private void exhausted(Emit e, Consumer<Emit> bounce) {
    e.get(context.budget()).i32(Abi.TAIL_MASK).op(Opcode.I32_AND).op(Opcode.I32_EQZ);
    e.when(
        yes -> {
          bounce.accept(yes);
          context.unwind(yes);
        });
  }

  private void tailBudget(Emit e) {
    e.get(context.budget()).i32(1).op(Opcode.I32_SUB);
  }
}
