package radicchio.lsp.protocol;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.jspecify.annotations.Nullable;

/** A form and the stage to show it at. */
public record InspectParams(
    @Nullable TextDocumentIdentifier textDocument,
    @Nullable Position position,
    @Nullable String text,
    @Nullable String stage) {}
