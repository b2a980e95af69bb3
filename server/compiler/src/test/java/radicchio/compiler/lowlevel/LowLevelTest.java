package radicchio.compiler.lowlevel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.ModuleBuilder;
import radicchio.compiler.wasm.Verifier;
import radicchio.compiler.wasm.WasmModule;
import radicchio.compiler.wasm.WatPrinter;

class LowLevelTest {
  private static List<Function> compile(String text) {
    Program program = new Program();
    program.add(Reader.read(new Source("test", text)).forms());
    return program.functions();
  }

  private static String wat(String text) {
    ModuleBuilder builder = new ModuleBuilder("test");
    List<Function> functions = compile(text);
    functions.forEach(builder::add);
    Verifier.verified(builder.build());
    return WatPrinter.print(functions.getLast()).replaceAll("\\s+", " ").strip();
  }

  private static String wrong(String text) {
    return assertThrows(LowLevelError.class, () -> compile(text)).getMessage();
  }

  @Test
  void theRuntimeIsAValidModule() {
    WasmModule module = LowLevel.runtimeModule();
    assertEquals(List.of(), Verifier.check(module));
    assertArrayEquals(Encoder.encode(module), Encoder.encode(module));
    assertEquals(0, module.elements().offset());
    assertTrue(module.elements().functions().size() <= LowLevel.runtimeCodes());
  }

  @Test
  void privateFunctionsAreTheSameInTheImage() {
    for (Function f : LowLevel.privateFunctions()) {
      Function read = LowLevel.privateFunction(f.name()).orElseThrow();
      assertEquals(f.toString(), read.toString());
    }
  }

  @Test
  void privateFunctionsFitAnyModule() {
    ModuleBuilder builder = LowLevel.module("user");
    for (Function f : LowLevel.privateFunctions()) {
      builder.export(f.name(), f.name());
    }
    WasmModule module = builder.build();
    assertEquals(List.of(), Verifier.check(module));
    assertTrue(
        module.imports().stream().anyMatch(i -> i.field().equals("more_memory")),
        "what they call is imported");
  }

  @Test
  void literalsTakeTheTypeOfTheOtherOperands() {
    assertEquals(
        "(func $f (param $x.0 i64) (result i64) local.get $x.0 i64.const 8 i64.add )",
        wat("(define (f x) (+ x 8))"));
    assertEquals(
        "(func $f (param $x.0 i32) (result i32) local.get $x.0 i32.const 23 i32.eq )",
        wat("(define (f (x i32)) i32 (= x NIL))"));
  }

  @Test
  void inlineFunctionsTakeVariablesByName() {
    assertEquals(
        "(func $f (param $x.0 i64) (result i32)"
            + " local.get $x.0 i32.wrap_i64 i32.const 7 i32.and i32.const 1 i32.eq )",
        wat(
            """
            (define-inline (tag x) i32 (bit-and (i32.wrap_i64 x) 7))
            (define-inline (is_pair x) i32 (= (tag x) PAIR))
            (define (f x) i32 (is_pair x))
            """));
  }

  @Test
  void inlineFunctionsKeepWhatTheyAssign() {
    String text =
        wat(
            """
            (define-inline (down (n i32)) i32 (do (while (> n 0) (set! n (- n 1))) n))
            (define (f (n i32)) i32 (+ (down n) n))
            """);
    assertTrue(text.contains("(local $n.1 i32)"), text);
  }

  @Test
  void mistakesHaveAPlace() {
    assertEquals(
        "test:1:23: operands of kinds I64 and I32 in (+ x y)",
        wrong("(define (f x (y i32)) (+ x y))"));
    assertTrue(wrong("(define (f x) (g x))").contains("unknown operation g"));
    assertTrue(wrong("(define (f) y)").contains("unknown variable"));
    assertTrue(wrong("(define (f) i32 (i64.load 0))").contains("expected I32, found I64"));
    assertTrue(wrong("(define-private (f) i32 \"text\")").contains("private function"));
    assertTrue(wrong("(define (f x) (break out x))").contains("no such block"));
  }
}
