package radicchio.compiler.types;

import java.util.List;

/**
 * What is known of an expression or a variable, for people.
 *
 * @param schemeType such as {@code fixnum}, {@code (flonum flonum) -> flonum}
 * @param wasmType such as {@code f64}, {@code i64 (tagged fixnum)}
 * @param reasons why it is boxed or tagged, the most telling first; empty when there is nothing to
 *     explain
 */
public record Inferred(String schemeType, String wasmType, List<Reason> reasons) {
  public Inferred {
    reasons = List.copyOf(reasons);
  }
}
