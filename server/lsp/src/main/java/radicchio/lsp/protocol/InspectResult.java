package radicchio.lsp.protocol;

/** A stage, printed. */
public record InspectResult(String stage, String title, String language, String text) {}
