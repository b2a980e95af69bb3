package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One function's entry in the code section (wasm spec 5.4, 5.5.13). */
final class FunctionEncoder {
  private static final int EMPTY_BLOCK = 0x40;
  private static final int ELSE = 0x05;
  private static final int END = 0x0b;

  private final Function function;
  private final Bytes out;
  private final Map<FuncType, Integer> types;
  private final Map<String, Integer> functions;
  private final Map<Local, Integer> locals = new IdentityHashMap<>();
  private final List<Label> labels = new ArrayList<>();

  FunctionEncoder(
      Function function, Bytes out, Map<FuncType, Integer> types, Map<String, Integer> functions) {
    this.function = function;
    this.out = out;
    this.types = types;
    this.functions = functions;
  }

  void encode() {
    function.params().forEach(p -> locals.put(p, locals.size()));
    declareLocals();
    code(function.body());
    out.u8(END);
  }

  /** Locals of one type are declared together, which is shortest. */
  private void declareLocals() {
    Map<ValType, List<Local>> byType = new HashMap<>();
    for (Local local : function.locals()) {
      byType.computeIfAbsent(local.type(), t -> new ArrayList<>()).add(local);
    }
    out.unsigned(byType.size());
    for (ValType type : ValType.values()) {
      List<Local> group = byType.getOrDefault(type, List.of());
      if (!group.isEmpty()) {
        out.unsigned(group.size());
        out.u8(type.code());
        group.forEach(l -> locals.put(l, locals.size()));
      }
    }
  }

  private void code(List<Instr> code) {
    code.forEach(this::instr);
  }

  private void instr(Instr instr) {
    switch (instr) {
      case Instr.Block(Label label, List<ValType> results, List<Instr> body) -> {
        open(0x02, label, results);
        code(body);
        close();
      }
      case Instr.Loop(Label label, List<ValType> results, List<Instr> body) -> {
        open(0x03, label, results);
        code(body);
        close();
      }
      case Instr.If(Label label, List<ValType> results, List<Instr> then, List<Instr> other) -> {
        open(0x04, label, results);
        code(then);
        if (!other.isEmpty()) {
          out.u8(ELSE);
          code(other);
        }
        close();
      }
      case Instr.Br(Label label) -> op(0x0c, depth(label));
      case Instr.BrIf(Label label) -> op(0x0d, depth(label));
      case Instr.BrTable(List<Label> targets, Label otherwise) -> {
        op(0x0e, targets.size());
        targets.forEach(l -> out.unsigned(depth(l)));
        out.unsigned(depth(otherwise));
      }
      case Instr.Return() -> out.u8(0x0f);
      case Instr.Unreachable() -> out.u8(0x00);
      case Instr.Drop() -> out.u8(0x1a);
      case Instr.Select() -> out.u8(0x1b);
      case Instr.Call(String callee) -> op(0x10, index(functions.get(callee), callee));
      case Instr.CallIndirect(FuncType type) -> {
        op(0x11, index(types.get(type), type));
        out.u8(0);
      }
      case Instr.LocalGet(Local local) -> op(0x20, index(locals.get(local), local));
      case Instr.LocalSet(Local local) -> op(0x21, index(locals.get(local), local));
      case Instr.LocalTee(Local local) -> op(0x22, index(locals.get(local), local));
      case Instr.I32Const(int value) -> constant(0x41, value);
      case Instr.I64Const(long value) -> constant(0x42, value);
      case Instr.F64Const(double value) -> {
        out.u8(0x44);
        out.fixed64(Double.doubleToRawLongBits(value));
      }
      case Instr.Load(MemOp op, int offset) -> memory(op, offset);
      case Instr.Store(MemOp op, int offset) -> memory(op, offset);
      case Instr.Numeric(Opcode op) -> numeric(op.code());
      case Instr.MemorySize() -> op(0x3f, 0);
      case Instr.MemoryGrow() -> op(0x40, 0);
      case Instr.MemoryCopy() -> {
        numeric(0xfc0a);
        out.u8(0);
        out.u8(0);
      }
      case Instr.MemoryFill() -> {
        numeric(0xfc0b);
        out.u8(0);
      }
    }
  }

  private void open(int opcode, Label label, List<ValType> results) {
    out.u8(opcode);
    out.u8(results.isEmpty() ? EMPTY_BLOCK : results.getFirst().code());
    labels.add(label);
  }

  private void close() {
    labels.removeLast();
    out.u8(END);
  }

  private void op(int opcode, int immediate) {
    out.u8(opcode);
    out.unsigned(immediate);
  }

  private void constant(int opcode, long value) {
    out.u8(opcode);
    out.signed(value);
  }

  private void numeric(int code) {
    if (code > 0xff) {
      out.u8(code >> 8);
    }
    out.u8(code & 0xff);
  }

  private void memory(MemOp op, int offset) {
    out.u8(op.code());
    out.unsigned(op.alignment());
    out.unsigned(offset);
  }

  private int depth(Label label) {
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (labels.get(i) == label) {
        return labels.size() - 1 - i;
      }
    }
    throw new IllegalStateException(function.name() + ": branch to " + label + " from outside it");
  }

  private int index(@Nullable Integer index, Object what) {
    if (index == null) {
      throw new IllegalStateException(function.name() + ": unknown " + what);
    }
    return index;
  }
}
