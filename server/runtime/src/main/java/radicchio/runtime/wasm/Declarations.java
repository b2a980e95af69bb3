package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveElement;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.Element;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionSection;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.ImportSection;
import com.dylibso.chicory.wasm.types.Instruction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A module without its functions' code: for a module whose JVM classes are there already, all that
 * Chicory reads of it is what it declares, exports and fills. The prelude has thousands of
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
    int first = 0;
    int[] elements = {};
    for (Element run : module.elementSection().elements()) {
      first = (int) ((ActiveElement) run).offset().getFirst().operand(0);
      elements = run.initializers().stream().mapToInt(Declarations::function).toArray();
    }
    FunctionSection functions = module.functionSection();
    int[] types =
        IntStream.range(0, functions.functionCount()).map(functions::getFunctionType).toArray();
    return new Declarations(bare(module, types), first, elements);
  }

  private static int function(List<Instruction> initializer) {
    return (int) initializer.getFirst().operand(0);
  }

  /**
   * To Chicory, functions that {@link Links} links are the module's own: of those that are imported
   * it would look for each among all, by name.
   *
   * @param types of the functions that it defines
   */
  private static WasmModule bare(WasmModule module, int[] types) {
    var functions = FunctionSection.builder();
    var code = CodeSection.builder();
    var imports = ImportSection.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      Import imported = module.importSection().getImport(i);
      if (imported instanceof FunctionImport function && Links.links(function)) {
        functions.addFunctionType(function.typeIndex());
        code.addFunctionBody(NOTHING);
      } else {
        imports.addImport(imported);
      }
    }
    for (int type : types) {
      functions.addFunctionType(type);
      code.addFunctionBody(NOTHING);
    }
    var bare =
        WasmModule.builder()
            .setTypeSection(module.typeSection())
            .setImportSection(imports.build())
            .setFunctionSection(functions.build())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setDataSection(module.dataSection())
            .setCodeSection(code.build())
            .withValidation(false);
    module.memorySection().ifPresent(bare::setMemorySection);
    module.startSection().ifPresent(bare::setStartSection);
    return bare.build();
  }

  /** What a module of ours declares: it has at most one run of elements, at a constant place. */
  static Declarations of(byte[] wasm) {
    int[] types = {};
    int first = 0;
    int[] elements = {};
    var in = new Numbers(wasm, HEADER);
    while (in.at < wasm.length) {
      int id = wasm[in.at++];
      int size = in.unsigned();
      int end = in.at + size;
      if (id == FUNCTION_SECTION) {
        types = in.vector();
      } else if (id == ELEMENT_SECTION) {
        in.expect(1);
        in.expect(0);
        in.expect(I32_CONST);
        first = in.signed();
        in.at++; // The end of the constant expression.
        elements = in.vector();
      }
      in.at = end;
    }
    return new Declarations(bare(Modules.declarations(wasm), types), first, elements);
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

    int[] vector() {
      int[] numbers = new int[unsigned()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = unsigned();
      }
      return numbers;
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
