package radicchio.compiler.codegen;

import java.util.List;
import java.util.function.IntConsumer;
import radicchio.compiler.closed.Body;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.ValType;

/** Generates procedures as values: constants, or objects with what they capture. */
final class Closures {
  private final UnitContext unit;
  private final ExpressionGenerator expressions;
  private final FunctionContext context;

  Closures(UnitContext unit, ExpressionGenerator expressions, FunctionContext context) {
    this.unit = unit;
    this.expressions = expressions;
    this.context = context;
  }

  void value(Emit e, Simple.Close c) {
    if (c.free().isEmpty()) {
      expressions.cell(e, unit.constants().procedure(unit.tableIndex(c.code()), arity(c)));
      return;
    }
    object(e, c, i -> expressions.value(e, c.free().get(i)));
  }

  /** Allocates all procedures of a group, then fills in their free variables. */
  void fix(Emit e, Body.Fix fix) {
    for (int i = 0; i < fix.locals().size(); i++) {
      Simple.Close c = fix.closures().get(i);
      if (c.free().isEmpty()) {
        value(e, c);
      } else {
        // The collector may look at it before its free variables are there.
        object(e, c, free -> e.i64(Tags.UNSPECIFIED));
      }
      e.set(context.local(fix.locals().get(i)));
    }
    for (int i = 0; i < fix.locals().size(); i++) {
      Local local = context.local(fix.locals().get(i));
      List<Simple> free = fix.closures().get(i).free();
      for (int f = 0; f < free.size(); f++) {
        e.get(local).wrap();
        expressions.value(e, free.get(f));
        e.store(MemOp.I64_STORE, Tags.PROCEDURE_FREE + 8 * f);
      }
    }
  }

  /**
   * @param captured pushes what to put in place of a free variable, by its index
   */
  private void object(Emit e, Simple.Close c, IntConsumer captured) {
    int words = 1 + c.free().size();
    long code = Tags.fixnum((long) arity(c) << 32 | unit.tableIndex(c.code()));
    Local address = context.temp(ValType.I32);
    e.i32(8 + 8 * words).call("alloc").set(address);
    e.get(address).i64(Tags.header(Kinds.PROCEDURE, words, 0)).store(MemOp.I64_STORE, 0);
    e.get(address).i64(code).store(MemOp.I64_STORE, 8);
    for (int i = 0; i < c.free().size(); i++) {
      e.get(address);
      captured.accept(i);
      e.store(MemOp.I64_STORE, 16 + 8 * i);
    }
    ExpressionGenerator.tag(e, address, Tags.PROCEDURE);
    context.release(address);
  }

  private int arity(Simple.Close c) {
    Procedure p = unit.facts(c.code()).procedure();
    boolean variadic = p.kind() == Procedure.Kind.VARIADIC;
    return Constants.arity(variadic, p.parameters().size());
  }
}
