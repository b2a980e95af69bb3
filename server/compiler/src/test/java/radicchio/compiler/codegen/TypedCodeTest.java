package radicchio.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.closed.World;
import radicchio.compiler.types.TypesPrinter;
import radicchio.compiler.wasm.WatPrinter;
import radicchio.testing.Fixtures;

/** test-fixtures/types: what hovers say, and that the code does what they say. */
class TypedCodeTest {
  private static final Pattern FUNCTION = Pattern.compile("(?m)^  \\(func \\$(\\S+)");

  @TestFactory
  Stream<DynamicTest> hovers() {
    return Fixtures.in("types", Map.of("types", text -> TypesPrinter.print(BackEnd.expand(text))));
  }

  /** A variable that the hover calls {@code f64} is a local of that type, or a constant. */
  @TestFactory
  Stream<DynamicTest> locals() {
    return Fixtures.files(Fixtures.root().resolve("types")).stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(java.nio.file.Path file) throws IOException {
    String input = radicchio.testing.Fixture.parse(Files.readString(file)).input();
    String wat = wat(input);
    for (String line : TypesPrinter.print(BackEnd.expand(input)).lines().toList()) {
      if (!line.startsWith(" ") && line.endsWith("| f64")) {
        String name = line.substring(0, line.indexOf(' '));
        assertTrue(
            Pattern.compile("\\((param|local) \\$" + Pattern.quote(name) + "\\S* f64\\)")
                    .matcher(wat)
                    .find()
                || wat.contains("f64.const"),
            line + "\n" + wat);
      }
    }
  }

  /** A procedure whose hover says so returns an {@code f64}, if it is a function of its own. */
  @TestFactory
  Stream<DynamicTest> results() {
    return Fixtures.files(Fixtures.root().resolve("types")).stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> result(file)));
  }

  private static void result(java.nio.file.Path file) throws IOException {
    String input = radicchio.testing.Fixture.parse(Files.readString(file)).input();
    String wat = wat(input);
    for (String line : TypesPrinter.print(BackEnd.expand(input)).lines().toList()) {
      String function = "\\(func \\$" + Pattern.quote(line.split(" ", 2)[0]) + "\\.\\d+ .*";
      boolean made = Pattern.compile(function).matcher(wat).find();
      if (!line.startsWith(" ") && line.contains("| function") && made) {
        String result = "\\(result " + line.substring(line.length() - 3) + "\\)";
        assertTrue(Pattern.compile(function + result).matcher(wat).find(), line + "\n" + wat);
      }
    }
  }

  @Test
  void knownFlonumResultsAreNotTagged() {
    String all =
        wat(
            """
            (define (f)
              (define (sum i) (if (< i 2.0) i (+ (sum (- i 1.0)) (sum (- i 2.0)))))
              (sum 30.0))
            """);
    int sum = all.indexOf("(func $sum.");
    assertEquals(
        List.of("sum.0", "sum.0"),
        calls(all.substring(sum, all.indexOf("(func", sum + 1))).stream()
            .filter(name -> !name.startsWith("save_"))
            .toList());
  }

  @Test
  void flonumLoopsNeitherTagNorCall() {
    String loop =
        loopOf(
            """
            (define (f n)
              (do ((i 0 (+ i 1))
                   (x 0.0 (+ (- (* x x) (* y y)) 0.25))
                   (y 0.0 (+ (abs (* 2.0 (* x y))) 0.5)))
                  ((= i 100) x)))
            """);
    assertTrue(loop.contains("f64.mul"), loop);
    assertEquals(List.of(), calls(loop), loop);
  }

  @Test
  void boundedIndicesAreNotChecked() {
    String loop =
        loopOf(
            """
            (define (f v)
              (let loop ((i 0))
                (if (< i (vector-length v))
                    (if (eq? (vector-ref v i) 'x) i (loop (+ i 1)))
                    #f)))
            """);
    assertFalse(loop.contains("call $vector_ref"), loop);
    assertFalse(loop.contains("call $add"), loop);
  }

  @Test
  void countersDoNotOverflow() {
    String loop = loopOf("(define (f n) (do ((i 0 (+ i 1))) ((= i 1000) i)))");
    assertEquals(List.of(), calls(loop), loop);
    assertFalse(loop.contains("i64.xor"), loop);
  }

  @Test
  void flonumsOfUnknownOriginAreAddedInPlace() {
    String all = wat("(define (f a b) (+ a b))");
    assertTrue(all.contains("(func $add_in_place"), all);
  }

  private static String wat(String text) {
    return WatPrinter.print(
        UnitCompiler.generate("test", BackEnd.expand(text), new BackEnd.FirstUnit(), World.OPEN)
            .module());
  }

  /** The text of the one loop there is, as far as the end of its function. */
  private static String loopOf(String text) {
    String wat = wat(text);
    int loop = wat.indexOf("loop $");
    assertTrue(loop >= 0, wat);
    var next = FUNCTION.matcher(wat);
    return wat.substring(loop, next.find(loop) ? next.start() : wat.length());
  }

  /** What is called other than at the end, where the result is tagged. */
  private static List<String> calls(String code) {
    return Pattern.compile("call \\$(\\S+?)[\\s)]")
        .matcher(code)
        .results()
        .map(r -> r.group(1))
        .filter(name -> !name.equals("returned_flonum"))
        .collect(Collectors.toList());
  }
}
