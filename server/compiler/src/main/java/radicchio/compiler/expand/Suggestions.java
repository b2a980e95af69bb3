package radicchio.compiler.expand;

import java.util.Collection;
import java.util.TreeSet;

/** What a person may have meant by a name that does not exist. */
final class Suggestions {
  private Suggestions() {}

  /** {@code "; did you mean car?"}, or nothing when no name is near. */
  static String didYouMean(String name, Collection<String> candidates) {
    int best = Math.max(1, name.length() / 3) + 1;
    var near = new TreeSet<String>();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) > best || candidate.equals(name)) {
        continue;
      }
      int distance = distance(name, candidate);
      if (distance < best) {
        best = distance;
        near.clear();
      }
      if (distance == best && distance <= Math.max(1, name.length() / 3)) {
        near.add(candidate);
      }
    }
    if (near.isEmpty() || near.size() > 4) {
      return "";
    }
    return "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cost = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
