package radicchio.ide;

import java.util.ArrayDeque;
import java.util.Optional;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Meaning;

/**
 * What stands above a definition: comment lines with no blank line in between. A first line such as
 * {@code ;;; (take list k): its first k elements.} begins with the signature; the libraries that
 * come with Radicchio are documented so.
 *
 * @param signature empty if there is none
 */
record Comment(String signature, String text) {

  /** Above the line where a definition has its name. */
  static Optional<Comment> above(Span name) {
    String source = name.source().text();
    int line = source.lastIndexOf('\n', name.start() - 1) + 1;
    if (!begins(source.substring(line, name.start()).strip())) {
      return Optional.empty();
    }
    var found = new ArrayDeque<String>();
    while (line > 0) {
      int end = line - 1;
      line = source.lastIndexOf('\n', end - 1) + 1;
      String text = source.substring(line, end).strip();
      if (!text.startsWith(";")) {
        break;
      }
      found.addFirst(text.replaceFirst("^;+ ?", ""));
    }
    String text = String.join("\n", found).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(split(text, name.text()));
  }

  /** Whether nothing but the head of a definition stands before the name in its line. */
  private static boolean begins(String before) {
    return before.isEmpty() || before.startsWith("(");
  }

  private static Comment split(String text, String name) {
    int colon = text.indexOf(": ");
    String head = text.substring(0, Math.max(colon, 0));
    boolean form = head.startsWith("(") && head.endsWith(")") && !head.contains("\n");
    if (!form && !head.equals(name)) {
      return new Comment("", text);
    }
    String rest = text.substring(colon + 2);
    return new Comment(head, Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
  }

  /** Above the definition of what a name means. */
  static Optional<Comment> of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.GlobalMeaning g when !g.definitions().isEmpty() ->
          above(g.definitions().getLast());
      case Meaning.Macro m -> above(m.definition());
      case Meaning.GlobalMeaning g -> Optional.empty();
      case Meaning.Special s -> Optional.empty();
      case Meaning.LocalMeaning l -> Optional.empty();
      case Meaning.PrimitiveMeaning p -> Optional.empty();
      case Meaning.Unsupported u -> Optional.empty();
      case Meaning.Unbound u -> Optional.empty();
    };
  }

  static boolean isPrelude(Meaning.GlobalMeaning global) {
    return global.global().library().equals("(radicchio prelude)");
  }

  /** As a hover shows it, without the signature. */
  String markdown() {
    return Markdown.escape(text);
  }
}
