package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveElement;
import org.junit.jupiter.api.Test;

final class DeclarationsTest {
  private static final byte[] WHOLE = HandMade.many(10, 300);

  @Test
  void aModuleDeclaresTheSameWithoutItsCode() {
    WasmModule whole = Parser.parse(WHOLE);
    Declarations declared = Declarations.of(WHOLE);
    WasmModule bare = declared.module();
    assertEquals(whole.typeSection().typeCount(), bare.typeSection().typeCount());
    assertEquals(whole.importSection().importCount(), bare.importSection().importCount());
    assertEquals(whole.exportSection().exportCount(), bare.exportSection().exportCount());
    assertEquals(whole.functionSection().functionCount(), bare.codeSection().functionBodyCount());
    for (int i = 0; i < whole.functionSection().functionCount(); i++) {
      assertEquals(
          whole.functionSection().getFunctionType(i), bare.functionSection().getFunctionType(i));
    }
    ActiveElement elements = (ActiveElement) whole.elementSection().getElement(0);
    assertEquals(elements.offset().getFirst().operand(0), declared.firstElement());
    assertArrayEquals(
        elements.initializers().stream().mapToInt(i -> (int) i.getFirst().operand(0)).toArray(),
        declared.elements());
  }

  @Test
  void aModuleThatHasBeenReadDeclaresTheSame() {
    WasmModule whole = Parser.parse(WHOLE);
    Declarations declared = Declarations.of(whole);
    WasmModule bare = declared.module();
    assertEquals(whole.exportSection().exportCount(), bare.exportSection().exportCount());
    assertEquals(whole.functionSection().functionCount(), bare.codeSection().functionBodyCount());
    assertEquals(0, bare.codeSection().getFunctionBody(0).instructions().size());
    Declarations read = Declarations.of(WHOLE);
    assertEquals(read.firstElement(), declared.firstElement());
    assertArrayEquals(read.elements(), declared.elements());
  }
}
