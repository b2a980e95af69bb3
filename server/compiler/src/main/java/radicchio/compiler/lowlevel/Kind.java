package radicchio.compiler.lowlevel;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.wasm.ValType;

/** What an expression leaves on the stack, or what its context wants. */
enum Kind {
  I32,
  I64,
  F64,
  /** Nothing. */
  VOID,
  /** Control does not come back. */
  NEVER,
  /** As a wish: whatever it is. */
  ANY;

  static Optional<Kind> named(String text) {
    return switch (text) {
      case "i32" -> Optional.of(I32);
      case "i64" -> Optional.of(I64);
      case "f64" -> Optional.of(F64);
      case "void" -> Optional.of(VOID);
      default -> Optional.empty();
    };
  }

  static Kind of(ValType type) {
    return switch (type) {
      case I32 -> I32;
      case I64 -> I64;
      case F64 -> F64;
    };
  }

  static Kind of(List<ValType> results) {
    return results.isEmpty() ? VOID : of(results.getFirst());
  }

  List<ValType> results() {
    return switch (this) {
      case I32 -> List.of(ValType.I32);
      case I64 -> List.of(ValType.I64);
      case F64 -> List.of(ValType.F64);
      case VOID, NEVER, ANY -> List.of();
    };
  }

  boolean isValue() {
    return this == I32 || this == I64 || this == F64;
  }

  ValType type() {
    return results().getFirst();
  }
}
