package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.closed.Simple;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.types.Known;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Open code for records, and for ports, which are like records of one type. */
final class RecordInlines {
  private final ExpressionGenerator expressions;
  private final Operands operands;

  RecordInlines(ExpressionGenerator expressions, Operands operands) {
    this.expressions = expressions;
    this.operands = operands;
  }

  void is(Emit e, List<Simple> a) {
    Local word = operands.local(e, a.get(0));
    Local type = operands.local(e, a.get(1));
    isRecord(e, word, type);
    operands.done(a.get(1), type);
    operands.done(a.get(0), word);
  }

  private void isRecord(Emit e, Local word, Local type) {
    expressions.object(e, word, Kinds.RECORD);
    e.and(
        record ->
            record
                .get(word)
                .wrap()
                .load(MemOp.I64_LOAD, Tags.OBJECT_WORDS)
                .get(type)
                .op(Opcode.I64_EQ));
  }

  void ref(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    Local word = operands.local(e, a.get(0));
    Local type = operands.local(e, a.get(1));
    int field = Operands.index(a.get(2));
    if (p.known() == Known.OBJECT) {
      e.get(word).wrap().load(MemOp.I64_LOAD, Tags.OBJECT_WORDS + 8 + 8 * field);
      operands.done(a.get(1), type);
      operands.done(a.get(0), word);
      return;
    }
    e.branch(
        test -> isRecord(test, word, type),
        List.of(ValType.I64),
        yes -> yes.get(word).wrap().load(MemOp.I64_LOAD, Tags.OBJECT_WORDS + 8 + 8 * field),
        no -> {
          no.get(word).get(type);
          operands.args(no, a.subList(2, 4));
          expressions.runtime(no, p.primitive(), p.site());
        });
    operands.done(a.get(1), type);
    operands.done(a.get(0), word);
  }

  void set(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    Local word = operands.local(e, a.get(0));
    Local type = operands.local(e, a.get(1));
    Local value = operands.local(e, a.get(3));
    int field = Operands.index(a.get(2));
    e.branch(
        test -> isRecord(test, word, type),
        List.of(),
        yes -> {
          yes.get(word).wrap().get(value);
          yes.store(MemOp.I64_STORE, Tags.OBJECT_WORDS + 8 + 8 * field);
          operands.mark(yes, word, a.get(3));
        },
        no -> {
          no.get(word).get(type);
          expressions.value(no, a.get(2));
          no.get(value);
          expressions.value(no, a.get(4));
          expressions.runtime(no, p.primitive(), p.site());
          no.drop();
        });
    e.i64(Tags.UNSPECIFIED);
    operands.done(a.get(3), value);
    operands.done(a.get(1), type);
    operands.done(a.get(0), word);
  }

  /**
   * The prelude, which alone uses ports like this, names words by number; each port has them all.
   */
  void portRef(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    int offset = Tags.OBJECT_WORDS + 8 * Operands.index(a.get(1));
    if (p.known() == Known.OBJECT) {
      expressions.value(e, a.getFirst());
      e.wrap().load(MemOp.I64_LOAD, offset);
      return;
    }
    Local word = operands.local(e, a.getFirst());
    e.branch(
        test -> expressions.object(test, word, Kinds.PORT),
        List.of(ValType.I64),
        yes -> yes.get(word).wrap().load(MemOp.I64_LOAD, offset),
        no -> {
          no.get(word);
          expressions.value(no, a.get(1));
          expressions.runtime(no, p.primitive(), p.site());
        });
    operands.done(a.getFirst(), word);
  }

  void portSet(Emit e, Simple.Prim p) {
    List<Simple> a = p.arguments();
    int offset = Tags.OBJECT_WORDS + 8 * Operands.index(a.get(1));
    Local word = operands.local(e, a.get(0));
    Local value = operands.local(e, a.get(2));
    if (p.known() == Known.OBJECT) {
      e.get(word).wrap().get(value).store(MemOp.I64_STORE, offset);
      operands.mark(e, word, a.get(2));
    } else {
      e.branch(
          test -> expressions.object(test, word, Kinds.PORT),
          List.of(),
          yes -> {
            yes.get(word).wrap().get(value).store(MemOp.I64_STORE, offset);
            operands.mark(yes, word, a.get(2));
          },
          no -> {
            no.get(word);
            expressions.value(no, a.get(1));
            no.get(value);
            expressions.runtime(no, p.primitive(), p.site());
            no.drop();
          });
    }
    e.i64(Tags.UNSPECIFIED);
    operands.done(a.get(2), value);
    operands.done(a.get(0), word);
  }
}
