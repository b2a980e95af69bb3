package radicchio.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Which bindings: those whose name begins with the prefix. */
public record BindingsParams(@Nullable String prefix) {}
