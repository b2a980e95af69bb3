package radicchio.compiler.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Label;
import radicchio.compiler.closed.Local;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/**
 * Generates the functions of one procedure: the one that is called, one for each call that may have
 * to be resumed, one for each join point that resumed code jumps to, and one that calls it from a
 * frame.
 */
final class ProcedureGenerator {
  /** Most words that {@code save_n} and {@code push_n} exist for. */
  static final int MOST_WORDS = 16;

  private final UnitContext unit;
  private final Facts facts;
  private final Procedure procedure;
  private final Map<Body.Bind, Resume> resumes = new IdentityHashMap<>();
  private final Map<Label, String> joins = new HashMap<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();

  ProcedureGenerator(UnitContext unit, Facts facts) {
    this.unit = unit;
    this.facts = facts;
    this.procedure = facts.procedure();
  }

  UnitContext unit() {
    return unit;
  }

  Facts facts() {
    return facts;
  }

  void generate() {
    FunctionContext context =
        new FunctionContext(unit.functionName(procedure.code()), procedure.code().result());
    switch (procedure.kind()) {
      case CLOSURE, VARIADIC -> {
        context.parameter(Liveness.SELF);
        procedure.parameters().forEach(context::parameter);
      }
      case KNOWN -> procedure.parameters().forEach(context::parameter);
      case FORM -> {
        context.parameter("frame", ValType.I64);
        context.parameter("value", ValType.I64);
      }
    }
    context.budgetParameter();
    if (facts.rarelyAllocates()) {
      context.pollWhereItAllocates();
    }
    BodyGenerator body = new BodyGenerator(this, context, true);
    Emit code = new Emit();
    if (facts.binds() > 0 && procedure.kind() != Procedure.Kind.FORM) {
      code.get(context.budget()).i32(Abi.NEST).op(Opcode.I32_LT_S);
      code.when(e -> suspend(e, context));
    }
    if (facts.loops()) {
      if (!facts.iterationAllocates()) {
        poll(code, context);
      }
      code.loop(
          body.top(),
          e -> {
            if (facts.iterationAllocates()) {
              poll(e, context);
            } else if (facts.rarelyAllocates()) {
              e.get(context.budget()).i32(0).op(Opcode.I32_LT_S);
              e.when(yes -> suspend(yes, context));
            }
            body.body(e, procedure.body());
          });
    } else {
      poll(code, context);
      body.body(code, procedure.body());
    }
    code.unreachable();
    unit.functions().add(context.finish(code.code()));
    while (!pending.isEmpty()) {
      pending.pop().run();
    }
  }

  /** Lets the collector in when there is need. */
  private void poll(Emit e, FunctionContext context) {
    if (facts.allocates() && procedure.kind() != Procedure.Kind.FORM) {
      e.i32(0).load(MemOp.I32_LOAD, Slots.HP).i32(0).load(MemOp.I32_LOAD, Slots.SOFT);
      e.op(Opcode.I32_GT_U).when(yes -> suspend(yes, context));
    }
  }

  private List<Local> entryLocals() {
    List<Local> all = new ArrayList<>(procedure.parameters());
    if (procedure.kind() != Procedure.Kind.KNOWN) {
      all.addFirst(Liveness.SELF);
    }
    return all;
  }

  /** Leaves the procedure at its entry; the driver will call it again with the same arguments. */
  private void suspend(Emit e, FunctionContext context) {
    frame(e, context, "save", unit.entry(procedure.code()), entryLocals());
    context.unwind(e);
  }

  /** The function that an {@code entry} frame names, if anything names it. */
  void generateEntry() {
    if (!unit.hasEntry(procedure.code())) {
      return;
    }
    FunctionContext context =
        new FunctionContext(unit.functionName(procedure.code()) + ".entry", Rep.TAGGED);
    radicchio.compiler.wasm.Local frame = context.parameter("frame", ValType.I64);
    context.parameter("value", ValType.I64);
    context.budgetParameter();
    Emit code = new Emit();
    List<Local> ordered = ordered(entryLocals());
    for (Local local : entryLocals()) {
      loadWord(code, frame, ordered.indexOf(local), local);
    }
    code.get(context.budget()).call(unit.functionName(procedure.code()));
    context.returned(code, procedure.code().result());
    unit.functions().add(context.finish(code.code()));
  }

  /** Frames hold tagged words first, then raw ones. */
  static List<Local> ordered(List<Local> locals) {
    List<Local> out = new ArrayList<>();
    locals.stream().filter(l -> l.rep() == Rep.TAGGED).forEach(out::add);
    locals.stream().filter(l -> l.rep() != Rep.TAGGED).forEach(out::add);
    return out;
  }

  private static void loadWord(
      Emit e, radicchio.compiler.wasm.Local frame, int index, Local local) {
    MemOp op = local.rep() == Rep.F64 ? MemOp.F64_LOAD : MemOp.I64_LOAD;
    e.get(frame).wrap().load(op, Tags.OBJECT_WORDS + 8 * (2 + index));
  }

  /** Calls {@code save_n} or {@code push_n} with the values of the locals. */
  void frame(Emit e, FunctionContext context, String how, int code, List<Local> locals) {
    List<Local> ordered = ordered(locals);
    int raw = (int) ordered.stream().filter(l -> l.rep() != Rep.TAGGED).count();
    if (ordered.size() > MOST_WORDS) {
      for (int i = 0; i < ordered.size(); i++) {
        e.i32(Slots.SCRATCH);
        word(e, context, ordered.get(i));
        e.store(MemOp.I64_STORE, 8 * i);
      }
      e.i32(code).i32(raw).i32(ordered.size()).call(how + "_many");
      return;
    }
    e.i32(code).i32(raw);
    ordered.forEach(l -> word(e, context, l));
    e.call(how + "_" + ordered.size());
  }

  private static void word(Emit e, FunctionContext context, Local local) {
    e.get(context.local(local));
    if (local.rep() == Rep.F64) {
      e.op(Opcode.I64_REINTERPRET_F64);
    }
  }

  /**
   * The function that goes on after a call.
   *
   * @param code its table index
   * @param saved what its frame must hold
   */
  record Resume(int code, String name, List<Local> saved, Body.Bind bind) {}

  /** The function that goes on after the call; the same one for every copy of the call. */
  Resume resume(Body.Bind bind) {
    Resume known = resumes.get(bind);
    if (known == null) {
      Set<Local> live = new LinkedHashSet<>(facts.liveness().live(bind.rest()));
      live.remove(bind.local());
      String name = unit.functionName(procedure.code()) + ".after" + resumes.size();
      var place = new CompiledUnit.Code(procedure.code().name(), bind.call().site().span(), true);
      known = new Resume(unit.enter(name, place), name, List.copyOf(live), bind);
      resumes.put(bind, known);
      Resume made = known;
      pending.add(() -> generateResume(made));
    }
    return known;
  }

  private void generateResume(Resume resume) {
    Body.Bind bind = resume.bind();
    FunctionContext context = new FunctionContext(resume.name(), Rep.TAGGED);
    radicchio.compiler.wasm.Local frame = context.parameter("frame", ValType.I64);
    boolean raw = bind.local().rep() == Rep.F64;
    Local value = raw ? new Local("value") : bind.local();
    context.parameter(value);
    context.budgetParameter();
    Emit code = new Emit();
    if (raw) {
      code.get(context.local(value)).call("flonum_value").set(context.local(bind.local()));
    }
    List<Local> ordered = ordered(resume.saved());
    for (int i = 0; i < ordered.size(); i++) {
      loadWord(code, frame, i, ordered.get(i));
      code.set(context.local(ordered.get(i)));
    }
    new BodyGenerator(this, context, false).body(code, bind.rest());
    code.unreachable();
    unit.functions().add(context.finish(code.code()));
  }

  /** Name of the function that resumed code calls in place of a jump out of it. */
  String sharedJoin(Label label) {
    String name = joins.get(label);
    if (name == null) {
      name = unit.functionName(procedure.code()) + "." + label.name() + joins.size();
      joins.put(label, name);
      String function = name;
      pending.add(() -> generateJoin(label, function));
    }
    return name;
  }

  private void generateJoin(Label label, String name) {
    Body.Join join = facts.join(label);
    FunctionContext context = new FunctionContext(name, Rep.TAGGED);
    facts.needs(label).forEach(context::parameter);
    join.parameters().forEach(context::parameter);
    context.budgetParameter();
    Emit code = new Emit();
    new BodyGenerator(this, context, false).body(code, join.body());
    code.unreachable();
    unit.functions().add(context.finish(code.code()));
  }
}
