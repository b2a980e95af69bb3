package radicchio.runtime.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.FunctionBody;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A module without its functions' code: for a module whose JVM classes are there already, all that
 * Chicory reads of it is what it declares, imports, exports and fills.
 */
final class Declarations {
  /** Magic number and version. */
  private static final int HEADER = 8;

  private static final int CODE_SECTION = 10;

  /** Three bytes: no locals, {@code unreachable}, {@code end}. */
  private static final byte[] BODY = {3, 0, 0, 0x0b};

  private final byte[] wasm;
  private int at = HEADER;

  private Declarations(byte[] wasm) {
    this.wasm = wasm;
  }

  /** The same module with bodies that nobody may run: who keeps it does not keep its code. */
  static WasmModule of(WasmModule module) {
    var code = CodeSection.builder();
    var nothing = new FunctionBody(List.of(), List.of());
    for (int i = module.codeSection().functionBodyCount(); i > 0; i--) {
      code.addFunctionBody(nothing);
    }
    var bare =
        WasmModule.builder()
            .setTypeSection(module.typeSection())
            .setImportSection(module.importSection())
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setElementSection(module.elementSection())
            .setDataSection(module.dataSection())
            .setCodeSection(code.build())
            .withValidation(false);
    module.memorySection().ifPresent(bare::setMemorySection);
    module.startSection().ifPresent(bare::setStartSection);
    return bare.build();
  }

  /** The same module, in which every function has a body that traps. */
  static byte[] of(byte[] wasm) {
    return new Declarations(wasm).withoutCode();
  }

  private byte[] withoutCode() {
    while (at < wasm.length) {
      int section = at;
      int id = wasm[at++];
      int size = number();
      int end = at + size;
      if (id == CODE_SECTION) {
        return replaced(section, number(), end);
      }
      at = end;
    }
    return wasm;
  }

  private byte[] replaced(int section, int functions, int end) {
    var code = new ByteArrayOutputStream();
    number(functions, code);
    for (int i = 0; i < functions; i++) {
      code.writeBytes(BODY);
    }
    var out = new ByteArrayOutputStream();
    out.write(wasm, 0, section);
    out.write(CODE_SECTION);
    number(code.size(), out);
    out.writeBytes(code.toByteArray());
    out.writeBytes(Arrays.copyOfRange(wasm, end, wasm.length));
    return out.toByteArray();
  }

  /** An unsigned LEB128 number. */
  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = wasm[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static void number(int value, ByteArrayOutputStream out) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
