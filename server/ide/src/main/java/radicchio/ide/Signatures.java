package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Arity;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * How the procedure or syntax of the list at the cursor is written, and which argument the cursor
 * is at.
 */
public final class Signatures {
  private final Documentation documentation;

  Signatures(Documentation documentation) {
    this.documentation = documentation;
  }

  /**
   * @param active number of the signature that fits best
   */
  public record Call(List<Signature> signatures, int active) {
    public Call {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * @param active number of the parameter that the cursor is at, -1 for none
   */
  public record Signature(
      String label, String documentation, List<Parameter> parameters, int active) {
    public Signature {
      parameters = List.copyOf(parameters);
    }
  }

  /** Where a parameter is in its signature's label. */
  public record Parameter(int start, int end) {}

  public Optional<Call> at(Document document, int offset) {
    Optional<Document.Spot> spot = document.spot(offset);
    return spot.flatMap(
        here ->
            Syntaxes.listAround(document.parts().get(here.part()).read(), here.at())
                .flatMap(list -> call(document, here.part(), list, here.at())));
  }

  private Optional<Call> call(Document document, int part, Syntax.ListForm list, int at) {
    if (list.items().isEmpty() || !(list.items().getFirst() instanceof Syntax.Identifier head)) {
      return Optional.empty();
    }
    if (at <= head.span().end()) {
      return Optional.empty();
    }
    int argument = (int) list.items().stream().skip(1).filter(i -> i.span().end() < at).count();
    int given = list.items().size() - 1;
    return document
        .analysis()
        .occurrenceAt(document.start(part) + head.span().start())
        .map(o -> signatures(head.symbol(), o.meaning(), document.analysis(), argument))
        .filter(s -> !s.isEmpty())
        .map(s -> new Call(s, best(s, Math.max(given, argument + 1))));
  }

  private List<Signature> signatures(
      String name, Meaning meaning, Analysis analysis, int argument) {
    return switch (meaning) {
      case Meaning.Special s -> documented(s.form().keyword(), argument);
      case Meaning.Unsupported u -> documented(u.name(), argument);
      case Meaning.GlobalMeaning g when g.global().isLibrary() ->
          documentation.of(g.global().name()).isPresent()
              ? documented(g.global().name(), argument)
              : known(name, analysis.arity(g), argument);
      case Meaning.GlobalMeaning g -> known(name, analysis.arity(g), argument);
      case Meaning.LocalMeaning l -> known(name, analysis.arity(l), argument);
      case Meaning.Macro m -> List.of();
      case Meaning.PrimitiveMeaning p -> List.of();
      case Meaning.Unbound u -> List.of();
    };
  }

  private List<Signature> documented(String name, int argument) {
    return documentation
        .of(name)
        .map(
            e ->
                e.signatures().stream()
                    .filter(s -> s.startsWith("("))
                    .map(s -> signature(s, e.text(), argument))
                    .toList())
        .orElse(List.of());
  }

  private static List<Signature> known(String name, Arity arity, int argument) {
    return arity.signatures().stream().map(s -> signature(write(name, s), "", argument)).toList();
  }

  /** As a call of the procedure is written. */
  static String write(String name, Arity.Signature signature) {
    var words = new ArrayList<String>();
    words.add(name);
    words.addAll(signature.parameters());
    signature.rest().forEach(r -> words.add(r + " ..."));
    return "(" + String.join(" ", words) + ")";
  }

  private static Signature signature(String label, String text, int argument) {
    var parameters = new ArrayList<Parameter>();
    boolean repeats = false;
    for (Syntax form : Reader.read(new Source("signature", label)).forms()) {
      for (Syntax item : Syntaxes.children(form).stream().skip(1).toList()) {
        boolean dots = Syntaxes.symbol(item).filter("..."::equals).isPresent();
        repeats = dots;
        if (!dots) {
          parameters.add(new Parameter(item.span().start(), item.span().end()));
        }
      }
    }
    int last = parameters.size() - 1;
    int active = argument <= last ? argument : repeats ? last : -1;
    return new Signature(label, text, parameters, active);
  }

  /** The first one with room for all the arguments, otherwise the longest. */
  private static int best(List<Signature> signatures, int arguments) {
    int longest = 0;
    for (int i = 0; i < signatures.size(); i++) {
      Signature s = signatures.get(i);
      if (s.parameters().size() >= arguments || s.label().contains("...")) {
        return i;
      }
      if (s.parameters().size() > signatures.get(longest).parameters().size()) {
        longest = i;
      }
    }
    return longest;
  }
}
