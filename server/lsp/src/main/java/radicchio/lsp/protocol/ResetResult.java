package radicchio.lsp.protocol;

/** Number of the instance that is there now. */
public record ResetResult(int generation) {}
