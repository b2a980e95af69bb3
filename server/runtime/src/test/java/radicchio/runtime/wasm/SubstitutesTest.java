package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.wasm.WasmModule;

public class SubstitutesTest {
  /** The functions that ask; also for tests that want them not to. */
  public static Set<String> functions() {
    return Substitutes.functions();
  }

  /** They are found by name, so a new name there would go unnoticed. */
  @Test
  void runtimeHasThem() {
    Set<String> exported =
        LowLevel.runtimeModule().exports().stream()
            .map(WasmModule.Export::field)
            .collect(Collectors.toSet());
    assertTrue(exported.containsAll(functions()), functions().toString());
    assertTrue(exported.containsAll(Substitutes.apart()), Substitutes.apart().toString());
  }
}
