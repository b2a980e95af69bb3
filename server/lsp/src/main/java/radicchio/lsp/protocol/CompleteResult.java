package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Whether REPL input can be submitted. */
public record CompleteResult(boolean complete, int indent, @Nullable String message) {}
