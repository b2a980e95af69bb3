package radicchio.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.expand.Arity;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.ScopeMap;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.syntax.Token;
import radicchio.compiler.syntax.Tokens;

/** Names that could stand at the cursor: those in scope, nearest first. */
public final class Completion {
  private static final int MOST_ITEMS = 300;

  private final Documentation documentation;

  Completion(Documentation documentation) {
    this.documentation = documentation;
  }

  /** What a name stands for. */
  public enum Kind {
    LOCAL,
    PROCEDURE,
    VARIABLE,
    SYNTAX,
    MACRO,
    LIBRARY
  }

  /**
   * @param detail one line, such as a signature
   * @param documentation Markdown, or empty
   * @param sortKey orders items
   * @param replaces what the label takes the place of
   */
  public record Item(
      String label,
      Kind kind,
      String detail,
      String documentation,
      String sortKey,
      Range replaces) {}

  /**
   * @param incomplete whether there are more items than were given
   */
  public record Result(List<Item> items, boolean incomplete) {
    public Result {
      items = List.copyOf(items);
    }
  }

  private record Candidate(String name, Meaning meaning, int distance) {}

  public Result at(Document document, int offset) {
    Document.Spot spot = document.spot(offset).orElse(new Document.Spot(0, 0));
    boolean empty = document.parts().isEmpty();
    Optional<Word> word =
        empty ? Optional.of(Word.NONE) : word(document.parts().get(spot.part()), spot.at());
    if (word.isEmpty()) {
      return new Result(List.of(), false);
    }
    Word typed = word.get();
    var range = document.text().range(offset - typed.text().length(), offset);
    if (!empty && inImport(document.parts().get(spot.part()), spot.at())) {
      return libraries(document, range);
    }
    var candidates = new ArrayList<Candidate>();
    collect(document, spot, candidates);
    List<Item> items =
        candidates.stream()
            .filter(
                c ->
                    typed.head()
                        || !(c.meaning() instanceof Meaning.Special s)
                        || s.form().auxiliary())
            .flatMap(c -> item(c, typed.text(), range).stream())
            .sorted(Comparator.comparing(Item::sortKey))
            .toList();
    return new Result(
        items.subList(0, Math.min(items.size(), MOST_ITEMS)), items.size() > MOST_ITEMS);
  }

  private static void collect(Document document, Document.Spot spot, List<Candidate> out) {
    Analysis analysis = document.analysis();
    Set<String> seen = new HashSet<>();
    if (spot.part() < analysis.expansions().size()) {
      var part = document.parts().get(spot.part());
      // Blanks behind an unclosed form are in the scope that its end is in.
      int end = part.read().forms().stream().mapToInt(f -> f.span().end()).max().orElse(0);
      int at = Math.min(spot.at(), end);
      for (Expansion e : analysis.expansions().get(spot.part())) {
        int distance = 0;
        for (ScopeMap.Name n : e.scopes().visibleAt(part.source(), at)) {
          if (seen.add(n.symbol())) {
            out.add(new Candidate(n.symbol(), n.meaning(), Math.min(distance++, 9)));
          }
        }
      }
    }
    analysis
        .environment()
        .forEachName(
            (name, meaning) -> {
              if (!name.startsWith("%") && seen.add(name)) {
                out.add(new Candidate(name, meaning, 0));
              }
            });
  }

  private Optional<Item> item(Candidate candidate, String typed, Range range) {
    int quality = quality(candidate.name(), typed);
    if (quality < 0) {
      return Optional.empty();
    }
    Meaning meaning = candidate.meaning();
    Optional<Documentation.Entry> entry = entry(candidate.name(), meaning);
    Optional<Comment> comment = entry.isPresent() ? Optional.empty() : Comment.of(meaning);
    String detail =
        entry
            .flatMap(e -> e.signatures().stream().findFirst())
            .or(() -> comment.map(Comment::signature).filter(s -> !s.isEmpty()))
            .orElseGet(() -> detail(candidate.name(), meaning));
    String key =
        String.format(
            Locale.ROOT,
            "%d%d%d%s",
            quality,
            rank(meaning),
            candidate.distance(),
            candidate.name());
    return Optional.of(
        new Item(
            candidate.name(),
            kind(meaning, entry),
            detail,
            entry
                .map(Documentation.Entry::markdown)
                .or(() -> comment.map(Comment::markdown))
                .orElse(""),
            key,
            range));
  }

  private Optional<Documentation.Entry> entry(String name, Meaning meaning) {
    boolean library =
        switch (meaning) {
          case Meaning.Special s -> true;
          case Meaning.Unsupported u -> true;
          case Meaning.PrimitiveMeaning p -> true;
          case Meaning.GlobalMeaning g -> Comment.isPrelude(g);
          case Meaning.Macro m -> false;
          case Meaning.LocalMeaning l -> false;
          case Meaning.Unbound u -> false;
        };
    return library ? documentation.of(name) : Optional.empty();
  }

  private static String detail(String name, Meaning meaning) {
    Arity arity =
        switch (meaning) {
          case Meaning.GlobalMeaning g -> g.arity();
          case Meaning.LocalMeaning l -> l.arity();
          default -> Arity.UNKNOWN;
        };
    return arity.known() ? Signatures.write(name, arity.signatures().getFirst()) : "";
  }

  private static Kind kind(Meaning meaning, Optional<Documentation.Entry> entry) {
    return switch (meaning) {
      case Meaning.Special s -> Kind.SYNTAX;
      case Meaning.Macro m -> Kind.MACRO;
      case Meaning.GlobalMeaning g ->
          g.arity().known() || g.global().isLibrary() ? Kind.PROCEDURE : Kind.VARIABLE;
      case Meaning.LocalMeaning l -> l.arity().known() ? Kind.PROCEDURE : Kind.LOCAL;
      case Meaning.PrimitiveMeaning p -> Kind.PROCEDURE;
      case Meaning.Unsupported u ->
          entry.filter(e -> e.kind() == Documentation.Kind.PROCEDURE).isPresent()
              ? Kind.PROCEDURE
              : Kind.SYNTAX;
      case Meaning.Unbound u -> Kind.VARIABLE;
    };
  }

  /** Locals, then what the user defined, then the libraries. */
  private static int rank(Meaning meaning) {
    return switch (meaning) {
      case Meaning.LocalMeaning l -> 0;
      case Meaning.GlobalMeaning g -> g.global().isLibrary() ? 2 : 1;
      case Meaning.Macro m -> 1;
      case Meaning.Special s -> 2;
      case Meaning.PrimitiveMeaning p -> 3;
      case Meaning.Unsupported u -> 3;
      case Meaning.Unbound u -> 3;
    };
  }

  /**
   * 0: begins with what was typed; 1: a part of the name does; 2: its letters occur in order; -1:
   * none.
   */
  static int quality(String name, String typed) {
    String n = name.toLowerCase(Locale.ROOT);
    String t = typed.toLowerCase(Locale.ROOT);
    if (n.startsWith(t)) {
      return 0;
    }
    int found = n.indexOf(t);
    while (found > 0) {
      if (!Character.isLetterOrDigit(n.charAt(found - 1))) {
        return 1;
      }
      found = n.indexOf(t, found + 1);
    }
    int at = 0;
    for (int i = 0; i < n.length() && at < t.length(); i++) {
      if (n.charAt(i) == t.charAt(at)) {
        at++;
      }
    }
    return at == t.length() && n.charAt(0) == t.charAt(0) ? 2 : -1;
  }

  /**
   * What has been typed of the name.
   *
   * @param head whether it stands right behind a parenthesis
   */
  private record Word(String text, boolean head) {
    static final Word NONE = new Word("", false);
    static final Word HEAD = new Word("", true);
  }

  /** Nothing inside a comment, string or number. */
  private static Optional<Word> word(Part part, int at) {
    Tokens tokens = part.read().tokens();
    if (at == 0 || tokens.isEmpty()) {
      return Optional.of(Word.NONE);
    }
    int i = tokens.indexAt(at - 1);
    boolean inside = at < tokens.end(i);
    return switch (tokens.kind(i)) {
      case IDENTIFIER ->
          Optional.of(
              new Word(
                  part.source().text().substring(tokens.start(i), at),
                  i > 0 && tokens.kind(i - 1) == Token.Kind.OPEN));
      case WHITESPACE,
          CLOSE,
          CLOSE_BRACKET,
          QUOTE,
          QUASIQUOTE,
          UNQUOTE,
          UNQUOTE_SPLICING,
          OPEN_BRACKET ->
          Optional.of(Word.NONE);
      case OPEN -> Optional.of(Word.HEAD);
      case BLOCK_COMMENT, STRING, BAR_IDENTIFIER ->
          inside ? Optional.empty() : Optional.of(Word.NONE);
      default -> Optional.empty();
    };
  }

  private static boolean inImport(Part part, int at) {
    List<Syntax> path = Syntaxes.path(part.read().forms(), at);
    return path.size() > 1
        && path.stream().anyMatch(s -> Syntaxes.head(s).filter("import"::equals).isPresent());
  }

  private static Result libraries(Document document, Range range) {
    List<Item> items =
        document.libraryNames().stream()
            .map(name -> name.substring(1, name.length() - 1))
            .sorted()
            .map(name -> new Item(name, Kind.LIBRARY, "", "", name, range))
            .toList();
    return new Result(items, false);
  }
}
