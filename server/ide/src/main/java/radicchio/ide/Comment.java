package radicchio.ide;

import java.util.ArrayList;
import java.util.Optional;
import radicchio.compiler.diag.Source;
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
    Source source = name.source();
    String[] lines = source.text().substring(0, name.start()).split("\\R", -1);
    var found = new ArrayList<String>();
    for (int i = lines.length - 2; i >= 0 && lines[i].strip().startsWith(";"); i--) {
      found.addFirst(lines[i].strip().replaceFirst("^;+ ?", ""));
    }
    String text = String.join("\n", found).strip();
    return text.isEmpty() || !begins(lines) ? Optional.empty() : Optional.of(split(text));
  }

  /** Whether nothing but the head of a definition stands before the name in its line. */
  private static boolean begins(String[] lines) {
    return lines[lines.length - 1].strip().startsWith("(");
  }

  private static Comment split(String text) {
    int colon = text.indexOf(": ");
    if (colon > 0 && text.indexOf('\n') != 0) {
      String head = text.substring(0, colon);
      boolean form = head.startsWith("(") && head.endsWith(")");
      if (!head.contains("\n") && (form || !head.contains(" "))) {
        String rest = text.substring(colon + 2);
        return new Comment(head, Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
      }
    }
    return new Comment("", text);
  }

  /** Above the definition of what a name means; variables of the prelude have none for users. */
  static Optional<Comment> of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.GlobalMeaning g when !isPrelude(g) && !g.definitions().isEmpty() ->
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
