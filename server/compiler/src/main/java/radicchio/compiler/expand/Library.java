package radicchio.compiler.expand;

import java.util.Map;

/**
 * A library as others see it (R7RS section 5.6).
 *
 * @param name as it is written: {@code (scheme base)}
 * @param exports what each exported name means
 */
public record Library(String name, Map<String, Meaning> exports) {
  public Library {
    exports = Map.copyOf(exports);
  }
}
