package radicchio.lsp.protocol;

import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** A top-level variable of the session. */
public record BindingItem(
    String name,
    String value,
    boolean truncated,
    String schemeType,
    String wasmType,
    @Nullable String uri,
    @Nullable Range range) {}
