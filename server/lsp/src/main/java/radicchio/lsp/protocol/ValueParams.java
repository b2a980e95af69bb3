package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** A result, by the evaluation and the form's number in it. */
public record ValueParams(@Nullable String evaluationId, @Nullable Integer index) {}
