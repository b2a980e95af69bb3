package radicchio.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import radicchio.ide.Completion;
import radicchio.ide.Folding;
import radicchio.ide.Highlights;
import radicchio.ide.Hovers;
import radicchio.ide.Place;
import radicchio.ide.Problem;
import radicchio.ide.SemanticToken;
import radicchio.ide.Signatures;
import radicchio.ide.Symbol;

/** The editor's terms in LSP's words. */
final class ToProtocol {
  private ToProtocol() {}

  static Position position(radicchio.ide.Position position) {
    return new Position(position.line(), position.character());
  }

  static Range range(radicchio.ide.Range range) {
    return new Range(position(range.start()), position(range.end()));
  }

  static radicchio.ide.Position ours(Position position) {
    return new radicchio.ide.Position(position.getLine(), position.getCharacter());
  }

  static radicchio.ide.Range ours(Range range) {
    return new radicchio.ide.Range(ours(range.getStart()), ours(range.getEnd()));
  }

  static Location location(Place place) {
    return new Location(place.uri(), range(place.range()));
  }

  static Diagnostic diagnostic(Problem problem) {
    var out = new Diagnostic(range(problem.range()), problem.message());
    out.setSource("radicchio");
    out.setCode(problem.code());
    out.setSeverity(
        switch (problem.severity()) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
          case HINT -> DiagnosticSeverity.Hint;
        });
    if (problem.unnecessary()) {
      out.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (!problem.related().isEmpty()) {
      out.setRelatedInformation(
          problem.related().stream()
              .map(n -> new DiagnosticRelatedInformation(location(n.place()), n.message()))
              .toList());
    }
    return out;
  }

  static Hover hover(Hovers.Text hover) {
    var out = new Hover(markdown(hover.markdown()));
    out.setRange(range(hover.range()));
    return out;
  }

  static CompletionItem completion(Completion.Item item) {
    CompletionItem out = unresolved(item);
    if (isDocumented(out)) {
      document(out, item.documentation());
    }
    return out;
  }

  static void document(CompletionItem item, String documentation) {
    item.setDocumentation(Either.forRight(markdown(documentation)));
  }

  /** Whether there is documentation to resolve the item with. */
  static boolean isDocumented(CompletionItem item) {
    return item.getData() != null;
  }

  /** Without its documentation, which an editor asks for once someone looks at the item. */
  static CompletionItem unresolved(Completion.Item item) {
    var out = new CompletionItem(item.label());
    out.setKind(
        switch (item.kind()) {
          case LOCAL -> CompletionItemKind.Variable;
          case PROCEDURE -> CompletionItemKind.Function;
          case VARIABLE -> CompletionItemKind.Variable;
          case SYNTAX -> CompletionItemKind.Keyword;
          case MACRO -> CompletionItemKind.Operator;
          case LIBRARY -> CompletionItemKind.Module;
        });
    out.setSortText(item.sortKey());
    out.setFilterText(item.label());
    if (!item.detail().isEmpty()) {
      out.setDetail(item.detail());
    }
    if (!item.documentation().isEmpty()) {
      out.setData("documented");
    }
    out.setTextEdit(Either.forLeft(new TextEdit(range(item.replaces()), item.label())));
    return out;
  }

  static SignatureHelp signatures(Signatures.Call call) {
    var all = new ArrayList<SignatureInformation>();
    for (Signatures.Signature s : call.signatures()) {
      var out = new SignatureInformation(s.label());
      if (!s.documentation().isEmpty()) {
        out.setDocumentation(Either.forRight(markdown(s.documentation())));
      }
      out.setParameters(
          s.parameters().stream()
              .map(
                  p -> {
                    var info = new ParameterInformation();
                    info.setLabel(
                        Either.forRight(
                            org.eclipse.lsp4j.jsonrpc.messages.Tuple.two(p.start(), p.end())));
                    return info;
                  })
              .toList());
      if (s.active() >= 0) {
        out.setActiveParameter(s.active());
      }
      all.add(out);
    }
    int active = call.active();
    return new SignatureHelp(all, active, all.get(active).getActiveParameter());
  }

  static DocumentSymbol symbol(Symbol symbol) {
    var out =
        new DocumentSymbol(
            symbol.name(),
            switch (symbol.kind()) {
              case PROCEDURE -> SymbolKind.Function;
              case VARIABLE -> SymbolKind.Variable;
              case CONSTANT -> SymbolKind.Constant;
              case MACRO -> SymbolKind.Operator;
              case RECORD -> SymbolKind.Struct;
              case FIELD -> SymbolKind.Field;
              case LIBRARY -> SymbolKind.Module;
            },
            range(symbol.range()),
            range(symbol.selection()));
    if (!symbol.detail().isEmpty()) {
      out.setDetail(symbol.detail());
    }
    out.setChildren(symbol.children().stream().map(ToProtocol::symbol).toList());
    return out;
  }

  /** Five numbers a token, each place relative to the one before (LSP 3.17, "Semantic Tokens"). */
  static SemanticTokens tokens(List<SemanticToken> tokens) {
    var out = new ArrayList<Integer>(tokens.size() * 5);
    int line = 0;
    int character = 0;
    for (SemanticToken t : tokens) {
      out.add(t.line() - line);
      out.add(t.line() == line ? t.character() - character : t.character());
      out.add(t.length());
      out.add(t.type().ordinal());
      out.add(t.modifiers());
      line = t.line();
      character = t.character();
    }
    return new SemanticTokens(out);
  }

  static FoldingRange fold(Folding.Fold fold) {
    var out = new FoldingRange(fold.startLine(), fold.endLine());
    switch (fold.kind()) {
      case FORM -> {}
      case COMMENT -> out.setKind(FoldingRangeKind.Comment);
      case IMPORTS -> out.setKind(FoldingRangeKind.Imports);
      case REGION -> out.setKind(FoldingRangeKind.Region);
    }
    return out;
  }

  /**
   * @param ranges from the inside out, at least one
   */
  static SelectionRange selection(List<radicchio.ide.Range> ranges) {
    Optional<SelectionRange> parent = Optional.empty();
    for (radicchio.ide.Range r : ranges.reversed()) {
      var next = new SelectionRange();
      next.setRange(range(r));
      parent.ifPresent(next::setParent);
      parent = Optional.of(next);
    }
    return parent.orElseThrow();
  }

  static DocumentHighlight highlight(Highlights.Highlight highlight) {
    return new DocumentHighlight(
        range(highlight.range()),
        highlight.write() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
  }

  private static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }
}
