package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Which evaluation to interrupt: the running one when there is no id. */
public record InterruptParams(@Nullable String evaluationId) {}
