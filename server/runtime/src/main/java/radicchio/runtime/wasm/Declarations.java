package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveElement;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.Element;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.FunctionSection;
import com.dylibso.chicory.wasm.types.Instruction;
import java.util.List;

/**
 * A module without its functions' code: for a module whose JVM classes are there already, all that
 * Chicory reads of it is what it declares, imports, exports and fills. The prelude has thousands of
 * functions, so what there is for each of them is read here and not by Chicory's parser, whose
 * objects are large; and the table is filled by numbers.
 *
 * @param module without elements; its functions' bodies are empty
 * @param firstElement where its one run of elements begins in the table
 * @param elements numbers of functions
 */
record Declarations(WasmModule module, int firstElement, int[] elements) {
  /** Magic number and version. */
  private static final int HEADER = 8;

  private static final int FUNCTION_SECTION = 3;
  private static final int ELEMENT_SECTION = 9;
  private static final int I32_CONST = 0x41;

  private static final FunctionBody NOTHING = new FunctionBody(List.of(), List.of());

  /** Of a module with code: who keeps this does not keep the code. */
  static Declarations of(WasmModule module) {
    var bare =
        WasmModule.builder()
            .setTypeSection(module.typeSection())
            .setImportSection(module.importSection())
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setDataSection(module.dataSection())
            .setCodeSection(bodies(module.codeSection().functionBodyCount()))
            .withValidation(false);
    module.memorySection().ifPresent(bare::setMemorySection);
    module.startSection().ifPresent(bare::setStartSection);
    int first = 0;
    int[] elements = {};
    for (Element run : module.elementSection().elements()) {
      first = (int) ((ActiveElement) run).offset().getFirst().operand(0);
      elements = run.initializers().stream().mapToInt(Declarations::function).toArray();
    }
    return new Declarations(bare.build(), first, elements);
  }

  private static int function(List<Instruction> initializer) {
    return (int) initializer.getFirst().operand(0);
  }

  private static CodeSection bodies(int count) {
    var code = CodeSection.builder();
    for (int i = count; i > 0; i--) {
      code.addFunctionBody(NOTHING);
    }
    return code.build();
  }

  /** What a module of ours declares: it has at most one run of elements, at a constant place. */
  static Declarations of(byte[] wasm) {
    var functions = FunctionSection.builder();
    int count = 0;
    int first = 0;
    int[] elements = {};
    var in = new Numbers(wasm, HEADER);
    while (in.at < wasm.length) {
      int id = wasm[in.at++];
      int size = in.unsigned();
      int end = in.at + size;
      if (id == FUNCTION_SECTION) {
        count = in.unsigned();
        for (int i = 0; i < count; i++) {
          functions.addFunctionType(in.unsigned());
        }
      } else if (id == ELEMENT_SECTION) {
        in.expect(1);
        in.expect(0);
        in.expect(I32_CONST);
        first = in.signed();
        in.at++; // The end of the constant expression.
        elements = new int[in.unsigned()];
        for (int i = 0; i < elements.length; i++) {
          elements[i] = in.unsigned();
        }
      }
      in.at = end;
    }
    WasmModule module =
        Modules.declarations(wasm)
            .setFunctionSection(functions.build())
            .setCodeSection(bodies(count))
            .build();
    return new Declarations(module, first, elements);
  }

  /** Does what instantiation does with elements. */
  void fill(CodeTable table, Instance instance) {
    for (int i = 0; i < elements.length; i++) {
      table.setRef(firstElement + i, elements[i], instance);
    }
  }

  /** LEB128. */
  private static final class Numbers {
    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int unsigned() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    int signed() {
      int value = 0;
      for (int shift = 0; ; ) {
        byte next = bytes[at++];
        value |= (next & 0x7f) << shift;
        shift += 7;
        if (next >= 0) {
          return (next & 0x40) == 0 || shift >= Integer.SIZE ? value : value | -1 << shift;
        }
      }
    }

    void expect(int number) {
      if (bytes[at++] != number) {
        throw new IllegalArgumentException("not a module as we make them, at " + (at - 1));
      }
    }
  }
}
