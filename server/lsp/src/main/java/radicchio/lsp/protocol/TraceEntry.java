package radicchio.lsp.protocol;

import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** A procedure that was running when an error was raised. */
public record TraceEntry(String name, @Nullable String uri, @Nullable Range range) {}
