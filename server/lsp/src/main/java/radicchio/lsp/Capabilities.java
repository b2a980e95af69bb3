package radicchio.lsp;

import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import radicchio.ide.SemanticToken;

/** What the server says it can do. */
final class Capabilities {
  private Capabilities() {}

  static ServerCapabilities all() {
    var out = new ServerCapabilities();
    var sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    out.setTextDocumentSync(sync);
    out.setPositionEncoding("utf-16");
    out.setHoverProvider(true);
    out.setCompletionProvider(new CompletionOptions(true, List.of("(")));
    out.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", " ")));
    out.setDefinitionProvider(true);
    out.setReferencesProvider(true);
    out.setDocumentHighlightProvider(true);
    out.setDocumentSymbolProvider(true);
    out.setFoldingRangeProvider(true);
    out.setSelectionRangeProvider(true);
    out.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            new SemanticTokensLegend(
                Arrays.stream(SemanticToken.Type.values()).map(SemanticToken.Type::word).toList(),
                SemanticToken.MODIFIERS),
            true,
            true));
    return out;
  }
}
