package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.expand.Arity;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.Occurrence;
import radicchio.compiler.types.Inferred;
import radicchio.compiler.types.Reason;
import radicchio.runtime.Binding;

/** What there is to know about the name at a place. */
public final class Hovers {
  private static final int LONGEST_VALUE = 400;

  private final Documentation documentation;
  private final SessionView session;
  private volatile Optional<InferredTypes> lastTypes = Optional.empty();

  Hovers(Documentation documentation, SessionView session) {
    this.documentation = documentation;
    this.session = session;
  }

  /** Markdown about a range. */
  public record Text(Range range, String markdown) {}

  public Optional<Text> at(Document document, int offset) {
    Analysis analysis = document.analysis();
    Optional<Occurrence> occurrence = analysis.occurrenceAt(offset);
    if (occurrence.isEmpty()) {
      return expression(document, offset, types(analysis));
    }
    return document
        .place(occurrence.get().span())
        .map(range -> new Text(range, name(occurrence.get(), analysis)));
  }

  private String name(Occurrence occurrence, Analysis analysis) {
    Meaning meaning = occurrence.meaning();
    Optional<Documentation.Entry> entry = entry(meaning);
    if (entry.isPresent()) {
      String words = entry.get().markdown();
      return meaning instanceof Meaning.Unsupported ? words + "\n\n**Not supported yet.**" : words;
    }
    var sections = new ArrayList<String>();
    Optional<Comment> comment = Comment.of(meaning);
    List<String> lines =
        comment
            .filter(c -> !c.signature().isEmpty())
            .map(c -> List.of(c.signature()))
            .orElseGet(() -> headline(occurrence.span().text(), analysis.arity(meaning)));
    sections.add(Markdown.scheme(String.join("\n", lines)));
    comment.ifPresent(c -> sections.add(c.markdown()));
    types(analysis).of(meaning).ifPresent(t -> sections.addAll(types(t, analysis.document())));
    sections.add(kind(meaning));
    if (meaning instanceof Meaning.GlobalMeaning global) {
      session.binding(global.global().name()).ifPresent(b -> sections.add(value(b)));
    }
    return String.join("\n\n", sections);
  }

  /** A place that is no name: the expression around it. */
  private static Optional<Text> expression(Document document, int offset, InferredTypes types) {
    return types
        .around(offset)
        .flatMap(
            typed ->
                document
                    .place(typed.expression().site().span())
                    .map(
                        range ->
                            new Text(
                                range, String.join("\n\n", types(typed.inferred(), document)))));
  }

  private static List<String> types(Inferred inferred, Document document) {
    var sections = new ArrayList<String>();
    sections.add(
        "Type "
            + Markdown.code(inferred.schemeType())
            + " · wasm "
            + Markdown.code(inferred.wasmType()));
    if (!inferred.reasons().isEmpty()) {
      var why = new StringBuilder("Not unboxed, because:");
      for (Reason reason : inferred.reasons()) {
        why.append("\n- ").append(Markdown.escape(reason.text()));
        document
            .place(reason.span())
            .ifPresent(r -> why.append(", line ").append(r.start().line() + 1));
      }
      sections.add(why.toString());
    }
    return sections;
  }

  /**
   * Those of the analysis that was asked about last: a person hovers several times before the next
   * edit.
   */
  private InferredTypes types(Analysis analysis) {
    Optional<InferredTypes> known = lastTypes;
    if (known.filter(t -> t.isOf(analysis)).isEmpty()) {
      known = Optional.of(InferredTypes.of(analysis));
      lastTypes = known;
    }
    return known.orElseThrow();
  }

  /** The documentation of what a library defines; a user's own name may be the same. */
  private Optional<Documentation.Entry> entry(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Special s -> documentation.of(s.form().keyword());
      case Meaning.Unsupported u -> documentation.of(u.name());
      case Meaning.GlobalMeaning g when Comment.isPrelude(g) -> documentation.of(g.global().name());
      case Meaning.GlobalMeaning g -> Optional.empty();
      case Meaning.Macro m ->
          m.definition().source().name().contains("prelude")
              ? documentation.of(m.name())
              : Optional.empty();
      case Meaning.LocalMeaning l -> Optional.empty();
      case Meaning.PrimitiveMeaning p -> Optional.empty();
      case Meaning.Unbound u -> Optional.empty();
    };
  }

  private static List<String> headline(String name, Arity arity) {
    return arity.known()
        ? arity.signatures().stream().map(a -> Signatures.write(name, a)).toList()
        : List.of(name);
  }

  private static String kind(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Special s -> s.form().shape();
      case Meaning.Macro m -> "*macro*";
      case Meaning.GlobalMeaning g when g.global().isLibrary() ->
          "*of " + g.global().library() + "*";
      case Meaning.GlobalMeaning g -> "*top-level variable*";
      case Meaning.LocalMeaning l when l.variable().assigned() ->
          "*local variable, assigned by `set!`*";
      case Meaning.LocalMeaning l -> "*local variable*";
      case Meaning.PrimitiveMeaning p -> "*primitive*";
      case Meaning.Unsupported u -> "*" + u.library() + ", not supported yet*";
      case Meaning.Unbound u -> "*not defined*";
    };
  }

  private static String value(Binding binding) {
    String text = binding.value().text();
    String shown = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    return "Value now: "
        + Markdown.code(binding.value().schemeType())
        + " · wasm "
        + Markdown.code(binding.value().wasmType())
        + "\n"
        + Markdown.scheme(shown);
  }
}
