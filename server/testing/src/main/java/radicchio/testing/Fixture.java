package radicchio.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case: an input, and what each stage makes of it.
 *
 * <p>In its file the input stands first, with comments that say what the case is about, and is
 * followed by a section for each stage:
 *
 * <pre>
 * ;;; Why this case exists.
 * (+ 1 2)
 *
 * ;;; --- stage read ---
 * list 2:1-2:8
 *   ...
 * </pre>
 *
 * @param input everything before the first section
 * @param expected by the name of the stage, in the order of the file
 */
public record Fixture(String input, Map<String, String> expected) {
  private static final String BEFORE = ";;; --- stage ";
  private static final String AFTER = " ---";

  public Fixture {
    expected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  public static Fixture parse(String text) {
    var sections = new LinkedHashMap<String, String>();
    var input = new StringBuilder();
    var lines = new ArrayList<String>();
    String stage = "";
    for (String line : text.replace("\r\n", "\n").split("(?<=\n)")) {
      String bare = line.stripTrailing();
      if (bare.startsWith(BEFORE) && bare.endsWith(AFTER)) {
        finish(stage, lines, sections, input);
        stage = bare.substring(BEFORE.length(), bare.length() - AFTER.length());
      } else {
        lines.add(line);
      }
    }
    finish(stage, lines, sections, input);
    return new Fixture(input.toString(), sections);
  }

  private static void finish(
      String stage, List<String> lines, Map<String, String> sections, StringBuilder input) {
    String text = String.join("", lines);
    lines.clear();
    if (stage.isEmpty()) {
      // The blank line before the first section is not part of the input.
      input.append(text.endsWith("\n\n") ? text.substring(0, text.length() - 1) : text);
    } else {
      sections.put(stage, tidy(text));
    }
  }

  /** Output as it is compared and written: no blank lines at its end, and one line ending there. */
  static String tidy(String output) {
    String text = output.replace("\r\n", "\n").stripTrailing();
    return text.isEmpty() ? "" : text + "\n";
  }

  public Fixture with(String stage, String output) {
    var sections = new LinkedHashMap<>(expected);
    sections.put(stage, tidy(output));
    return new Fixture(input, sections);
  }

  /** The file. */
  public String print() {
    var out = new StringBuilder(input);
    if (!input.isEmpty() && !input.endsWith("\n")) {
      out.append('\n');
    }
    expected.forEach(
        (stage, output) ->
            out.append('\n')
                .append(BEFORE)
                .append(stage)
                .append(AFTER)
                .append('\n')
                .append(output));
    return out.toString();
  }
}
