package radicchio.compiler.codegen;

import java.util.List;
import java.util.OptionalLong;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Generates simple expressions: for their value, for their truth, or for their effect. */
final class ExpressionGenerator {
  private final UnitContext unit;
  private final FunctionContext context;
  private final Inlines inlines;
  private final Flonums flonums;
  private final Closures closures;

  ExpressionGenerator(UnitContext unit, FunctionContext context) {
    this.unit = unit;
    this.context = context;
    this.flonums = new Flonums(this, context);
    this.inlines = new Inlines(this, context, flonums);
    this.closures = new Closures(unit, this, context);
  }

  UnitContext unit() {
    return unit;
  }

  /** Leaves the tagged value. */
  void value(Emit e, Simple simple) {
    switch (simple) {
      case Simple.Const c -> constant(e, c.datum());
      case Simple.Word w -> e.i64(w.word());
      case Simple.Get g -> {
        e.get(context.local(g.local()));
        if (g.local().rep() == Rep.F64) {
          flonum(e);
        }
      }
      case Simple.Free f ->
          e.get(context.local(Liveness.SELF))
              .wrap()
              .load(MemOp.I64_LOAD, Tags.PROCEDURE_FREE + 8 * f.index());
      case Simple.Self s -> e.get(context.local(Liveness.SELF));
      case Simple.GlobalGet g -> globalGet(e, g);
      case Simple.GlobalPut g -> globalPut(e, g);
      case Simple.Prim p -> prim(e, p);
      case Simple.Choose c when c.rep() == Rep.F64 && !constant(c) -> {
        raw(e, c);
        flonum(e);
      }
      case Simple.Choose c ->
          e.branch(
              test -> test(test, c.test()),
              List.of(ValType.I64),
              yes -> value(yes, c.consequent()),
              no -> value(no, c.alternative()));
      case Simple.Close c -> closures.value(e, c);
      case Simple.Load l -> {
        value(e, l.base());
        e.wrap().load(MemOp.I64_LOAD, l.offset());
      }
      case Simple.Initialized i -> {
        value(e, i.value());
        e.tee(context.result()).i64(Tags.UNINITIALIZED).op(Opcode.I64_EQ);
        e.when(
            yes -> {
              constant(yes, new Datum.Symbol(i.name()));
              yes.call("fail_uninitialized");
              failed(yes, i.site());
              context.unwind(yes);
            });
        e.get(context.result());
      }
      case Simple.CheckValues c -> checkValues(e, c);
    }
  }

  private static boolean constant(Simple.Choose c) {
    return c.consequent() instanceof Simple.Const && c.alternative() instanceof Simple.Const;
  }

  /** Leaves the value as a local of some representation holds it. */
  void as(Emit e, Simple simple, Rep rep) {
    switch (rep) {
      case TAGGED -> value(e, simple);
      case F64 -> raw(e, simple);
    }
  }

  /** Leaves an {@code f64}: the value is a flonum. */
  void raw(Emit e, Simple simple) {
    switch (simple) {
      case Simple.Const c when c.datum() instanceof Datum.Flonum f -> e.f64(f.value());
      case Simple.Get g when g.local().rep() == Rep.F64 -> e.get(context.local(g.local()));
      case Simple.Prim p when p.raw() -> flonums.raw(e, p);
      case Simple.Choose c ->
          e.branch(
              test -> test(test, c.test()),
              List.of(ValType.F64),
              yes -> raw(yes, c.consequent()),
              no -> raw(no, c.alternative()));
      default -> {
        value(e, simple);
        e.call("flonum_value");
      }
    }
  }

  /** Leaves 1 unless the value is {@code #f}. */
  void test(Emit e, Simple simple) {
    if (simple instanceof Simple.Prim p && inlines.test(e, p)) {
      return;
    }
    if (simple instanceof Simple.Choose c) {
      test(e, c.test());
      e.branch(
          List.of(ValType.I32), yes -> test(yes, c.consequent()), no -> test(no, c.alternative()));
      return;
    }
    if (simple instanceof Simple.Const c) {
      e.i32(c.datum() instanceof Datum.Bool b && !b.value() ? 0 : 1);
      return;
    }
    if (simple.rep() == Rep.F64) {
      raw(e, simple);
      e.drop().i32(1);
      return;
    }
    value(e, simple);
    e.i64(Tags.FALSE).op(Opcode.I64_NE);
  }

  void effect(Emit e, Simple simple) {
    as(e, simple, simple.rep());
    e.drop();
  }

  void constant(Emit e, Datum datum) {
    OptionalLong word = Constants.immediate(datum);
    if (word.isPresent()) {
      e.i64(word.getAsLong());
    } else {
      cell(e, unit.constants().cell(datum));
    }
  }

  /** Leaves the constant in a cell. */
  void cell(Emit e, int cell) {
    e.i32(0).load(MemOp.I64_LOAD, unit.constantAddress(cell));
  }

  /**
   * Notes where the failure that unwinds happened; the sentinel is on the stack before and after.
   */
  void failed(Emit e, Site site) {
    e.tee(context.result()).i64(Tags.SENTINEL).op(Opcode.I64_EQ);
    e.when(yes -> note(yes, site).drop());
    e.get(context.result());
  }

  /** Leaves the procedure when the result on the stack is the sentinel; else leaves the result. */
  void check(Emit e, Site site) {
    e.tee(context.result()).i64(Tags.SENTINEL).op(Opcode.I64_EQ);
    e.when(yes -> context.unwind(note(yes, site)));
    e.get(context.result());
  }

  /** Leaves the sentinel. */
  private Emit note(Emit e, Site site) {
    e.i32(unit.site(site));
    if (site.who().isEmpty()) {
      return e.call("at");
    }
    constant(e, new Datum.Symbol(site.who()));
    return e.call("at_as");
  }

  private void globalGet(Emit e, Simple.GlobalGet g) {
    e.i32(0).load(MemOp.I64_LOAD, unit.linkage().cell(g.global()));
    if (!unit.defined(g.global())) {
      bound(e, g.global().name(), g.site());
      e.get(context.result());
    }
  }

  private void bound(Emit e, String name, Site site) {
    e.tee(context.result()).i64(Tags.UNBOUND).op(Opcode.I64_EQ);
    e.when(
        yes -> {
          constant(yes, new Datum.Symbol(name));
          yes.call("fail_unbound").drop();
          context.unwind(yes.i32(unit.site(site)).call("at"));
        });
  }

  private void globalPut(Emit e, Simple.GlobalPut g) {
    int cell = unit.linkage().cell(g.global());
    var temp = context.temp(ValType.I64);
    value(e, g.value());
    e.set(temp);
    if (!g.define() && !unit.defined(g.global())) {
      e.i32(0).load(MemOp.I64_LOAD, cell);
      bound(e, g.global().name(), g.site());
    }
    e.i32(0).get(temp).store(MemOp.I64_STORE, cell);
    e.i32(0).i32(0).load(MemOp.I64_LOAD, cell + 8).i64(4).op(Opcode.I64_ADD);
    e.store(MemOp.I64_STORE, cell + 8);
    if (g.define()) {
      e.get(temp);
    } else {
      e.i64(Tags.UNSPECIFIED);
    }
    context.release(temp);
  }

  private void prim(Emit e, Simple.Prim p) {
    if (p.raw()) {
      flonums.raw(e, p);
      flonum(e);
      return;
    }
    if (inlines.value(e, p)) {
      return;
    }
    p.arguments().forEach(a -> value(e, a));
    runtime(e, p.primitive(), p.site());
  }

  /** Calls the runtime function of a primitive whose arguments are on the stack. */
  void runtime(Emit e, Primitive primitive, Site site) {
    runtime(e, primitive, primitive.function(), site);
  }

  /** The same through a private function that does the common cases itself. */
  void inPlace(Emit e, Primitive primitive, Site site) {
    runtime(e, primitive, primitive.function() + "_in_place", site);
  }

  private void runtime(Emit e, Primitive primitive, String function, Site site) {
    e.call(function);
    if (primitive.fails()) {
      check(e, site);
    }
    if (primitive.allocates()) {
      pollOutOfLine(e);
    }
  }

  /** Tags the {@code f64} on the stack. */
  void flonum(Emit e) {
    e.call("flonum");
    if (context.pollsWhereItAllocates()) {
      e.tee(context.result()).wrap().i32(Tags.FLONUM_MASK).op(Opcode.I32_AND);
      e.i32(Tags.FLONUM).op(Opcode.I32_NE).when(this::pollOutOfLine);
      e.get(context.result());
    }
  }

  /** After memory has been used out of line: a budget below 0 makes the procedure suspend soon. */
  void pollOutOfLine(Emit e) {
    if (context.pollsWhereItAllocates()) {
      e.get(context.budget()).call("polled_budget").set(context.budget());
    }
  }

  private void checkValues(Emit e, Simple.CheckValues c) {
    var temp = context.temp(ValType.I64);
    value(e, c.value());
    e.set(temp);
    e.when(
        test -> otherCount(test, temp, c.count()),
        yes -> {
          yes.get(temp).i32(c.count()).i32(c.count()).call("fail_wrong_values");
          failed(yes, c.site());
          context.unwind(yes);
        });
    e.get(temp);
    context.release(temp);
  }

  /** Leaves whether the word in a local is another number of values. */
  private void otherCount(Emit e, radicchio.compiler.wasm.Local word, int count) {
    object(e, word, Kinds.VALUES);
    if (count != 1) {
      e.branch(
          List.of(ValType.I32),
          yes ->
              yes.get(word)
                  .wrap()
                  .load(MemOp.I32_LOAD, Tags.OBJECT_HEADER + 2)
                  .i32(count)
                  .op(Opcode.I32_NE),
          no -> no.i32(1));
    }
  }

  /** Leaves whether the word in a local is an object of a kind. */
  void object(Emit e, radicchio.compiler.wasm.Local word, int kind) {
    e.get(word).tagged(Tags.TAG_MASK, Tags.OBJECT);
    e.and(
        object ->
            object
                .get(word)
                .wrap()
                .load(MemOp.I32_LOAD16_U, Tags.OBJECT_HEADER)
                .i32(kind << Tags.HEADER_KIND_SHIFT | Tags.HEADER)
                .op(Opcode.I32_EQ));
  }

  void fix(Emit e, Body.Fix fix) {
    closures.fix(e, fix);
  }

  /** Leaves the tagged pointer to an address. */
  static void tag(Emit e, radicchio.compiler.wasm.Local address, int tag) {
    e.get(address).i32(8 - tag).op(Opcode.I32_SUB).op(Opcode.I64_EXTEND_I32_U);
  }

  /** A new object whose words are the values; leaves its tagged pointer. */
  void object(Emit e, int kind, List<Simple> words) {
    if (words.size() > Abi.MAX_ARITY * 1024) {
      throw new IllegalStateException("object of " + words.size() + " words");
    }
    Atoms atoms = new Atoms(e, context, this, words);
    var address = context.temp(ValType.I32);
    e.i32(8 + 8 * words.size()).call("alloc").set(address);
    e.get(address).i64(Tags.header(kind, words.size(), 0)).store(MemOp.I64_STORE, 0);
    for (int i = 0; i < words.size(); i++) {
      e.get(address);
      atoms.push(e, i);
      e.store(MemOp.I64_STORE, 8 + 8 * i);
    }
    tag(e, address, Tags.OBJECT);
    context.release(address);
    atoms.release();
  }
}
