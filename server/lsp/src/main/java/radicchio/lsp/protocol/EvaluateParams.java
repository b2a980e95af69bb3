package radicchio.lsp.protocol;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What to evaluate; see {@code docs/protocol.md}, as for every record of this package. */
public record EvaluateParams(
    @Nullable VersionedTextDocumentIdentifier textDocument,
    @Nullable String text,
    @Nullable String scope,
    @Nullable Position position,
    @Nullable Range range,
    @Nullable String origin,
    @Nullable String evaluationId,
    @Nullable Either<String, Integer> partialResultToken,
    @Nullable Either<String, Integer> workDoneToken) {}
