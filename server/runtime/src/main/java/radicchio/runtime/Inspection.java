package radicchio.runtime;

/**
 * What a stage of the compiler made of a text.
 *
 * @param title for a person: the stage's name and the text's source
 * @param language an editor's language identifier: {@code scheme}, {@code wat} or {@code plaintext}
 */
public record Inspection(Stage stage, String title, String language, String text) {}
