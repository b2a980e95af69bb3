package radicchio.compiler.expand;

import java.util.Optional;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/**
 * The file of a library, by its name: {@code (a b 1)} is in {@code a/b/1.sld}.
 *
 * @param name as it is written
 * @param file below the folder of the libraries
 * @param parts of the name
 */
public record LibraryPath(String name, String file, int parts) {
  static final String ENDING = ".sld";

  /** Nothing for a name that cannot be one of a file. */
  static Optional<LibraryPath> of(Syntax name) {
    if (!Imports.isName(name)) {
      return Optional.empty();
    }
    var file = new StringBuilder();
    var parts = ((Syntax.ListForm) name).items();
    for (Syntax part : parts) {
      String text =
          switch (part) {
            case Syntax.Identifier id -> id.symbol();
            case Syntax.Literal literal when literal.datum() instanceof Datum.ExactInteger ->
                SyntaxText.of(part);
            default -> "";
          };
      if (!isPlain(text)) {
        return Optional.empty();
      }
      file.append(file.isEmpty() ? "" : "/").append(text);
    }
    return Optional.of(
        new LibraryPath(Imports.name(name), file.append(ENDING).toString(), parts.size()));
  }

  /** Whether a part of a name is the name of a file or folder, and nothing that leads elsewhere. */
  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && !part.startsWith(".")
        && part.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0);
  }
}
