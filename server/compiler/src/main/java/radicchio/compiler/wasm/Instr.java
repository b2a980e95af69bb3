package radicchio.compiler.wasm;

import java.util.List;
import java.util.function.Consumer;

/** An instruction. Lists of them are stack code; blocks nest. */
public sealed interface Instr {
  /**
   * @param results none or one type
   */
  record Block(Label label, List<ValType> results, List<Instr> body) implements Instr {
    public Block {
      results = List.copyOf(results);
      body = List.copyOf(body);
    }
  }

  /** A branch to its label goes back to its head. */
  record Loop(Label label, List<ValType> results, List<Instr> body) implements Instr {
    public Loop {
      results = List.copyOf(results);
      body = List.copyOf(body);
    }
  }

  record If(Label label, List<ValType> results, List<Instr> then, List<Instr> otherwise)
      implements Instr {
    public If {
      results = List.copyOf(results);
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }

    /** One that nothing branches to. */
    public If(List<ValType> results, List<Instr> then, List<Instr> otherwise) {
      this(new Label("if"), results, then, otherwise);
    }
  }

  record Br(Label label) implements Instr {}

  record BrIf(Label label) implements Instr {}

  record BrTable(List<Label> labels, Label otherwise) implements Instr {
    public BrTable {
      labels = List.copyOf(labels);
    }
  }

  record Return() implements Instr {}

  record Unreachable() implements Instr {}

  record Drop() implements Instr {}

  record Select() implements Instr {}

  /** Of a function of the module, of a private function linked into it, or of an import. */
  record Call(String function) implements Instr {}

  /** Through table 0; the table index is on top of the arguments. */
  record CallIndirect(FuncType type) implements Instr {}

  record LocalGet(Local local) implements Instr {}

  record LocalSet(Local local) implements Instr {}

  record LocalTee(Local local) implements Instr {}

  record I32Const(int value) implements Instr {}

  record I64Const(long value) implements Instr {}

  record F64Const(double value) implements Instr {}

  record Load(MemOp op, int offset) implements Instr {
    public Load {
      if (op.store() || offset < 0) {
        throw new IllegalArgumentException(op + " offset " + offset);
      }
    }
  }

  record Store(MemOp op, int offset) implements Instr {
    public Store {
      if (!op.store() || offset < 0) {
        throw new IllegalArgumentException(op + " offset " + offset);
      }
    }
  }

  record Numeric(Opcode op) implements Instr {}

  record MemorySize() implements Instr {}

  record MemoryGrow() implements Instr {}

  record MemoryCopy() implements Instr {}

  record MemoryFill() implements Instr {}

  /** Visits every instruction, also those inside blocks, in order of text. */
  static void forEach(List<Instr> code, Consumer<Instr> action) {
    for (Instr instr : code) {
      action.accept(instr);
      if (instr instanceof Block block) {
        forEach(block.body, action);
      } else if (instr instanceof Loop loop) {
        forEach(loop.body, action);
      } else if (instr instanceof If branch) {
        forEach(branch.then, action);
        forEach(branch.otherwise, action);
      }
    }
  }
}
