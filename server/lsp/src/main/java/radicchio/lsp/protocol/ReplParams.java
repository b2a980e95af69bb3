package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** A place in REPL input. */
public record ReplParams(@Nullable String text, @Nullable Integer offset) {}
