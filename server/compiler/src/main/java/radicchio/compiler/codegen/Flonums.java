package radicchio.compiler.codegen;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import radicchio.compiler.closed.Rep;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Local;
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
    } else if (p.primitive() == Primitive.INEXACT) {
      convert(e, p);
    } else if (p.known().loose()) {
      loose(e, p);
    } else {
      p.arguments().forEach(x -> expressions.raw(e, x));
      e.op(opcode(p.primitive()));
    }
  }

  private static Opcode opcode(Primitive primitive) {
    return switch (primitive) {
      case ADD -> Opcode.F64_ADD;
      case SUB -> Opcode.F64_SUB;
      case MUL -> Opcode.F64_MUL;
      case DIV -> Opcode.F64_DIV;
      case NEGATE -> Opcode.F64_NEG;
      case FLOOR -> Opcode.F64_FLOOR;
      case CEILING -> Opcode.F64_CEIL;
      case TRUNCATE -> Opcode.F64_TRUNC;
      case ROUND -> Opcode.F64_NEAREST;
      case SQRT -> Opcode.F64_SQRT;
      default -> throw new IllegalStateException("not raw: " + primitive);
    };
  }

  private void convert(Emit e, Simple.Prim p) {
    Simple value = p.arguments().getFirst();
    if (p.known() != Known.FIXNUMS) {
      expressions.raw(e, value);
    } else if (value instanceof Simple.Const c && c.datum() instanceof Datum.ExactInteger i) {
      e.f64(i.value().doubleValue());
    } else {
      expressions.value(e, value);
      e.i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_S).op(Opcode.F64_CONVERT_I64_S);
    }
  }

  /** A result that is not a number may stand for a complex number, or come from one. */
  private void loose(Emit e, Simple.Prim p) {
    List<Rep> reps = Collections.nCopies(p.arguments().size(), Rep.F64);
    Atoms atoms = new Atoms(e, context, expressions, p.arguments(), reps);
    atoms.push(e);
    e.op(opcode(p.primitive()));
    unlessNumber(
        e,
        slow -> {
          atoms.push(slow);
          slow.call("raw_" + p.primitive().function());
          expressions.pollOutOfLine(slow);
        });
    atoms.release();
  }

  /** Another way if the {@code f64} on the stack is not a number. */
  private void unlessNumber(Emit e, Consumer<Emit> slow) {
    Local result = context.temp(ValType.F64);
    e.tee(result).get(result).op(Opcode.F64_NE);
    e.branch(List.of(ValType.F64), slow, number -> number.get(result));
    context.release(result);
  }

  /** In place if the operand that may be anything is a flonum. */
  private void mixed(Emit e, Simple.Prim p) {
    Consumer<Emit> slow =
        s -> {
          expressions.inPlace(s, p.primitive(), p.site());
          s.call("flonum_value");
        };
    branch(
        e,
        p,
        ValType.F64,
        (fast, tagged) -> {
          fast.op(opcode(p.primitive()));
          if (p.known().loose()) {
            unlessNumber(fast, tagged.andThen(slow));
          }
        },
        slow);
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
    Consumer<Emit> slow =
        s -> {
          expressions.inPlace(s, p.primitive(), p.site());
          s.i64(Tags.FALSE).op(Opcode.I64_NE);
        };
    if (p.known().mixed()) {
      branch(
          e,
          p,
          ValType.I32,
          (fast, tagged) -> {
            fast.op(op);
            if (p.known().loose()) {
              unlessOrdered(
                  fast, tagged.andThen(t -> t.call("not_a_number_among")), tagged.andThen(slow));
            }
          },
          slow);
    } else if (p.known().loose()) {
      compareLoose(e, p, op, slow);
    } else {
      p.arguments().forEach(x -> expressions.raw(e, x));
      e.op(op);
    }
  }

  private void compareLoose(Emit e, Simple.Prim p, Opcode op, Consumer<Emit> slow) {
    Atoms atoms = new Atoms(e, context, expressions, p.arguments(), List.of(Rep.F64, Rep.F64));
    atoms.push(e);
    e.op(op);
    unlessOrdered(
        e,
        unordered -> {
          for (int i = 0; i < 2; i++) {
            atoms.push(unordered, i);
            atoms.push(unordered, i);
            unordered.op(Opcode.F64_NE);
          }
          unordered.op(Opcode.I32_OR);
        },
        again -> {
          for (int i = 0; i < 2; i++) {
            atoms.push(again, i);
            expressions.flonum(again);
          }
          slow.accept(again);
        });
    atoms.release();
  }

  /** A comparison that does not hold may be one of complex numbers. */
  private static void unlessOrdered(Emit e, Consumer<Emit> unordered, Consumer<Emit> slow) {
    e.branch(
        List.of(ValType.I32),
        holds -> holds.i32(1),
        not -> {
          unordered.accept(not);
          not.branch(List.of(ValType.I32), slow, ordered -> ordered.i32(0));
        });
  }

  private interface Fast {
    /**
     * The operands are on the stack as {@code f64}.
     *
     * @param tagged leaves both as words
     */
    void emit(Emit e, Consumer<Emit> tagged);
  }

  private void branch(Emit e, Simple.Prim p, ValType result, Fast fast, Consumer<Emit> slow) {
    boolean first = p.known().first();
    List<Rep> reps = first ? List.of(Rep.F64, Rep.TAGGED) : List.of(Rep.TAGGED, Rep.F64);
    Atoms atoms = new Atoms(e, context, expressions, p.arguments(), reps);
    int other = first ? 1 : 0;
    Consumer<Emit> tagged =
        to -> {
          for (int i = 0; i < 2; i++) {
            atoms.push(to, i);
            if (i != other) {
              expressions.flonum(to);
            }
          }
        };
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
          fast.emit(yes, tagged);
        },
        tagged.andThen(slow));
    atoms.release();
  }
}
