package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.expand.Arity;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.Occurrence;
import radicchio.runtime.Binding;

/** What there is to know about the name at a place. */
public final class Hovers {
  private static final int LONGEST_VALUE = 400;

  private final Documentation documentation;
  private final SessionView session;

  Hovers(Documentation documentation, SessionView session) {
    this.documentation = documentation;
    this.session = session;
  }

  /** Markdown about a range. */
  public record Text(Range range, String markdown) {}

  public Optional<Text> at(Document document, int offset) {
    Analysis analysis = document.analysis();
    return analysis
        .occurrenceAt(offset)
        .flatMap(
            o -> document.place(o.span()).map(range -> new Text(range, markdown(o, analysis))));
  }

  private String markdown(Occurrence occurrence, Analysis analysis) {
    String name = occurrence.span().text();
    Meaning meaning = occurrence.meaning();
    Optional<Documentation.Entry> entry = entry(meaning);
    if (entry.isPresent()) {
      String words = entry.get().markdown();
      return meaning instanceof Meaning.Unsupported ? words + "\n\n**Not supported yet.**" : words;
    }
    var sections = new ArrayList<String>();
    sections.add(code(String.join("\n", headline(name, analysis.arity(meaning)))));
    sections.add(kind(meaning));
    if (meaning instanceof Meaning.GlobalMeaning global) {
      session.binding(global.global().name()).ifPresent(b -> sections.add(value(b)));
    }
    return String.join("\n\n", sections);
  }

  /** The documentation of what a library defines; a user's own name may be the same. */
  private Optional<Documentation.Entry> entry(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Special s -> documentation.of(s.form().keyword());
      case Meaning.Unsupported u -> documentation.of(u.name());
      case Meaning.GlobalMeaning g when g.global().isLibrary() ->
          documentation.of(g.global().name());
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
    return "Value now:\n"
        + code(shown)
        + "\n"
        + binding.value().schemeType()
        + " · `"
        + binding.value().wasmType()
        + "`";
  }

  /** A fence longer than any run of backticks inside. */
  private static String code(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + "scheme\n" + text + "\n" + fence;
  }
}
