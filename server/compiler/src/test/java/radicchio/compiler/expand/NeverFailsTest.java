package radicchio.compiler.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.CoreVerifier;

/**
 * Whatever the program is, expansion ends, throws nothing, and gives Core that the verifier takes.
 */
class NeverFailsTest {
  private static final List<String> ATOMS =
      List.of(
          "x", "y", "f", "...", "_", "=>", "else", "1", "\"s\"", "#t", "()", "a.b", ".", "#(x)",
          "car", "+");

  @Property(tries = 1000)
  void nothingIsThrown(@ForAll("programs") String program) {
    Environment environment = Scenes.STANDARD.interaction();
    for (Expansion e : Scenes.expand(program, environment)) {
      assertEquals(List.of(), CoreVerifier.verify(e.form().core()), program);
      CorePrinter.print(e.form().core());
    }
  }

  @Provide
  Arbitrary<String> programs() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of(ATOMS), Arbitraries.of(SpecialForm.values()).map(SpecialForm::keyword));
    Arbitrary<String> form =
        Arbitraries.recursive(
            () -> word,
            inner ->
                Arbitraries.oneOf(
                    inner,
                    inner.list().ofMaxSize(4).map(items -> "(" + String.join(" ", items) + ")"),
                    inner
                        .list()
                        .ofMaxSize(4)
                        .flatMap(
                            items ->
                                Arbitraries.of(SpecialForm.values())
                                    .map(
                                        f ->
                                            "("
                                                + f.keyword()
                                                + " "
                                                + String.join(" ", items)
                                                + ")")),
                    inner.map(s -> "'" + s),
                    inner.map(s -> "`" + s),
                    inner.map(s -> "," + s),
                    inner.map(s -> ",@" + s)),
            4);
    return form.list().ofMaxSize(4).map(forms -> String.join("\n", forms));
  }
}
