package radicchio.lsp.protocol;

/** The whole of a result. */
public record ValueResult(String text, boolean truncated, String schemeType, String wasmType) {}
