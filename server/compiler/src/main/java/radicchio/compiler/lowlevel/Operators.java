package radicchio.compiler.lowlevel;

import java.util.Map;
import java.util.Optional;
import radicchio.compiler.wasm.Opcode;

/** Operators whose operands tell which of wasm's instructions is meant. */
final class Operators {
  private static final Map<String, String> SUFFIX =
      Map.ofEntries(
          Map.entry("+", "add"),
          Map.entry("-", "sub"),
          Map.entry("*", "mul"),
          Map.entry("bit-and", "and"),
          Map.entry("bit-or", "or"),
          Map.entry("bit-xor", "xor"),
          Map.entry("<<", "shl"),
          Map.entry(">>", "shr_s"),
          Map.entry(">>>", "shr_u"),
          Map.entry("=", "eq"),
          Map.entry("!=", "ne"),
          Map.entry("<", "lt"),
          Map.entry("<=", "le"),
          Map.entry(">", "gt"),
          Map.entry(">=", "ge"),
          Map.entry("u<", "lt_u"),
          Map.entry("u<=", "le_u"),
          Map.entry("u>", "gt_u"),
          Map.entry("u>=", "ge_u"),
          Map.entry("/", "div"),
          Map.entry("u/", "div_u"),
          Map.entry("rem", "rem"),
          Map.entry("u-rem", "rem_u"));

  private Operators() {}

  static boolean isOperator(String name) {
    return SUFFIX.containsKey(name);
  }

  /** Whether more than two operands are taken, from the left. */
  static boolean folds(String name) {
    return switch (name) {
      case "+", "*", "bit-and", "bit-or", "bit-xor" -> true;
      default -> false;
    };
  }

  static Optional<Opcode> opcode(String name, Kind kind) {
    String suffix = SUFFIX.getOrDefault(name, name);
    String prefix = kind.type() + "." + suffix;
    return Opcode.named(prefix).or(() -> Opcode.named(prefix + "_s"));
  }
}
