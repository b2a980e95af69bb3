package radicchio.runtime.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs are made of: {@code grammar.txt}, read. */
record Grammar(Map<String, List<Production>> byType) {
  private static final Pattern PART =
      Pattern.compile("<([a-z0-9]+)>|\\{([a-z]+)}|\\?([a-z]+)(?::([a-z_]+))?");

  sealed interface Part {}

  record Text(String text) implements Part {}

  /**
   * @param inner whether the template's own variables are bound there
   */
  record Hole(String type, boolean inner) implements Part {}

  /** A variable, where it is bound or used: the template's name for it. */
  record Name(String name) implements Part {}

  /**
   * @param binders types of the template's variables by name, in order
   */
  record Production(int weight, List<Part> parts, Map<String, String> binders) {
    boolean isLeaf() {
      return parts.stream().noneMatch(p -> p instanceof Hole);
    }

    boolean needs(String type) {
      return parts.stream().anyMatch(p -> p instanceof Hole h && h.type.equals(type));
    }
  }

  static Grammar parse(String text) {
    Map<String, List<Production>> all = new HashMap<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split(" ", 3);
        all.computeIfAbsent(columns[0], t -> new ArrayList<>())
            .add(production(Integer.parseInt(columns[1]), columns[2]));
      }
    }
    return new Grammar(all);
  }

  private static Production production(int weight, String template) {
    List<Part> parts = new ArrayList<>();
    Map<String, String> binders = new java.util.LinkedHashMap<>();
    Matcher part = PART.matcher(template);
    int at = 0;
    while (part.find()) {
      parts.add(new Text(template.substring(at, part.start())));
      if (part.group(1) != null) {
        parts.add(new Hole(part.group(1), false));
      } else if (part.group(2) != null) {
        parts.add(new Hole(part.group(2), true));
      } else {
        parts.add(new Name(part.group(3)));
        if (part.group(4) != null) {
          binders.put(part.group(3), part.group(4));
        }
      }
      at = part.end();
    }
    parts.add(new Text(template.substring(at)));
    return new Production(weight, List.copyOf(parts), binders);
  }
}
