package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Open code for operations on flonums that are not tagged. */
final class Flonums {
  private final ExpressionGenerator expressions;
  private final FunctionContext context;

  Flonums(ExpressionGenerator expressions, FunctionContext context) {
    this.expressions = expressions;
    this.context = context;
  }

  /** Leaves the {@code f64} that is the value of a {@link Simple.Prim#raw() raw} operation. */
  void raw(Emit e, Simple.Prim p) {
    if (p.known().mixed()) {
      mixed(e, p);
      return;
    }
    List<Simple> a = p.arguments();
    if (p.primitive() == Primitive.INEXACT && p.known() == Known.FIXNUMS) {
      fixnum(e, a.getFirst());
      return;
    }
    a.forEach(x -> expressions.raw(e, x));
    switch (p.primitive()) {
      case ADD, SUB, MUL, DIV -> e.op(binary(p.primitive()));
      case NEGATE -> e.op(Opcode.F64_NEG);
      case FLOOR -> e.op(Opcode.F64_FLOOR);
      case CEILING -> e.op(Opcode.F64_CEIL);
      case TRUNCATE -> e.op(Opcode.F64_TRUNC);
      case ROUND -> e.op(Opcode.F64_NEAREST);
      case SQRT -> e.op(Opcode.F64_SQRT);
      case INEXACT -> {}
      default -> throw new IllegalStateException("not raw: " + p.primitive());
    }
  }

  private static Opcode binary(Primitive primitive) {
    return switch (primitive) {
      case ADD -> Opcode.F64_ADD;
      case SUB -> Opcode.F64_SUB;
      case MUL -> Opcode.F64_MUL;
      default -> Opcode.F64_DIV;
    };
  }

  private void fixnum(Emit e, Simple value) {
    if (value instanceof Simple.Const c && c.datum() instanceof Datum.ExactInteger i) {
      e.f64(i.value().doubleValue());
      return;
    }
    expressions.value(e, value);
    e.i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_S).op(Opcode.F64_CONVERT_I64_S);
  }

  /** In place if the operand that may be anything is a flonum. */
  private void mixed(Emit e, Simple.Prim p) {
    branch(
        e,
        p,
        ValType.F64,
        binary(p.primitive()),
        slow -> {
          expressions.inPlace(slow, p.primitive(), p.site());
          slow.call("flonum_value");
        });
  }

  /** A comparison that knows that one operand or both are flonums; leaves an i32. */
  void compare(Emit e, Simple.Prim p) {
    Opcode op =
        switch (p.primitive()) {
          case LT -> Opcode.F64_LT;
          case GT -> Opcode.F64_GT;
          case LE -> Opcode.F64_LE;
          case GE -> Opcode.F64_GE;
          default -> Opcode.F64_EQ;
        };
    if (p.known() == Known.FLONUMS) {
      p.arguments().forEach(x -> expressions.raw(e, x));
      e.op(op);
      return;
    }
    branch(
        e,
        p,
        ValType.I32,
        op,
        slow -> {
          expressions.inPlace(slow, p.primitive(), p.site());
          slow.i64(Tags.FALSE).op(Opcode.I64_NE);
        });
  }

  private void branch(
      Emit e, Simple.Prim p, ValType result, Opcode op, java.util.function.Consumer<Emit> slow) {
    boolean first = p.known() == Known.FLONUM_FIRST;
    List<Rep> reps = first ? List.of(Rep.F64, Rep.TAGGED) : List.of(Rep.TAGGED, Rep.F64);
    Atoms atoms = new Atoms(e, context, expressions, p.arguments(), reps);
    int other = first ? 1 : 0;
    atoms.push(e, other);
    e.call("is_flonum");
    e.branch(
        List.of(result),
        yes -> {
          for (int i = 0; i < 2; i++) {
            atoms.push(yes, i);
            if (i == other) {
              yes.call("flonum_value");
            }
          }
          yes.op(op);
        },
        no -> {
          for (int i = 0; i < 2; i++) {
            atoms.push(no, i);
            if (i != other) {
              no.call("flonum");
            }
          }
          slow.accept(no);
        });
    atoms.release();
  }
}
