package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** See docs/protocol.md. */
public record ReadInputResult(@Nullable String text) {}
