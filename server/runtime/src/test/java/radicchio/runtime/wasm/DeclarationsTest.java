package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import org.junit.jupiter.api.Test;

final class DeclarationsTest {
  private static final byte[] WHOLE = HandMade.many(10, 300);

  @Test
  void aModuleDeclaresTheSameWithoutItsCode() {
    WasmModule whole = Parser.parse(WHOLE);
    WasmModule bare = Parser.parse(Declarations.of(WHOLE));
    assertEquals(whole.typeSection().typeCount(), bare.typeSection().typeCount());
    assertEquals(whole.importSection().importCount(), bare.importSection().importCount());
    assertEquals(whole.exportSection().exportCount(), bare.exportSection().exportCount());
    assertEquals(whole.elementSection().elementCount(), bare.elementSection().elementCount());
    assertEquals(whole.functionSection().functionCount(), bare.codeSection().functionBodyCount());
  }

  @Test
  void aModuleThatHasBeenReadDeclaresTheSame() {
    WasmModule whole = Parser.parse(WHOLE);
    WasmModule bare = Declarations.of(whole);
    assertEquals(whole.exportSection().exportCount(), bare.exportSection().exportCount());
    assertEquals(whole.functionSection().functionCount(), bare.codeSection().functionBodyCount());
    assertEquals(0, bare.codeSection().getFunctionBody(0).instructions().size());
  }

  @Test
  void nothingIsLeftOfTheCode() {
    byte[] bare = Declarations.of(WHOLE);
    assertTrue(bare.length < WHOLE.length);
    assertArrayEquals(bare, Declarations.of(bare));
  }
}
