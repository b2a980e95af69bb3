package radicchio.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;
import radicchio.ide.Completion;
import radicchio.ide.Definitions;
import radicchio.ide.Edit;
import radicchio.ide.Features;
import radicchio.ide.Folding;
import radicchio.ide.Highlights;
import radicchio.ide.Selections;
import radicchio.ide.SemanticTokenizer;
import radicchio.ide.Symbols;
import radicchio.ide.Workspace;

/** LSP's requests about documents. */
final class DocumentRequests implements TextDocumentService {
  private final Workspace workspace;
  private final Features features;
  private final Requests requests;
  private final DiagnosticsPublisher publisher;
  private final Log log;

  DocumentRequests(
      Workspace workspace,
      Features features,
      Requests requests,
      DiagnosticsPublisher publisher,
      Log log) {
    this.workspace = workspace;
    this.features = features;
    this.requests = requests;
    this.publisher = publisher;
    this.log = log;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var item = params.getTextDocument();
    requests.note(
        "didOpen " + item.getUri(),
        () -> {
          workspace.open(item.getUri(), item.getVersion(), item.getText());
          publisher.changed(item.getUri());
        });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    requests.note(
        "didChange " + id.getUri(),
        () -> {
          var edits = new ArrayList<Edit>();
          for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            edits.add(
                new Edit(
                    Optional.ofNullable(change.getRange()).map(ToProtocol::ours),
                    change.getText()));
          }
          int version = Optional.ofNullable(id.getVersion()).orElse(Integer.MIN_VALUE);
          Optional<String> refused = workspace.change(id.getUri(), version, edits);
          if (refused.isPresent()) {
            log.warn("didChange " + id.getUri() + " ignored: " + refused.get());
          } else {
            publisher.changed(id.getUri());
          }
        });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    requests.note(
        "didClose " + uri,
        () -> {
          workspace.close(uri);
          publisher.closed(uri);
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // What counts is what is open, saved or not.
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return requests.at(
        "hover",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at -> features.hovers().at(at.document(), at.offset()).map(ToProtocol::hover).orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return requests.at(
        "completion",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at -> {
          Completion.Result result = features.completion().at(at.document(), at.offset());
          return Either.forRight(
              new CompletionList(
                  result.incomplete(),
                  result.items().stream().map(ToProtocol::unresolved).toList()));
        });
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    return requests.read(
        "completionItem/resolve",
        snapshot -> {
          if (ToProtocol.isDocumented(item)) {
            features
                .documentation()
                .of(item.getLabel())
                .ifPresent(e -> ToProtocol.document(item, e.markdown()));
          }
          return item;
        });
  }

  @Override
  public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return requests.at(
        "signatureHelp",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at ->
            features
                .signatures()
                .at(at.document(), at.offset())
                .map(ToProtocol::signatures)
                .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return requests.at(
        "definition",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at ->
            Either.forLeft(
                Definitions.definition(at.snapshot(), at.document(), at.offset()).stream()
                    .map(ToProtocol::location)
                    .toList()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean withDefinition = params.getContext().isIncludeDeclaration();
    return requests.at(
        "references",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at ->
            Definitions.references(at.snapshot(), at.document(), at.offset(), withDefinition)
                .stream()
                .map(ToProtocol::location)
                .toList());
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      org.eclipse.lsp4j.DocumentHighlightParams params) {
    return requests.at(
        "documentHighlight",
        params.getTextDocument().getUri(),
        params.getPosition(),
        at ->
            Highlights.at(at.document(), at.offset()).stream().map(ToProtocol::highlight).toList());
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return requests.in(
        "documentSymbol",
        params.getTextDocument().getUri(),
        about ->
            Symbols.of(about.document()).stream()
                .map(s -> Either.<SymbolInformation, DocumentSymbol>forRight(ToProtocol.symbol(s)))
                .toList());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return requests.in(
        "semanticTokens/full",
        params.getTextDocument().getUri(),
        about -> ToProtocol.tokens(SemanticTokenizer.all(about.document())));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return requests.in(
        "semanticTokens/range",
        params.getTextDocument().getUri(),
        about -> {
          int start = Requests.offset(about.document(), params.getRange().getStart());
          int end = endOffset(about, params.getRange().getEnd());
          return ToProtocol.tokens(SemanticTokenizer.range(about.document(), start, end));
        });
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return requests.in(
        "foldingRange",
        params.getTextDocument().getUri(),
        about -> Folding.of(about.document()).stream().map(ToProtocol::fold).toList());
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return requests.in(
        "selectionRange",
        params.getTextDocument().getUri(),
        about -> {
          var out = new ArrayList<SelectionRange>();
          for (Position position : params.getPositions()) {
            int offset = Requests.offset(about.document(), position);
            out.add(ToProtocol.selection(Selections.at(about.document(), offset)));
          }
          return out;
        });
  }

  /** Editors ask for the range up to the line after the last. */
  private static int endOffset(Requests.About about, Position end) {
    return end.getLine() == about.document().text().lineCount()
        ? about.document().text().length()
        : Requests.offset(about.document(), end);
  }
}
