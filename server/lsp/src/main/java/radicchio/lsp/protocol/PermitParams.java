package radicchio.lsp.protocol;

/** See docs/protocol.md. */
public record PermitParams(String kind, String folder) {}
