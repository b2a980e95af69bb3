package radicchio.compiler.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WasmModuleTest {
  private static Function add() {
    Local a = new Local("a", ValType.I64);
    Local b = new Local("b", ValType.I64);
    return Function.of(
        "add",
        List.of(a, b),
        List.of(ValType.I64),
        List.of(new Instr.LocalGet(a), new Instr.LocalGet(b), new Instr.Numeric(Opcode.I64_ADD)));
  }

  @Test
  void everyModuleBeginsWithTheProcedureTypes() {
    WasmModule module = new ModuleBuilder("m").add(add()).export("add", "add").build();
    assertEquals(FuncType.procedure(0), module.types().getFirst());
    assertEquals(FuncType.procedure(8), module.types().get(8));
    assertEquals(FuncType.words(2), module.types().get(9));
    assertEquals(List.of(), Verifier.check(module));
    byte[] bytes = Encoder.encode(module);
    assertArrayEquals(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0}, java.util.Arrays.copyOf(bytes, 8));
    assertArrayEquals(bytes, Encoder.encode(module));
  }

  @Test
  void privateFunctionsAndImportsAreLinkedByNeed() {
    Function user =
        Function.of(
            "user",
            List.of(),
            List.of(ValType.I64),
            List.of(
                new Instr.I64Const(1),
                new Instr.Call("host"),
                new Instr.I64Const(-1),
                new Instr.Call("add")));
    WasmModule module =
        new ModuleBuilder("m")
            .offerPrivate(List.of(add()))
            .offerImport("rt", "host", FuncType.words(1))
            .offerImport("rt", "unused", FuncType.words(1))
            .add(user)
            .build();
    assertEquals(List.of("host", "user", "add"), module.functionNames());
    assertEquals(List.of(), Verifier.check(module));
    assertTrue(WatPrinter.print(module).contains("call $host"));
    assertThrows(IllegalStateException.class, () -> new ModuleBuilder("m").add(user).build());
  }

  @Test
  void theVerifierNamesFunctionAndInstruction() {
    Function bad =
        Function.of(
            "bad",
            List.of(),
            List.of(ValType.I64),
            List.of(
                new Instr.I32Const(1), new Instr.I64Const(1), new Instr.Numeric(Opcode.I64_ADD)));
    List<String> problems = Verifier.check(new ModuleBuilder("m").add(bad).build());
    assertEquals(
        List.of("bad: at 3, Numeric[op=I64_ADD]: operands: expected i64, found i32"), problems);
  }
}
