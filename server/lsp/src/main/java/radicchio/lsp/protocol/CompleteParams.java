package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** REPL input. */
public record CompleteParams(@Nullable String text) {}
