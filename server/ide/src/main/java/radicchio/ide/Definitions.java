package radicchio.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.expand.Occurrence;

/** From a name to where it is defined, and to where it is used, in all open documents. */
public final class Definitions {
  private Definitions() {}

  public static List<Place> definition(Snapshot snapshot, Document document, int offset) {
    return document
        .analysis()
        .occurrenceAt(offset)
        .map(o -> places(snapshot, document, o.meaning()))
        .orElse(List.of());
  }

  public static List<Place> references(
      Snapshot snapshot, Document document, int offset, boolean withDefinition) {
    Optional<Occurrence> here = document.analysis().occurrenceAt(offset);
    if (here.isEmpty()) {
      return List.of();
    }
    Meaning meaning = here.get().meaning();
    var found = new LinkedHashSet<Place>();
    for (Document d : documents(snapshot, document, meaning)) {
      for (Occurrence o : d.analysis().occurrencesOf(meaning)) {
        if (withDefinition || o.role() != Occurrence.Role.DEFINITION) {
          d.place(o.span()).ifPresent(r -> found.add(new Place(d.uri(), r)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Place> places(Snapshot snapshot, Document document, Meaning meaning) {
    var found = new LinkedHashSet<Place>();
    for (Document d : documents(snapshot, document, meaning)) {
      for (Span span : d.analysis().definitionsOf(meaning)) {
        d.place(span)
            .map(r -> new Place(d.uri(), r))
            .or(() -> Places.of(snapshot, span))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** This document, and for what is not local the others too. */
  private static List<Document> documents(Snapshot snapshot, Document document, Meaning meaning) {
    var all = new ArrayList<Document>();
    all.add(document);
    if (meaning instanceof Meaning.GlobalMeaning) {
      snapshot.documents().stream().filter(d -> !d.uri().equals(document.uri())).forEach(all::add);
    }
    return all;
  }
}
