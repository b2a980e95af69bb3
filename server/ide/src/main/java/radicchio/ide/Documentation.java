package radicchio.ide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the standard libraries' procedures and syntax do, in our words; read from the resources
 * once.
 */
public final class Documentation {
  private static final List<String> FILES =
      List.of(
          "base-syntax",
          "base-numbers",
          "base-lists",
          "base-text",
          "base-control",
          "base-io",
          "char",
          "cxr",
          "inexact",
          "small-libraries",
          "radicchio");

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** What a name is. */
  public enum Kind {
    SYNTAX,
    AUXILIARY,
    PROCEDURE
  }

  /**
   * @param library that exports it, such as {@code (scheme base)}
   * @param section of R7RS, or a word for what is not in it
   * @param signatures ways to write it
   */
  public record Entry(
      String name,
      Kind kind,
      String library,
      String section,
      List<String> signatures,
      String text,
      List<Example> examples) {
    public Entry {
      signatures = List.copyOf(signatures);
      examples = List.copyOf(examples);
    }

    /** As a hover shows it. */
    public String markdown() {
      var out = new StringBuilder("```scheme\n");
      signatures.forEach(s -> out.append(s).append('\n'));
      out.append("```\n").append(text);
      if (!examples.isEmpty()) {
        out.append("\n\n```scheme\n");
        examples.forEach(e -> out.append(e.form()).append("  ⇒ ").append(e.result()).append('\n'));
        out.append("```");
      }
      return out.append("\n\n*").append(library).append(reference()).append('*').toString();
    }

    private String reference() {
      return Character.isDigit(section.charAt(0)) ? ", R7RS " + section : "";
    }

    /** The first sentence. */
    public String summary() {
      int end = text.indexOf(". ");
      return end < 0 ? text : text.substring(0, end + 1);
    }
  }

  /**
   * @param result what {@code write} prints for the form's value
   */
  public record Example(String form, String result) {}

  private Documentation() {
    FILES.forEach(this::read);
  }

  public static Documentation load() {
    return new Documentation();
  }

  public Optional<Entry> of(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  public List<Entry> all() {
    return List.copyOf(entries.values());
  }

  private void read(String file) {
    var stream =
        Objects.requireNonNull(
            Documentation.class.getResourceAsStream("/radicchio/docs/" + file + ".txt"), file);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String library = "";
      var block = new ArrayList<String>();
      for (String line = lines.readLine(); ; line = lines.readLine()) {
        if (line != null && line.startsWith("library ")) {
          library = line.substring("library ".length());
        } else if (line != null && !line.isBlank()) {
          if (!line.startsWith("# ")) {
            block.add(line);
          }
        } else {
          if (!block.isEmpty()) {
            add(entry(block, library));
            block.clear();
          }
          if (line == null) {
            return;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void add(Entry entry) {
    if (entries.put(entry.name(), entry) != null) {
      throw new IllegalStateException("documented twice: " + entry.name());
    }
  }

  private static Entry entry(List<String> block, String library) {
    String[] head = block.getFirst().split(" ");
    String name = head[1];
    var signatures = new ArrayList<String>();
    var text = new StringBuilder();
    var examples = new ArrayList<Example>();
    for (String line : block.subList(1, block.size())) {
      if (line.startsWith("> ")) {
        int arrow = line.lastIndexOf(" => ");
        examples.add(new Example(line.substring(2, arrow), line.substring(arrow + 4)));
      } else if (text.isEmpty() && isSignature(line, name)) {
        signatures.add(line);
      } else {
        text.append(text.isEmpty() ? "" : " ").append(line);
      }
    }
    return new Entry(name, kind(head[0]), library, head[2], signatures, text.toString(), examples);
  }

  /** The lines between the head and the words. */
  private static boolean isSignature(String line, String name) {
    return line.startsWith("(")
        || line.equals(name)
        || line.matches("('|`|,|,@)(datum|template|expression)");
  }

  private static Kind kind(String letter) {
    return switch (letter) {
      case "s" -> Kind.SYNTAX;
      case "a" -> Kind.AUXILIARY;
      case "p" -> Kind.PROCEDURE;
      default -> throw new IllegalStateException("no such kind of entry: " + letter);
    };
  }
}
