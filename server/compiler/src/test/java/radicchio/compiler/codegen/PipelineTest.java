package radicchio.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.closed.ClosedPrinter;
import radicchio.compiler.closed.ClosedVerifier;
import radicchio.compiler.closed.Converter;
import radicchio.compiler.closed.World;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.CoreVerifier;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.optimize.Optimizer;
import radicchio.compiler.wasm.Verifier;
import radicchio.testing.Fixtures;

/**
 * What follows Core: golden files, and every rule of every language over all programs there are.
 */
class PipelineTest {
  @TestFactory
  Stream<DynamicTest> closed() {
    return Fixtures.in(
        "closed",
        Map.of(
            "closed",
            text ->
                ClosedPrinter.print(
                    Converter.convert(BackEnd.expand(text), global -> -1, World.OPEN))));
  }

  @TestFactory
  Stream<DynamicTest> allPrograms() {
    return Stream.of("programs", "tour", "r7rs", "expand")
        .flatMap(folder -> Fixtures.files(Fixtures.root().resolve(folder)).stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> verified(file)));
  }

  @TestFactory
  Stream<DynamicTest> optimized() {
    return Fixtures.in("optimized", Map.of("optimized", PipelineTest::optimized));
  }

  private static String optimized(String text) {
    return optimized(BackEnd.expand(text)).stream()
        .map(form -> CorePrinter.print(form.core()).strip() + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static List<TopForm> optimized(List<TopForm> forms) {
    return Optimizer.optimize(forms, Map.of(), BackEnd.LIBRARY);
  }

  private static void verified(Path file) throws IOException {
    compiled(BackEnd.expand(Files.readString(file)));
  }

  /** Compiles with the verifier of every language on the way. */
  private static CompiledUnit compiled(List<TopForm> forms) {
    forms.forEach(f -> assertEquals(List.of(), CoreVerifier.verify(f.core())));
    optimized(forms).forEach(f -> assertEquals(List.of(), CoreVerifier.verify(f.core())));
    var generated = UnitCompiler.generate("test", forms, new BackEnd.FirstUnit(), World.OPEN);
    ClosedVerifier.verify(generated.closed());
    assertEquals(List.of(), Verifier.check(generated.module()));
    return UnitCompiler.compile("test", forms, new BackEnd.FirstUnit());
  }

  @Test
  void thePreludeIsWellFormed() {
    compiled(BackEnd.STANDARD.prelude());
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    String text = "(define (f x) (map (lambda (y) (+ x y)) '(1 2 3))) (f 1) \"text\" '(a #(b))";
    assertArrayEquals(compiled(BackEnd.expand(text)).wasm(), compiled(BackEnd.expand(text)).wasm());
  }
}
