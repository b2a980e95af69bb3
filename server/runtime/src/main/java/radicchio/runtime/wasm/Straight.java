package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which functions of a module run straight through: without loops and recursion of the module's
 * own, and in few instructions. For one call of such a function a class costs more than it saves.
 */
final class Straight {
  /** What the interpreter does in the time that making the smallest class takes, about. */
  private static final long MOST_INSTRUCTIONS = 5_000;

  private static final long NEVER = Long.MAX_VALUE / 2;

  private final WasmModule module;
  private final int imports;

  /**
   * Instructions that a call of a function takes at most; of one that is being looked at, never.
   */
  private final Map<Integer, Long> lengths = new HashMap<>();

  private Straight(WasmModule module) {
    this.module = module;
    this.imports = ModuleCompiler.importedFunctions(module);
  }

  /** Those among some functions; what they call through the table does not count. */
  static BitSet among(Iterable<Integer> functions, WasmModule module) {
    var lengths = new Straight(module);
    BitSet straight = new BitSet();
    for (int function : functions) {
      straight.set(function, lengths.of(function) <= MOST_INSTRUCTIONS);
    }
    return straight;
  }

  private long of(int function) {
    if (function < imports) {
      return 0;
    }
    Long known = lengths.putIfAbsent(function, NEVER);
    if (known != null) {
      return known;
    }
    long length = 0;
    for (Instruction i : module.codeSection().getFunctionBody(function - imports).instructions()) {
      length += 1 + below(i);
      if (length > MOST_INSTRUCTIONS) {
        return NEVER;
      }
    }
    lengths.put(function, length);
    return length;
  }

  private long below(Instruction instruction) {
    return switch (instruction.opcode()) {
      case OpCode.LOOP -> NEVER;
      case OpCode.CALL -> of((int) instruction.operand(0));
      default -> 0;
    };
  }
}
