package radicchio.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Arity;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.Occurrence;

/**
 * What a document's forms mean.
 *
 * @param expansions of each part's forms
 * @param environment after the last form, only to be read
 * @param sessionVersion of the session that the forms were expanded in
 * @param faults forms that could not be expanded because of a fault of ours
 */
public record Analysis(
    Document document,
    List<List<Expansion>> expansions,
    Environment environment,
    long sessionVersion,
    List<Fault> faults) {

  public Analysis {
    expansions = List.copyOf(expansions);
    faults = List.copyOf(faults);
  }

  /** A form whose expansion ended in an exception, which is never the user's fault. */
  public record Fault(Span span, String cause) {}

  /** The identifier at an offset of the document, the smallest if there are several. */
  public Optional<Occurrence> occurrenceAt(int offset) {
    OptionalInt index = document.partAt(offset);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    Optional<Occurrence> here = occurrenceIn(index.getAsInt(), offset);
    // At a boundary the identifier may begin the next part.
    return here.isPresent() || index.getAsInt() + 1 >= expansions.size()
        ? here
        : occurrenceIn(index.getAsInt() + 1, offset);
  }

  private Optional<Occurrence> occurrenceIn(int part, int offset) {
    int at = offset - document.start(part);
    var source = document.parts().get(part).source();
    return expansions.get(part).stream()
        .flatMap(e -> e.occurrences().stream())
        .filter(o -> o.span().source() == source && o.span().contains(at))
        .min(Comparator.comparingInt(o -> o.span().end() - o.span().start()));
  }

  public void forEachOccurrence(Consumer<Occurrence> action) {
    expansions.forEach(part -> part.forEach(e -> e.occurrences().forEach(action)));
  }

  /** Every place in the document where the user wrote a name of that meaning. */
  public List<Occurrence> occurrencesOf(Meaning meaning) {
    var found = new ArrayList<Occurrence>();
    forEachOccurrence(
        o -> {
          if (sameThing(o.meaning(), meaning) && document.contains(o.span().source())) {
            found.add(o);
          }
        });
    return found;
  }

  /** The lambda lists of what a name stands for, as far as they are known after all forms. */
  public Arity arity(Meaning meaning) {
    return switch (meaning) {
      case Meaning.GlobalMeaning g ->
          environment
              .lookup(g.global().name())
              .filter(now -> now.entity() == g.entity())
              .map(now -> ((Meaning.GlobalMeaning) now).arity())
              .orElse(g.arity());
      case Meaning.LocalMeaning l -> l.arity();
      case Meaning.Special s -> Arity.UNKNOWN;
      case Meaning.Macro m -> Arity.UNKNOWN;
      case Meaning.PrimitiveMeaning p -> Arity.UNKNOWN;
      case Meaning.Unsupported u -> Arity.UNKNOWN;
      case Meaning.Unbound u -> Arity.UNKNOWN;
    };
  }

  /** Where the document defines it; the last definition first. */
  public List<Span> definitionsOf(Meaning meaning) {
    return switch (meaning) {
      case Meaning.LocalMeaning local -> List.of(local.variable().definition());
      case Meaning.Macro macro -> List.of(macro.definition());
      case Meaning.GlobalMeaning global -> globalDefinitions(global);
      case Meaning.Special s -> List.of();
      case Meaning.PrimitiveMeaning p -> List.of();
      case Meaning.Unsupported u -> List.of();
      case Meaning.Unbound u -> List.of();
    };
  }

  boolean isDefinedHere(Meaning.GlobalMeaning meaning) {
    return expansions.stream()
        .flatMap(List::stream)
        .flatMap(e -> e.definitions().stream())
        .anyMatch(d -> d.global() == meaning.global());
  }

  private List<Span> globalDefinitions(Meaning.GlobalMeaning meaning) {
    var found = new ArrayList<Span>();
    for (List<Expansion> part : expansions) {
      for (Expansion e : part) {
        for (Expansion.Definition d : e.definitions()) {
          if (d.global() == meaning.global()) {
            found.addFirst(d.name());
          }
        }
      }
    }
    return found.isEmpty() ? meaning.definitions() : found;
  }

  /**
   * Two names stand for the same thing; what nothing defines is the same if it is called the same.
   */
  static boolean sameThing(Meaning a, Meaning b) {
    return a.entity() == b.entity()
        || a instanceof Meaning.Unbound u && b instanceof Meaning.Unbound v && u.equals(v);
  }
}
