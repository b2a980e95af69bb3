package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Open code for vectors, strings and bytevectors. */
final class SequenceInlines {
  private final ExpressionGenerator expressions;
  private final Operands operands;

  SequenceInlines(ExpressionGenerator expressions, Operands operands) {
    this.expressions = expressions;
    this.operands = operands;
  }

  void length(Emit e, Simple.Prim p, int kind) {
    Simple object = p.arguments().getFirst();
    if (p.known() == Known.OBJECT) {
      expressions.value(e, object);
      lengthOf(e);
      return;
    }
    Local word = operands.local(e, object);
    e.branch(
        test -> expressions.object(test, word, kind),
        List.of(ValType.I64),
        yes -> lengthOf(yes.get(word)),
        no -> operands.slow(no, p, word));
    operands.done(object, word);
  }

  private static void lengthOf(Emit e) {
    e.wrap().load(MemOp.I64_LOAD32_U, Tags.OBJECT_HEADER + 2);
    e.i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHL);
  }

  /** Goes to {@code slow} unless the word is an object of the kind and the index is within it. */
  private void bounds(Emit e, Simple.Prim p, Local word, Local index, int kind, Label slow) {
    if (p.known() == Known.ELEMENT) {
      return;
    }
    if (p.known() == Known.NOTHING) {
      e.unless(test -> expressions.object(test, word, kind), slow);
    }
    if (p.known() != Known.OBJECT_AND_INDEX) {
      e.get(index).tagged(Tags.FIXNUM_MASK, 0).op(Opcode.I32_EQZ).brIf(slow);
    }
    e.get(index).i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_U);
    e.get(word).wrap().load(MemOp.I64_LOAD32_U, Tags.OBJECT_HEADER + 2);
    e.op(Opcode.I64_GE_U).brIf(slow);
  }

  void element(Emit e, Simple.Prim p) {
    Local word = operands.local(e, p.arguments().get(0));
    Local index = operands.local(e, p.arguments().get(1));
    if (p.known() == Known.ELEMENT) {
      loadElement(e, p.primitive(), word, index);
    } else {
      Label end = new Label("end");
      Label slow = new Label("slow");
      e.block(
          end,
          List.of(ValType.I64),
          out -> {
            out.block(
                slow,
                List.of(),
                in -> {
                  bounds(in, p, word, index, sequenceKind(p.primitive()), slow);
                  loadElement(in, p.primitive(), word, index);
                  in.br(end);
                });
            operands.slow(out, p, word, index);
          });
    }
    operands.done(p.arguments().get(1), index);
    operands.done(p.arguments().get(0), word);
  }

  private static int sequenceKind(Primitive primitive) {
    return switch (primitive) {
      case VECTOR_REF, VECTOR_SET -> Kinds.VECTOR;
      case STRING_REF, STRING_SET -> Kinds.STRING;
      default -> Kinds.BYTEVECTOR;
    };
  }

  private static void loadElement(Emit e, Primitive primitive, Local word, Local index) {
    e.get(word).wrap().get(index).wrap();
    switch (primitive) {
      case VECTOR_REF ->
          e.i32(1).op(Opcode.I32_SHL).op(Opcode.I32_ADD).load(MemOp.I64_LOAD, Tags.OBJECT_WORDS);
      case STRING_REF -> {
        e.op(Opcode.I32_ADD).load(MemOp.I64_LOAD32_U, Tags.OBJECT_WORDS).i64(8);
        e.op(Opcode.I64_SHL).i64(Tags.CHAR).op(Opcode.I64_OR);
      }
      default -> {
        e.i32(2).op(Opcode.I32_SHR_U).op(Opcode.I32_ADD);
        e.load(MemOp.I64_LOAD8_U, Tags.OBJECT_WORDS).i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHL);
      }
    }
  }

  void setElement(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    Local word = operands.local(e, a.get(0));
    Local index = operands.local(e, a.get(1));
    Local value = operands.local(e, a.get(2));
    Label end = new Label("end");
    Label slow = new Label("slow");
    e.block(
        end,
        List.of(),
        out -> {
          out.block(
              slow,
              List.of(),
              in -> {
                bounds(in, p, word, index, sequenceKind(p.primitive()), slow);
                storeElement(in, p.primitive(), word, index, value, slow);
                if (p.primitive() == Primitive.VECTOR_SET && Operands.mayRefer(a.get(2))) {
                  in.get(word).wrap().get(index).wrap().i32(1).op(Opcode.I32_SHL);
                  in.op(Opcode.I32_ADD).mark();
                }
                in.br(end);
              });
          operands.slow(out, p, word, index, value);
          out.drop();
        });
    e.i64(Tags.UNSPECIFIED);
    operands.done(a.get(2), value);
    operands.done(a.get(1), index);
    operands.done(a.get(0), word);
  }

  /** Goes to {@code slow} if the value is nothing that such a sequence can hold. */
  private static void storeElement(
      Emit e, Primitive primitive, Local word, Local index, Local value, Label slow) {
    switch (primitive) {
      case VECTOR_SET -> {
        e.get(word).wrap().get(index).wrap().i32(1).op(Opcode.I32_SHL).op(Opcode.I32_ADD);
        e.get(value).store(MemOp.I64_STORE, Tags.OBJECT_WORDS);
      }
      case STRING_SET -> {
        e.get(value).tagged(0xff, Tags.CHAR).op(Opcode.I32_EQZ).brIf(slow);
        e.get(word).wrap().get(index).wrap().op(Opcode.I32_ADD);
        e.get(value).i64(8).op(Opcode.I64_SHR_U).store(MemOp.I64_STORE32, Tags.OBJECT_WORDS);
      }
      default -> {
        e.get(value).i64(255 << Tags.FIXNUM_SHIFT).op(Opcode.I64_GT_U).brIf(slow);
        e.get(value).tagged(Tags.FIXNUM_MASK, 0).op(Opcode.I32_EQZ).brIf(slow);
        e.get(word).wrap().get(index).wrap().i32(2).op(Opcode.I32_SHR_U).op(Opcode.I32_ADD);
        e.get(value).i64(Tags.FIXNUM_SHIFT).op(Opcode.I64_SHR_U);
        e.store(MemOp.I64_STORE8, Tags.OBJECT_WORDS);
      }
    }
  }
}
