package radicchio.runtime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;
import radicchio.testing.Fixtures;

/**
 * Small programs all the way, as {@code radicchio inspect} shows them; the bytes are in the text.
 */
class StagesTest {
  @TestFactory
  Stream<DynamicTest> fixtures() {
    Map<String, Fixtures.Stage> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      if (stage != Stage.WASM) {
        stages.put(stage.name().toLowerCase(Locale.ROOT), text -> inspect(text, stage));
      }
    }
    return Fixtures.in("stages", stages);
  }

  private static String inspect(String text, Stage stage) {
    return new Inspector(Startup.get().environment(), SourceLoader.NONE)
        .inspect(new Source("test", text), stage)
        .text();
  }
}
