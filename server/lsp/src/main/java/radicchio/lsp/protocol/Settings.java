package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Initialization options; later the {@code radicchio} section of the configuration. */
public record Settings(
    @Nullable Boolean transcript,
    @Nullable Integer maxMemoryMiB,
    @Nullable String engine,
    @Nullable Boolean trusted) {}
