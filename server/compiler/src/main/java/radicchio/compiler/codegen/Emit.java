package radicchio.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Conditions;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Stack code under construction. */
final class Emit {
  private final List<Instr> code = new ArrayList<>();

  List<Instr> code() {
    return code;
  }

  Emit add(Instr instr) {
    code.add(instr);
    return this;
  }

  Emit i32(int value) {
    return add(new Instr.I32Const(value));
  }

  Emit i64(long value) {
    return add(new Instr.I64Const(value));
  }

  Emit f64(double value) {
    return add(new Instr.F64Const(value));
  }

  Emit get(Local local) {
    return add(new Instr.LocalGet(local));
  }

  Emit set(Local local) {
    return add(new Instr.LocalSet(local));
  }

  Emit tee(Local local) {
    return add(new Instr.LocalTee(local));
  }

  Emit op(Opcode op) {
    return add(new Instr.Numeric(op));
  }

  Emit load(MemOp op, int offset) {
    return add(new Instr.Load(op, offset));
  }

  Emit store(MemOp op, int offset) {
    return add(new Instr.Store(op, offset));
  }

  /**
   * The collector's barrier: a word has been stored into the object whose word (as an i32, for a
   * vector with eight times the index added) is on the stack.
   */
  Emit mark() {
    return i32(Slots.CARD_SHIFT).op(Opcode.I32_SHR_U).i32(1).store(MemOp.I32_STORE8, Slots.CARDS);
  }

  Emit call(String function) {
    return add(new Instr.Call(function));
  }

  Emit callIndirect(FuncType type) {
    return add(new Instr.CallIndirect(type));
  }

  Emit br(Label label) {
    return add(new Instr.Br(label));
  }

  Emit brIf(Label label) {
    return add(new Instr.BrIf(label));
  }

  Emit ret() {
    return add(new Instr.Return());
  }

  Emit unreachable() {
    return add(new Instr.Unreachable());
  }

  Emit drop() {
    return add(new Instr.Drop());
  }

  Emit block(Label label, List<ValType> results, Consumer<Emit> body) {
    return add(new Instr.Block(label, results, sub(body)));
  }

  Emit loop(Label label, Consumer<Emit> body) {
    return add(new Instr.Loop(label, List.of(), sub(body)));
  }

  /** One of the two, by whether the test leaves 1 or 0. */
  Emit branch(Consumer<Emit> test, List<ValType> results, Consumer<Emit> yes, Consumer<Emit> no) {
    code.addAll(Conditions.branch(sub(test), results, sub(yes), sub(no)));
    return this;
  }

  /** Goes to the label if the test leaves 0. */
  Emit unless(Consumer<Emit> test, Label label) {
    code.addAll(Conditions.unless(sub(test), label));
    return this;
  }

  /** Leaves 0 if the test on the stack is 0, else what the second test leaves. */
  Emit and(Consumer<Emit> second) {
    return branch(List.of(ValType.I32), second, no -> no.i32(0));
  }

  /** The condition is on the stack. */
  Emit branch(List<ValType> results, Consumer<Emit> yes, Consumer<Emit> no) {
    return add(new Instr.If(results, sub(yes), sub(no)));
  }

  Emit when(Consumer<Emit> test, Consumer<Emit> yes) {
    return branch(test, List.of(), yes, e -> {});
  }

  Emit when(Consumer<Emit> yes) {
    return branch(List.of(), yes, e -> {});
  }

  private static List<Instr> sub(Consumer<Emit> body) {
    Emit inner = new Emit();
    body.accept(inner);
    return inner.code;
  }

  /** {@code word & mask == tag}, of a word on the stack; leaves an i32. */
  Emit tagged(int mask, int tag) {
    i64(mask).op(Opcode.I64_AND);
    return tag == 0 ? op(Opcode.I64_EQZ) : i64(tag).op(Opcode.I64_EQ);
  }

  /** Turns an i32 truth value into a Scheme boolean. */
  Emit bool() {
    return op(Opcode.I64_EXTEND_I32_U).i64(3).op(Opcode.I64_SHL).i64(Tags.FALSE).op(Opcode.I64_OR);
  }

  Emit wrap() {
    return op(Opcode.I32_WRAP_I64);
  }
}
