package radicchio.ide;

import java.util.List;

/**
 * How to colour a stretch of one line.
 *
 * @param modifiers a bit for each of {@link #MODIFIERS}
 */
public record SemanticToken(int line, int character, int length, Type type, int modifiers) {
  /** Names of the modifiers, by the number of their bit. */
  public static final List<String> MODIFIERS =
      List.of("definition", "defaultLibrary", "modification");

  public static final int DEFINITION = 1;
  public static final int DEFAULT_LIBRARY = 2;
  public static final int MODIFICATION = 4;

  /** What it is. */
  public enum Type {
    COMMENT("comment"),
    STRING("string"),
    NUMBER("number"),
    CONSTANT("enumMember"),
    KEYWORD("keyword"),
    MACRO("macro"),
    FUNCTION("function"),
    VARIABLE("variable"),
    PARAMETER("parameter");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** LSP's name for it (LSP 3.17, "Semantic Tokens"). */
    public String word() {
      return word;
    }
  }
}
