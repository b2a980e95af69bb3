package radicchio.compiler.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Datum;

/** Core's printer and parser are inverse, and the verifier sees what is wrong. */
class CoreTextTest {
  private static final Source SOURCE = new Source("core", "text");
  private static final List<Global> GLOBALS =
      List.of(
          new Global("f", ""),
          new Global("car", CorePrinter.PRELUDE),
          new Global("odd name", "(my lib)"),
          new Global("f", ""));

  private static Site site() {
    return new Site(SOURCE.span(0, 4));
  }

  @Property(tries = 500)
  void whatIsPrintedIsReadBack(@ForAll("programs") Core core) {
    String text = CorePrinter.print(core);
    Core read = CoreParser.parse(new Source("printed", text));
    assertEquals(text, CorePrinter.print(read).replace("$f#2#2", "$f#2"));
    assertEquals(List.of(), CoreVerifier.verify(read));
    assertEquals(List.of(), CoreVerifier.verify(core));
  }

  /** A program is grown from a list of choices, so that shrinking makes it smaller. */
  @Provide
  Arbitrary<Core> programs() {
    return Arbitraries.integers()
        .between(0, 1000)
        .list()
        .ofMaxSize(60)
        .map(choices -> new Grower(choices).grow(6));
  }

  private static final class Grower {
    private final List<Integer> choices;
    private final List<Variable> scope = new ArrayList<>();
    private int next;

    Grower(List<Integer> choices) {
      this.choices = choices;
    }

    private int choose(int bound) {
      return next < choices.size() ? choices.get(next++) % bound : 0;
    }

    private Global global() {
      return GLOBALS.get(choose(GLOBALS.size()));
    }

    private Variable bind() {
      var names = List.of("x", "y z", "a.1", "");
      var variable = new Variable(names.get(choose(names.size())), SOURCE.span(0, 1));
      scope.add(variable);
      return variable;
    }

    private Core.Clause clause(int depth) {
      int before = scope.size();
      var parameters = new ArrayList<Variable>();
      for (int i = choose(3); i > 0; i--) {
        parameters.add(bind());
      }
      List<Variable> rest = choose(2) == 0 ? List.of() : List.of(bind());
      Core body = grow(depth);
      scope.subList(before, scope.size()).clear();
      return new Core.Clause(parameters, rest, body);
    }

    Core grow(int depth) {
      int kind = depth == 0 ? choose(3) : choose(14);
      return switch (kind) {
        case 0 -> new Core.Unspecified(site());
        case 1 ->
            new Core.Const(
                List.of(
                        new Datum.Str("a\n\"b"),
                        new Datum.Nil(),
                        new Datum.Symbol("x.1"),
                        new Datum.Flonum(1.5),
                        (Datum) new Datum.Char('x'))
                    .get(choose(5)),
                site());
        case 2 ->
            scope.isEmpty()
                ? new Core.GlobalRef(global(), site())
                : new Core.LocalRef(scope.get(choose(scope.size())), site());
        case 3 -> new Core.If(grow(depth - 1), grow(depth - 1), grow(depth - 1), site());
        case 4 -> new Core.Seq(List.of(grow(depth - 1), grow(depth - 1)), site());
        case 5 -> new Core.Lambda("f", List.of(clause(depth - 1), clause(depth - 1)), site());
        case 6 -> new Core.Call(grow(depth - 1), List.of(grow(depth - 1)), site());
        case 7 ->
            new Core.PrimCall(Primitive.ADD, List.of(grow(depth - 1), grow(depth - 1)), site());
        case 8 -> {
          Core value = grow(depth - 1);
          Variable variable = bind();
          Core body = grow(depth - 1);
          scope.remove(variable);
          yield new Core.Let(List.of(new Core.Binding(variable, value)), body, site());
        }
        case 9 -> {
          Variable variable = bind();
          Core value = grow(depth - 1);
          Core body = grow(depth - 1);
          scope.remove(variable);
          yield new Core.Letrec(List.of(new Core.Binding(variable, value)), body, site());
        }
        case 10 -> new Core.LetValues(grow(depth - 1), clause(depth - 1), site());
        case 11 -> new Core.GlobalSet(global(), grow(depth - 1), site());
        case 12 -> new Core.GlobalDefine(global(), grow(depth - 1), site());
        default -> {
          if (scope.isEmpty()) {
            yield grow(0);
          }
          Variable variable = scope.get(choose(scope.size()));
          variable.markAssigned();
          yield new Core.LocalSet(variable, grow(depth - 1), site());
        }
      };
    }
  }

  @Test
  void theVerifierSeesFaults() {
    var x = new Variable("x", SOURCE.span(0, 1));
    var shared = site();
    var out = new Core.LocalRef(x, site());
    assertFalse(CoreVerifier.verify(out).isEmpty());
    Core one = new Core.Const(new Datum.Nil(), shared);
    assertFalse(CoreVerifier.verify(new Core.Seq(List.of(one, one), site())).isEmpty());
    assertFalse(CoreVerifier.verify(new Core.PrimCall(Primitive.CAR, List.of(), site())).isEmpty());
    Core set = new Core.LocalSet(x, new Core.Unspecified(site()), site());
    Core let =
        new Core.Let(List.of(new Core.Binding(x, new Core.Unspecified(site()))), set, site());
    assertTrue(CoreVerifier.verify(let).getFirst().contains("assigned"));
  }
}
