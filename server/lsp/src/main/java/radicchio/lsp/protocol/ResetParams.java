package radicchio.lsp.protocol;

/** Nothing to say. */
public record ResetParams() {}
