package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Open code for arithmetic on fixnums; everything else is the runtime's. */
final class Arithmetic {
  private final ExpressionGenerator expressions;
  private final FunctionContext context;
  private final Flonums flonums;

  Arithmetic(ExpressionGenerator expressions, FunctionContext context, Flonums flonums) {
    this.expressions = expressions;
    this.context = context;
    this.flonums = flonums;
  }

  private static boolean fixnum(Simple value) {
    return value instanceof Simple.Const c
        && c.datum() instanceof Datum.ExactInteger
        && Constants.immediate(c.datum()).isPresent();
  }

  /** Leaves whether all operands are fixnums. */
  private static void fixnums(Emit e, Atoms atoms, Simple.Prim p) {
    List<Simple> a = p.arguments();
    if (p.known() == Known.FIXNUM_OPERANDS) {
      e.i32(1);
      return;
    }
    if (fixnum(a.get(0))) {
      atoms.push(e, 1);
    } else if (fixnum(a.get(1))) {
      atoms.push(e, 0);
    } else {
      atoms.push(e);
      e.op(Opcode.I64_OR);
    }
    e.tagged(Tags.FIXNUM_MASK, 0);
  }

  /** A comparison, leaving an i32. */
  void compare(Emit e, Simple.Prim p) {
    if (p.known().raw()) {
      flonums.compare(e, p);
      return;
    }
    Opcode op =
        switch (p.primitive()) {
          case LT -> Opcode.I64_LT_S;
          case GT -> Opcode.I64_GT_S;
          case LE -> Opcode.I64_LE_S;
          case GE -> Opcode.I64_GE_S;
          default -> Opcode.I64_EQ;
        };
    if (p.known() == Known.FIXNUMS) {
      p.arguments().forEach(a -> expressions.value(e, a));
      e.op(op);
      return;
    }
    Atoms atoms = new Atoms(e, context, expressions, p.arguments());
    fixnums(e, atoms, p);
    e.branch(
        List.of(ValType.I32),
        yes -> {
          atoms.push(yes);
          yes.op(op);
        },
        no -> {
          atoms.push(no);
          expressions.inPlace(no, p.primitive(), p.site());
          no.i64(Tags.FALSE).op(Opcode.I64_NE);
        });
    atoms.release();
  }

  void binary(Emit e, Simple.Prim p) {
    if (p.known() == Known.FIXNUMS) {
      fits(e, p);
      return;
    }
    Atoms atoms = new Atoms(e, context, expressions, p.arguments());
    Local result = context.temp(ValType.I64);
    switch (p.primitive()) {
      case ADD -> sum(e, atoms, p, result, Opcode.I64_ADD);
      case SUB -> sum(e, atoms, p, result, Opcode.I64_SUB);
      case MUL -> product(e, atoms, p);
      case DIV -> slow(e, atoms, p);
      default -> division(e, atoms, p, result);
    }
    context.release(result);
    atoms.release();
  }

  /** Tagged words are combined as they are. */
  void bitwise(Emit e, Simple.Prim p) {
    Opcode op =
        switch (p.primitive()) {
          case BIT_AND -> Opcode.I64_AND;
          case BIT_OR -> Opcode.I64_OR;
          default -> Opcode.I64_XOR;
        };
    if (p.known() == Known.FIXNUMS) {
      p.arguments().forEach(a -> expressions.value(e, a));
      e.op(op);
      return;
    }
    Atoms atoms = new Atoms(e, context, expressions, p.arguments());
    fixnums(e, atoms, p);
    e.branch(
        List.of(ValType.I64),
        yes -> {
          atoms.push(yes);
          yes.op(op);
        },
        no -> slow(no, atoms, p));
    atoms.release();
  }

  private void slow(Emit e, Atoms atoms, Simple.Prim p) {
    atoms.push(e);
    switch (p.primitive()) {
      case ADD, SUB, MUL, DIV -> expressions.inPlace(e, p.primitive(), p.site());
      default -> expressions.runtime(e, p.primitive(), p.site());
    }
  }

  /** Fixnums whose result is a fixnum: nothing to test. */
  private void fits(Emit e, Simple.Prim p) {
    Simple b = p.arguments().get(1);
    expressions.value(e, p.arguments().get(0));
    switch (p.primitive()) {
      case ADD -> {
        expressions.value(e, b);
        e.op(Opcode.I64_ADD);
      }
      case SUB -> {
        expressions.value(e, b);
        e.op(Opcode.I64_SUB);
      }
      case MUL -> {
        e.i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_S);
        expressions.value(e, b);
        e.op(Opcode.I64_MUL);
      }
      default -> {
        Local first = context.temp(ValType.I64);
        Local second = context.temp(ValType.I64);
        Local result = context.temp(ValType.I64);
        e.set(first);
        expressions.value(e, b);
        e.set(second);
        divide(e, p.primitive(), first, second, result);
        context.release(result);
        context.release(second);
        context.release(first);
      }
    }
  }

  private static void divide(Emit e, Primitive primitive, Local a, Local b, Local result) {
    e.get(a).get(b);
    switch (primitive) {
      case QUOTIENT -> e.op(Opcode.I64_DIV_S).i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHL);
      case REMAINDER -> e.op(Opcode.I64_REM_S);
      default -> {
        e.op(Opcode.I64_REM_S).tee(result).get(b).i64(0).get(result).i64(0).op(Opcode.I64_LT_S);
        e.add(new radicchio.compiler.wasm.Instr.Select()).op(Opcode.I64_ADD);
      }
    }
  }

  /** The tagged words are added; the sum is right unless its sign shows an overflow. */
  private void sum(Emit e, Atoms atoms, Simple.Prim p, Local result, Opcode op) {
    atoms.push(e);
    e.op(op).set(result);
    e.branch(
        test -> {
          fixnums(test, atoms, p);
          test.and(right -> noOverflow(right, atoms, p, result));
        },
        List.of(ValType.I64),
        yes -> yes.get(result),
        no -> slow(no, atoms, p));
  }

  /** Whether the sign of a sum of fixnums is right. */
  private static void noOverflow(Emit e, Atoms atoms, Simple.Prim p, Local result) {
    Primitive primitive = p.primitive();
    if (p.arguments().get(1) instanceof Simple.Const c
        && c.datum() instanceof Datum.ExactInteger by
        && fixnum(c)) {
      // To add a constant goes up or down, unless it goes over the edge.
      boolean up = by.value().signum() >= 0 == (primitive == Primitive.ADD);
      e.get(result);
      atoms.push(e, 0);
      e.op(up ? Opcode.I64_GE_S : Opcode.I64_LE_S);
      return;
    }
    atoms.push(e, 0);
    if (primitive == Primitive.ADD) {
      e.get(result).op(Opcode.I64_XOR);
      atoms.push(e, 1);
      e.get(result).op(Opcode.I64_XOR);
    } else {
      atoms.push(e, 1);
      e.op(Opcode.I64_XOR);
      atoms.push(e, 0);
      e.get(result).op(Opcode.I64_XOR);
    }
    e.op(Opcode.I64_AND).i64(0).op(Opcode.I64_GE_S);
  }

  /** In place when both fit 30 bits, so that the product fits a fixnum. */
  private void product(Emit e, Atoms atoms, Simple.Prim p) {
    e.branch(
        test -> smallFixnums(test, atoms, p),
        List.of(ValType.I64),
        yes -> {
          atoms.push(yes, 0);
          yes.i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_S);
          atoms.push(yes, 1);
          yes.op(Opcode.I64_MUL);
        },
        no -> slow(no, atoms, p));
  }

  private static void smallFixnums(Emit e, Atoms atoms, Simple.Prim p) {
    fixnums(e, atoms, p);
    for (int i = 0; i < 2; i++) {
      int operand = i;
      if (!fixnum(p.arguments().get(i))) {
        e.and(
            small -> {
              atoms.push(small, operand);
              small.op(Opcode.I64_EXTEND32_S);
              atoms.push(small, operand);
              small.op(Opcode.I64_EQ);
            });
      } else if (!small(p.arguments().get(i))) {
        e.drop().i32(0);
      }
    }
  }

  private static boolean small(Simple constant) {
    return constant instanceof Simple.Const c
        && c.datum() instanceof Datum.ExactInteger i
        && i.value().bitLength() < 30;
  }

  /** In place when the divisor is a positive fixnum. */
  private void division(Emit e, Atoms atoms, Simple.Prim p, Local result) {
    e.branch(
        test -> {
          fixnums(test, atoms, p);
          test.and(
              positive -> {
                atoms.push(positive, 1);
                positive.i64(0).op(Opcode.I64_GT_S);
              });
        },
        List.of(ValType.I64),
        yes -> {
          atoms.push(yes);
          switch (p.primitive()) {
            case QUOTIENT -> yes.op(Opcode.I64_DIV_S).i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHL);
            case REMAINDER -> yes.op(Opcode.I64_REM_S);
            default -> {
              yes.op(Opcode.I64_REM_S).tee(result);
              atoms.push(yes, 1);
              yes.i64(0).get(result).i64(0).op(Opcode.I64_LT_S);
              yes.add(new radicchio.compiler.wasm.Instr.Select()).op(Opcode.I64_ADD);
            }
          }
        },
        no -> slow(no, atoms, p));
  }
}
