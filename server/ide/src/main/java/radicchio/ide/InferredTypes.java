package radicchio.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.types.Inferred;
import radicchio.compiler.types.TypeInference;
import radicchio.compiler.types.Types;

/**
 * What type inference says of a document's names and expressions. Worked out when first asked for.
 */
final class InferredTypes {
  private static final System.Logger LOG = System.getLogger(InferredTypes.class.getName());

  private final Analysis analysis;
  private final Optional<Types> types;

  private InferredTypes(Analysis analysis, Optional<Types> types) {
    this.analysis = analysis;
    this.types = types;
  }

  /** The document's forms are taken for the whole program. */
  static InferredTypes of(Analysis analysis) {
    var forms = new ArrayList<TopForm>();
    for (List<Expansion> part : analysis.expansions()) {
      part.stream().filter(e -> !e.hasErrors()).forEach(e -> forms.addAll(e.forms()));
    }
    try {
      return new InferredTypes(analysis, Optional.of(TypeInference.infer(forms)));
    } catch (RuntimeException e) {
      // A hover without types is better than none.
      LOG.log(System.Logger.Level.ERROR, "type inference of " + analysis.document().uri(), e);
      return new InferredTypes(analysis, Optional.empty());
    }
  }

  boolean isOf(Analysis other) {
    return analysis == other;
  }

  /** Of a variable that the document defines. */
  Optional<Inferred> of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.LocalMeaning local -> types.map(t -> t.at(local.variable()));
      case Meaning.GlobalMeaning global ->
          analysis.isDefinedHere(global) ? types.map(t -> t.at(global.global())) : Optional.empty();
      case Meaning.Special s -> Optional.empty();
      case Meaning.Macro m -> Optional.empty();
      case Meaning.PrimitiveMeaning p -> Optional.empty();
      case Meaning.Unsupported u -> Optional.empty();
      case Meaning.Unbound u -> Optional.empty();
    };
  }

  /** An expression, and what is known of it. */
  record Typed(Core expression, Inferred inferred) {}

  /** Of the smallest expression around an offset that is no mere name. */
  Optional<Typed> around(int offset) {
    OptionalInt index = analysis.document().partAt(offset);
    if (index.isEmpty() || types.isEmpty()) {
      return Optional.empty();
    }
    int at = offset - analysis.document().start(index.getAsInt());
    Source source = analysis.document().parts().get(index.getAsInt()).source();
    return analysis.expansions().get(index.getAsInt()).stream()
        .filter(e -> !e.hasErrors())
        .flatMap(e -> e.forms().stream())
        .flatMap(f -> smallest(f.core(), source, at).stream())
        .findFirst()
        .map(core -> new Typed(core, types.get().at(core.site())));
  }

  private static Optional<Core> smallest(Core core, Source source, int at) {
    Optional<Core> best = isAround(core, source, at) ? Optional.of(core) : Optional.empty();
    for (Core child : Children.of(core)) {
      Optional<Core> inner = smallest(child, source, at);
      if (inner.isPresent() && best.filter(b -> length(b) < length(inner.get())).isEmpty()) {
        best = inner;
      }
    }
    return best;
  }

  private static boolean isAround(Core core, Source source, int at) {
    var span = core.site().span();
    boolean name = core instanceof Core.LocalRef || core instanceof Core.GlobalRef;
    return !name && span.source() == source && span.start() <= at && at < span.end();
  }

  private static int length(Core core) {
    return core.site().span().end() - core.site().span().start();
  }
}
