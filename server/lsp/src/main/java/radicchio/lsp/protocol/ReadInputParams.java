package radicchio.lsp.protocol;

/** See docs/protocol.md. */
public record ReadInputParams() {}
