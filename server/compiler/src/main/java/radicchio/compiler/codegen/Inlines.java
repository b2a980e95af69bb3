package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/**
 * Open code for primitives. What is fast is done in place; every other case, failures included, is
 * left to the runtime function of the same name.
 */
final class Inlines {
  private final ExpressionGenerator expressions;
  private final FunctionContext context;
  private final Arithmetic arithmetic;
  private final Operands operands;
  private final SequenceInlines sequences;
  private final RecordInlines records;

  Inlines(ExpressionGenerator expressions, FunctionContext context, Flonums flonums) {
    this.expressions = expressions;
    this.context = context;
    this.arithmetic = new Arithmetic(expressions, context, flonums);
    this.operands = new Operands(expressions, context);
    this.sequences = new SequenceInlines(expressions, operands);
    this.records = new RecordInlines(expressions, operands);
  }

  /**
   * Generates the primitive for its truth, leaving an i32; does nothing and yields false if there
   * is no open code for that.
   */
  boolean test(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    switch (p.primitive()) {
      case EQ -> {
        operands.args(e, a);
        e.op(Opcode.I64_EQ);
      }
      case NOT -> {
        expressions.test(e, a.getFirst());
        e.op(Opcode.I32_EQZ);
      }
      case NULL_P -> is(e, a, Tags.NIL);
      case EOF_P -> is(e, a, Tags.EOF);
      case DEFAULT_P -> is(e, a, Tags.DEFAULT);
      case UNSPECIFIED_P -> is(e, a, Tags.UNSPECIFIED);
      case FIXNUM_P -> tagged(e, a, Tags.FIXNUM_MASK, 0);
      case PAIR_P -> tagged(e, a, Tags.TAG_MASK, Tags.PAIR);
      case PROCEDURE_P -> tagged(e, a, Tags.TAG_MASK, Tags.PROCEDURE);
      case CHAR_P -> tagged(e, a, 0xff, Tags.CHAR);
      case BOOLEAN_P -> tagged(e, a, ~8L, Tags.FALSE);
      case FLONUM_P -> {
        operands.args(e, a);
        e.call("is_flonum");
      }
      case NUMBER_P -> number(e, a.getFirst());
      case BIGNUM_P -> kind(e, a, Kinds.BIGNUM);
      case RATIO_P -> kind(e, a, Kinds.RATIO);
      case COMPLEX_P -> kind(e, a, Kinds.COMPLEX);
      case SYMBOL_P -> kind(e, a, Kinds.SYMBOL);
      case STRING_P -> kind(e, a, Kinds.STRING);
      case VECTOR_P -> kind(e, a, Kinds.VECTOR);
      case BYTEVECTOR_P -> kind(e, a, Kinds.BYTEVECTOR);
      case PROMISE_P -> kind(e, a, Kinds.PROMISE);
      case BOX_P -> kind(e, a, Kinds.BOX);
      case RECORD_P -> kind(e, a, Kinds.RECORD);
      case RECORD_TYPE_P -> kind(e, a, Kinds.RECORD_TYPE);
      case CONDITION_P -> kind(e, a, Kinds.CONDITION);
      case PORT_P -> kind(e, a, Kinds.PORT);
      case VALUES_P -> kind(e, a, Kinds.VALUES);
      case HASH_TABLE_P -> kind(e, a, Kinds.HASH_TABLE);
      case RECORD_IS -> records.is(e, a);
      case EQV -> eqv(e, a);
      case NUM_EQ, LT, GT, LE, GE -> arithmetic.compare(e, p);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Generates the primitive for its value; does nothing and yields false if there is no open code
   * for it.
   */
  boolean value(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    switch (p.primitive()) {
      case EOF -> e.i64(Tags.EOF);
      case DEFAULT -> e.i64(Tags.DEFAULT);
      case UNSPECIFIED -> e.i64(Tags.UNSPECIFIED);
      case CONS -> {
        operands.args(e, a);
        e.call("cons");
      }
      case CAR -> field(e, p, Tags.CAR);
      case CDR -> field(e, p, Tags.CDR);
      case SET_CAR -> setField(e, p, Tags.CAR);
      case SET_CDR -> setField(e, p, Tags.CDR);
      case BOX -> {
        operands.args(e, a);
        e.call("box");
      }
      case UNBOX -> {
        operands.args(e, a);
        e.wrap().load(MemOp.I64_LOAD, Tags.OBJECT_WORDS);
      }
      case SET_BOX -> {
        Local box = operands.local(e, a.get(0));
        e.get(box).wrap();
        expressions.value(e, a.get(1));
        e.store(MemOp.I64_STORE, Tags.OBJECT_WORDS);
        operands.mark(e, box, a.get(1));
        e.i64(Tags.UNSPECIFIED);
        operands.done(a.get(0), box);
      }
      case VECTOR -> expressions.object(e, Kinds.VECTOR, a);
      case RECORD -> expressions.object(e, Kinds.RECORD, a);
      case VALUES -> {
        if (a.size() == 1) {
          operands.args(e, a);
        } else {
          expressions.object(e, Kinds.VALUES, a);
        }
      }
      case VECTOR_LENGTH -> sequences.length(e, p, Kinds.VECTOR);
      case STRING_LENGTH -> sequences.length(e, p, Kinds.STRING);
      case BYTEVECTOR_LENGTH -> sequences.length(e, p, Kinds.BYTEVECTOR);
      case VECTOR_REF, STRING_REF, BYTEVECTOR_REF -> sequences.element(e, p);
      case VECTOR_SET, STRING_SET, BYTEVECTOR_SET -> sequences.setElement(e, p);
      case RECORD_REF -> records.ref(e, p);
      case RECORD_SET -> records.set(e, p);
      case PORT_REF -> records.portRef(e, p);
      case PORT_SET -> records.portSet(e, p);
      case STATE_REF -> {
        e.i32(0).load(MemOp.I64_LOAD, Slots.STATE + 8 * Operands.index(a.get(0)));
      }
      case STATE_SET -> {
        e.i32(0);
        expressions.value(e, a.get(1));
        e.store(MemOp.I64_STORE, Slots.STATE + 8 * Operands.index(a.get(0))).i64(Tags.UNSPECIFIED);
      }
      case ADD, SUB, MUL, DIV, QUOTIENT, REMAINDER, MODULO -> arithmetic.binary(e, p);
      case BIT_AND, BIT_OR, BIT_XOR -> arithmetic.bitwise(e, p);
      case NEGATE, FLOOR, CEILING, TRUNCATE, ROUND -> {
        return unary(e, p);
      }
      case SQRT, BIT_SHIFT -> {
        operands.args(e, a);
        expressions.inPlace(e, p.primitive(), p.site());
      }
      default -> {
        if (!test(e, p)) {
          return false;
        }
        e.bool();
      }
    }
    return true;
  }

  /** Of a fixnum. */
  private boolean unary(Emit e, Simple.Prim p) {
    if (p.known() != Known.FIXNUMS) {
      return false;
    }
    boolean negate = p.primitive() == Primitive.NEGATE;
    if (negate) {
      e.i64(0);
    }
    operands.args(e, p.arguments());
    if (negate) {
      e.op(Opcode.I64_SUB);
    }
    return true;
  }

  private void is(Emit e, List<Simple> a, long word) {
    operands.args(e, a);
    e.i64(word).op(Opcode.I64_EQ);
  }

  private void tagged(Emit e, List<Simple> a, long mask, long tag) {
    operands.args(e, a);
    e.i64(mask).op(Opcode.I64_AND);
    if (tag == 0) {
      e.op(Opcode.I64_EQZ);
    } else {
      e.i64(tag).op(Opcode.I64_EQ);
    }
  }

  private void kind(Emit e, List<Simple> a, int kind) {
    Local word = operands.local(e, a.getFirst());
    expressions.object(e, word, kind);
    operands.done(a.getFirst(), word);
  }

  /** A fixnum, an immediate flonum, or an object of one of the kinds of numbers. */
  private void number(Emit e, Simple value) {
    Local word = operands.local(e, value);
    e.get(word).tagged(Tags.FIXNUM_MASK, 0);
    e.get(word).tagged(Tags.FLONUM_MASK, Tags.FLONUM).op(Opcode.I32_OR);
    e.branch(
        List.of(ValType.I32),
        yes -> yes.i32(1),
        no -> {
          no.get(word).tagged(Tags.TAG_MASK, Tags.OBJECT);
          no.and(
              object -> {
                object.get(word).wrap().load(MemOp.I32_LOAD8_U, Tags.OBJECT_HEADER + 1);
                object.i32(Kinds.BIGNUM).op(Opcode.I32_SUB);
                object.i32(Kinds.COMPLEX - Kinds.BIGNUM).op(Opcode.I32_LE_U);
              });
        });
    operands.done(value, word);
  }

  private void eqv(Emit e, List<Simple> a) {
    Atoms atoms = new Atoms(e, context, expressions, a);
    atoms.push(e);
    e.op(Opcode.I64_EQ);
    e.branch(
        List.of(ValType.I32),
        yes -> yes.i32(1),
        no -> {
          atoms.push(no, 0);
          no.tagged(Tags.TAG_MASK, Tags.OBJECT);
          no.and(
              maybe -> {
                atoms.push(maybe);
                maybe.call(Primitive.EQV.function()).i64(Tags.FALSE).op(Opcode.I64_NE);
              });
        });
    atoms.release();
  }

  private void field(Emit e, Simple.Prim p, int offset) {
    Simple pair = p.arguments().getFirst();
    if (p.known() == Known.OBJECT) {
      expressions.value(e, pair);
      e.wrap().load(MemOp.I64_LOAD, offset);
      return;
    }
    Local word = operands.local(e, pair);
    e.get(word).tagged(Tags.TAG_MASK, Tags.PAIR);
    e.branch(
        List.of(ValType.I64),
        yes -> yes.get(word).wrap().load(MemOp.I64_LOAD, offset),
        no -> operands.slow(no, p, word));
    operands.done(pair, word);
  }

  private void setField(Emit e, Simple.Prim p, int offset) {
    if (p.known() == Known.OBJECT) {
      Local pair = operands.local(e, p.arguments().get(0));
      e.get(pair).wrap();
      expressions.value(e, p.arguments().get(1));
      e.store(MemOp.I64_STORE, offset);
      operands.mark(e, pair, p.arguments().get(1));
      e.i64(Tags.UNSPECIFIED);
      operands.done(p.arguments().get(0), pair);
      return;
    }
    Atoms atoms = new Atoms(e, context, expressions, p.arguments());
    atoms.push(e, 0);
    e.tagged(Tags.TAG_MASK, Tags.PAIR);
    e.branch(
        List.of(),
        yes -> {
          atoms.push(yes, 0);
          yes.wrap();
          atoms.push(yes, 1);
          yes.store(MemOp.I64_STORE, offset);
          if (Operands.mayRefer(p.arguments().get(1))) {
            atoms.push(yes, 0);
            yes.wrap().mark();
          }
        },
        no -> {
          atoms.push(no);
          expressions.runtime(no, p.primitive(), p.site());
          no.drop();
        });
    e.i64(Tags.UNSPECIFIED);
    atoms.release();
  }
}
