package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** How an evaluation ended. */
public record EvaluateResult(
    String evaluationId,
    String outcome,
    int evaluated,
    int skipped,
    @Nullable String value,
    @Nullable String message,
    long nanoseconds) {}
