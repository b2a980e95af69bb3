package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** What the session is doing. */
public record SessionState(
    String state,
    @Nullable String evaluationId,
    int generation,
    @Nullable Long since,
    @Nullable String message,
    int queue,
    long memoryBytes) {}
