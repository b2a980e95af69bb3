package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;

class InspectorTest {
  private static String inspect(String text, Stage stage) {
    return new Inspector(Startup.get().environment(), (path, from) -> java.util.Optional.empty())
        .inspect(new Source("test", text), stage)
        .text();
  }

  @Test
  void everyStageShowsSomething() {
    String program = "(define (norm x y) (sqrt (+ (* x x) (* y y))))";
    for (Stage stage : Stage.values()) {
      String text = inspect(program, stage);
      assertTrue(!text.isBlank(), stage + " shows nothing");
    }
    assertTrue(inspect(program, Stage.CORE).contains("lambda"));
    assertTrue(inspect(program, Stage.WAT).contains("(func"));
    assertTrue(inspect(program, Stage.WASM).startsWith("00000000  00 61 73 6d"));
  }

  @Test
  void whatIsWrongIsSaid() {
    assertTrue(inspect("(if)", Stage.WAT).contains("1:1"));
    assertTrue(inspect("(car", Stage.READ).contains("; 1:1"));
  }
}
