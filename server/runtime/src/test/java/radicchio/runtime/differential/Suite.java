package radicchio.runtime.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Numbered programs, and what is printed when they run.
 *
 * @param programs expressions, number 0 first
 */
public record Suite(long seed, List<String> programs) {
  private static final Pattern FLONUM =
      Pattern.compile("(\\d+\\.\\d*|\\.\\d+)(e[-+]?\\d+)?|\\d+e[-+]?\\d+");

  /** The 0 of 0+2i, and the 1 of 2+1i. */
  private static final Pattern ZERO_PART = Pattern.compile("(?<![\\d./])0(?=[-+][\\d/]+i\\b)");

  private static final Pattern UNIT_PART = Pattern.compile("([-+])1i\\b");

  public static Suite of(long seed, int count) {
    var source = new Programs(seed);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(source.next());
    }
    return new Suite(seed, List.copyOf(all));
  }

  /** What the programs use. */
  public static String preamble(boolean forChez) {
    String common = Resources.text("preamble.scm");
    return forChez
        ? Resources.text("chez.scm") + common.replaceFirst("(?m)^\\(define-record-type .*$", "")
        : common;
  }

  /** The form that runs a program, and prints a line that {@link #results} takes apart. */
  public static String form(int number, String program) {
    return "(show " + number + " (lambda () " + program + "))\n";
  }

  /** What each program printed: from the last line on that begins with its number. */
  public static Map<Integer, String> results(String output) {
    Map<Integer, String> all = new TreeMap<>();
    int number = -1;
    var text = new StringBuilder();
    for (String line : output.lines().toList()) {
      int space = line.indexOf(' ');
      String start = space < 0 ? "" : line.substring(0, space);
      if (start.equals(String.valueOf(number + 1))) {
        put(all, number, text);
        number++;
        text.setLength(0);
        line = line.substring(space);
      }
      text.append(line).append('\n');
    }
    put(all, number, text);
    return all;
  }

  private static void put(Map<Integer, String> all, int number, StringBuilder text) {
    if (number >= 0) {
      all.put(number, canonical(text.toString().strip()));
    }
  }

  /** Flonums, complex numbers and the end of a file may be spelt in more ways than one. */
  private static String canonical(String text) {
    String complex = ZERO_PART.matcher(text.replace("#!eof", "#<eof>")).replaceAll("");
    return FLONUM
        .matcher(UNIT_PART.matcher(complex).replaceAll("$1i"))
        .replaceAll(m -> String.valueOf(Double.parseDouble(m.group())));
  }
}
