package radicchio.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.Occurrence;
import radicchio.compiler.syntax.Token;
import radicchio.compiler.syntax.Tokens;

/** Colours by meaning: a name is coloured as what it stands for, which only the expander knows. */
public final class SemanticTokenizer {
  private final Document document;
  private final List<SemanticToken> out = new ArrayList<>();

  private SemanticTokenizer(Document document) {
    this.document = document;
  }

  public static List<SemanticToken> all(Document document) {
    return range(document, 0, document.text().length());
  }

  /** Those of the parts that touch a range. */
  public static List<SemanticToken> range(Document document, int start, int end) {
    var tokenizer = new SemanticTokenizer(document);
    Analysis analysis = document.analysis();
    int from = document.partAt(start).orElse(0);
    for (int i = from; i < document.parts().size() && document.start(i) <= end; i++) {
      tokenizer.part(i, analysis);
    }
    return tokenizer.out;
  }

  private void part(int index, Analysis analysis) {
    Part part = document.parts().get(index);
    var occurrences = new HashMap<Integer, Occurrence>();
    analysis
        .expansions()
        .get(index)
        .forEach(
            e ->
                e.occurrences().stream()
                    .filter(o -> o.span().source() == part.source())
                    .forEach(o -> occurrences.putIfAbsent(o.span().start(), o)));
    Tokens tokens = part.read().tokens();
    List<Span> gone = part.read().commentedOut();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      Optional<Kind> kind =
          gone.stream().anyMatch(s -> s.start() <= tokens.start(at) && tokens.end(at) <= s.end())
              ? Optional.of(new Kind(SemanticToken.Type.COMMENT, 0))
              : kind(
                  tokens.kind(i), Optional.ofNullable(occurrences.get(tokens.start(i))), analysis);
      kind.ifPresent(
          k ->
              add(
                  document.start(index) + tokens.start(at),
                  document.start(index) + tokens.end(at),
                  k));
    }
  }

  private record Kind(SemanticToken.Type type, int modifiers) {}

  private static Optional<Kind> kind(
      Token.Kind token, Optional<Occurrence> occurrence, Analysis analysis) {
    return switch (token) {
      case LINE_COMMENT, BLOCK_COMMENT, UNTERMINATED_COMMENT, DATUM_COMMENT, SHEBANG ->
          of(SemanticToken.Type.COMMENT);
      case DIRECTIVE -> of(SemanticToken.Type.MACRO);
      case STRING, UNTERMINATED_STRING, CHARACTER -> of(SemanticToken.Type.STRING);
      case NUMBER -> of(SemanticToken.Type.NUMBER);
      case BOOLEAN -> of(SemanticToken.Type.CONSTANT);
      case IDENTIFIER, BAR_IDENTIFIER -> occurrence.map(o -> name(o, analysis));
      case WHITESPACE,
          OPEN,
          CLOSE,
          OPEN_VECTOR,
          OPEN_BYTEVECTOR,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          QUOTE,
          QUASIQUOTE,
          UNQUOTE,
          UNQUOTE_SPLICING,
          DOT,
          LABEL_DEFINITION,
          LABEL_REFERENCE,
          UNTERMINATED_IDENTIFIER,
          BAD_ATOM ->
          Optional.empty();
    };
  }

  private static Optional<Kind> of(SemanticToken.Type type) {
    return Optional.of(new Kind(type, 0));
  }

  private static Kind name(Occurrence occurrence, Analysis analysis) {
    int modifiers =
        switch (occurrence.role()) {
          case DEFINITION -> SemanticToken.DEFINITION;
          case ASSIGNMENT -> SemanticToken.MODIFICATION;
          case REFERENCE, KEYWORD, TEMPLATE, PATTERN -> 0;
        };
    return switch (occurrence.meaning()) {
      case Meaning.Special s -> new Kind(SemanticToken.Type.KEYWORD, modifiers);
      case Meaning.Macro m -> new Kind(SemanticToken.Type.MACRO, modifiers);
      case Meaning.GlobalMeaning g when g.global().isLibrary() ->
          new Kind(SemanticToken.Type.FUNCTION, modifiers | SemanticToken.DEFAULT_LIBRARY);
      case Meaning.GlobalMeaning g ->
          new Kind(
              analysis.arity(g).known() ? SemanticToken.Type.FUNCTION : SemanticToken.Type.VARIABLE,
              modifiers);
      case Meaning.LocalMeaning l ->
          new Kind(
              l.arity().known() ? SemanticToken.Type.FUNCTION : SemanticToken.Type.PARAMETER,
              modifiers);
      case Meaning.PrimitiveMeaning p ->
          new Kind(SemanticToken.Type.FUNCTION, modifiers | SemanticToken.DEFAULT_LIBRARY);
      case Meaning.Unsupported u ->
          new Kind(SemanticToken.Type.FUNCTION, modifiers | SemanticToken.DEFAULT_LIBRARY);
      case Meaning.Unbound u -> new Kind(SemanticToken.Type.VARIABLE, modifiers);
    };
  }

  /** A token may span lines, a semantic token may not. */
  private void add(int start, int end, Kind kind) {
    Text text = document.text();
    for (int line = text.line(start); line < text.lineCount(); line++) {
      int from = Math.max(start, text.lineStart(line));
      int to = Math.min(end, text.lineEnd(line));
      if (from < to) {
        out.add(
            new SemanticToken(
                line, from - text.lineStart(line), to - from, kind.type(), kind.modifiers()));
      }
      if (line + 1 >= text.lineCount() || text.lineStart(line + 1) >= end) {
        return;
      }
    }
  }
}
