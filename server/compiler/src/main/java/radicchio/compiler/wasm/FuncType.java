package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a function takes and gives; at most one result. */
public record FuncType(List<ValType> params, List<ValType> results) {
  public FuncType {
    params = List.copyOf(params);
    results = List.copyOf(results);
    if (results.size() > 1) {
      throw new IllegalArgumentException("more than one result: " + results);
    }
  }

  /** The type of Scheme procedures of {@code n} arguments, see {@code layout.Abi}. */
  public static FuncType procedure(int n) {
    List<ValType> params = new ArrayList<>(Collections.nCopies(n + 1, ValType.I64));
    params.add(ValType.I32);
    return new FuncType(params, List.of(ValType.I64));
  }

  /** {@code n} words to a word. */
  public static FuncType words(int n) {
    return new FuncType(Collections.nCopies(n, ValType.I64), List.of(ValType.I64));
  }

  @Override
  public String toString() {
    return "(" + join(params) + ") -> (" + join(results) + ")";
  }

  private static String join(List<ValType> types) {
    return types.stream().map(ValType::toString).collect(Collectors.joining(" "));
  }
}
