package radicchio.compiler.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names of characters (R7RS 6.6). */
public final class CharacterNames {
  private record Named(String name, int codePoint) {}

  private static final List<Named> NAMES =
      List.of(
          new Named("alarm", 0x07),
          new Named("backspace", 0x08),
          new Named("delete", 0x7F),
          new Named("escape", 0x1B),
          new Named("newline", 0x0A),
          new Named("null", 0x00),
          new Named("return", 0x0D),
          new Named("space", 0x20),
          new Named("tab", 0x09));

  /** What other Schemes call them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "nul", "null",
          "altmode", "escape",
          "esc", "escape",
          "rubout", "delete",
          "del", "delete",
          "linefeed", "newline",
          "lf", "newline",
          "cr", "return",
          "page", "xC",
          "vtab", "xB");

  private CharacterNames() {}

  public static OptionalInt codePoint(String name) {
    for (Named named : NAMES) {
      if (named.name.equals(name)) {
        return OptionalInt.of(named.codePoint);
      }
    }
    return OptionalInt.empty();
  }

  public static Optional<String> name(int codePoint) {
    return NAMES.stream().filter(n -> n.codePoint == codePoint).map(Named::name).findFirst();
  }

  /** The name that was probably meant. */
  static Optional<String> nearest(String wrong) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    if (ELSEWHERE.containsKey(lower)) {
      return Optional.of(ELSEWHERE.get(lower));
    }
    String best = "";
    int least = 3;
    for (Named named : NAMES) {
      int distance = distance(lower, named.name);
      if (distance < least && distance < named.name.length() - 1) {
        least = distance;
        best = named.name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** How many letters to insert, drop, change or swap with their neighbour. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
