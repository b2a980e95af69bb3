package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.DataCountSection;
import com.dylibso.chicory.wasm.types.DataSection;
import com.dylibso.chicory.wasm.types.ElementSection;
import com.dylibso.chicory.wasm.types.ExportSection;
import com.dylibso.chicory.wasm.types.FunctionSection;
import com.dylibso.chicory.wasm.types.GlobalSection;
import com.dylibso.chicory.wasm.types.ImportSection;
import com.dylibso.chicory.wasm.types.MemorySection;
import com.dylibso.chicory.wasm.types.Section;
import com.dylibso.chicory.wasm.types.SectionId;
import com.dylibso.chicory.wasm.types.StartSection;
import com.dylibso.chicory.wasm.types.TableSection;
import com.dylibso.chicory.wasm.types.TypeSection;
import java.io.ByteArrayInputStream;

/**
 * Wasm bytes to Chicory's modules. Chicory's own way computes a digest of the bytes, which nobody
 * asks for, reads the names of functions, which are for people, and validates what our compiler has
 * just made, which takes a tenth of the time from text to code: that is done where assertions are
 * on, so in all tests.
 */
final class Modules {
  private static final boolean VALIDATED = Modules.class.desiredAssertionStatus();

  private static final int[] DECLARATIONS = {
    SectionId.TYPE,
    SectionId.IMPORT,
    SectionId.TABLE,
    SectionId.MEMORY,
    SectionId.GLOBAL,
    SectionId.EXPORT,
    SectionId.START,
    SectionId.DATA_COUNT,
    SectionId.DATA
  };

  private Modules() {}

  static WasmModule parse(byte[] wasm) {
    return read(wasm, VALIDATED, SectionId.FUNCTION, SectionId.ELEMENT, SectionId.CODE);
  }

  /** All of a module but functions and elements. */
  static WasmModule declarations(byte[] wasm) {
    return read(wasm, false);
  }

  private static WasmModule read(byte[] wasm, boolean validated, int... others) {
    var parser = Parser.builder().withValidation(validated);
    for (int section : DECLARATIONS) {
      var _ = parser.includeSectionId(section);
    }
    for (int section : others) {
      var _ = parser.includeSectionId(section);
    }
    var module = WasmModule.builder().withValidation(validated);
    parser.build().parse(new ByteArrayInputStream(wasm), section -> add(section, module));
    return module.build();
  }

  private static void add(Section section, WasmModule.Builder module) {
    var _ =
        switch (section) {
          case TypeSection s -> module.setTypeSection(s);
          case ImportSection s -> module.setImportSection(s);
          case FunctionSection s -> module.setFunctionSection(s);
          case TableSection s -> module.setTableSection(s);
          case MemorySection s -> module.setMemorySection(s);
          case GlobalSection s -> module.setGlobalSection(s);
          case ExportSection s -> module.setExportSection(s);
          case StartSection s -> module.setStartSection(s);
          case ElementSection s -> module.setElementSection(s);
          case CodeSection s -> module.setCodeSection(s);
          case DataSection s -> module.setDataSection(s);
          case DataCountSection s -> module.setDataCountSection(s);
          default -> throw new IllegalArgumentException("section " + section.sectionId());
        };
  }
}
