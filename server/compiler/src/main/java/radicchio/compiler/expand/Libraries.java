package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of the standard libraries: which names each exports. As text, a line that begins in the
 * first column names a library, and the indented lines below it list its exports; {@code ;} begins
 * a comment.
 *
 * @param exports by the library's name, in the order of the table
 */
public record Libraries(Map<String, List<String>> exports) {
  public Libraries {
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** Where the table is, as a resource of this module. */
  public static final String RESOURCE = "/radicchio/libraries/standard.txt";

  /** Whether programs see what it exports without importing it. */
  static boolean atFirst(String library) {
    return library.startsWith("(scheme ") || library.equals("(radicchio base)");
  }

  public static Libraries parse(String text) {
    var exports = new LinkedHashMap<String, List<String>>();
    List<String> current = new ArrayList<>();
    for (String line : text.split("\\R")) {
      String content = line.startsWith(";") ? "" : line.stripTrailing();
      if (content.isEmpty()) {
        continue;
      }
      if (Character.isWhitespace(content.charAt(0))) {
        current.addAll(List.of(content.strip().split("\\s+")));
      } else {
        current = new ArrayList<>();
        exports.put(content, current);
      }
    }
    return new Libraries(exports);
  }
}
