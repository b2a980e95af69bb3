package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions of a module that the interpreter is through with sooner than a class is made: they have
 * few instructions, no recursion of the module's own, and no loop that cannot be left.
 *
 * @param functions their numbers
 * @param polls the instruction at the top of each of their loops that decides whether to leave it,
 *     see {@link Turns}
 */
record Straight(BitSet functions, Set<Instruction> polls) {
  /** What the interpreter does in the time that making the smallest class takes, about. */
  static final int MOST_INSTRUCTIONS = 5_000;

  /**
   * How a loop begins that a procedure can be left at: it saves a frame and returns if its budget
   * is used up, or the heap is.
   */
  private static final List<List<OpCode>> POLLS =
      List.of(
          List.of(OpCode.LOCAL_GET, OpCode.I32_CONST, OpCode.I32_LT_S, OpCode.IF),
          List.of(
              OpCode.I32_CONST,
              OpCode.I32_LOAD,
              OpCode.I32_CONST,
              OpCode.I32_LOAD,
              OpCode.I32_GT_U,
              OpCode.IF));

  /** Those among some functions; what they call through the table does not count. */
  static Straight among(Iterable<Integer> functions, WasmModule module) {
    var search = new Search(module);
    BitSet straight = new BitSet();
    for (int function : functions) {
      straight.set(function, search.length(function) <= MOST_INSTRUCTIONS);
    }
    return new Straight(straight, search.polls);
  }

  boolean has(int function) {
    return functions.get(function);
  }

  private static final class Search {
    private static final long NEVER = Long.MAX_VALUE / 2;

    private final WasmModule module;
    private final int imports;
    private final Set<Instruction> polls = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Instructions that a call of a function takes at most, loops once; of one that is being looked
     * at, never.
     */
    private final Map<Integer, Long> lengths = new HashMap<>();

    Search(WasmModule module) {
      this.module = module;
      this.imports = ModuleCompiler.importedFunctions(module);
    }

    long length(int function) {
      if (function < imports) {
        return 0;
      }
      Long known = lengths.putIfAbsent(function, NEVER);
      if (known != null) {
        return known;
      }
      var body = module.codeSection().getFunctionBody(function - imports).instructions();
      long length = 0;
      for (int i = 0; i < body.size(); i++) {
        length +=
            switch (body.get(i).opcode()) {
              case OpCode.LOOP -> poll(body, i + 1) ? 1 : NEVER;
              case OpCode.CALL -> 1 + length((int) body.get(i).operand(0));
              default -> 1;
            };
        if (length > MOST_INSTRUCTIONS) {
          return NEVER;
        }
      }
      lengths.put(function, length);
      return length;
    }

    private boolean poll(List<? extends Instruction> body, int from) {
      for (List<OpCode> poll : POLLS) {
        int to = Math.min(from + poll.size(), body.size());
        if (body.subList(from, to).stream().map(Instruction::opcode).toList().equals(poll)) {
          polls.add(body.get(to - 1));
          return true;
        }
      }
      return false;
    }
  }
}
