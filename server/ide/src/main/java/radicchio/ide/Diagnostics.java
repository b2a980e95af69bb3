package radicchio.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Severity;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;

/** What is wrong in a document, from the reader and the expander. */
public final class Diagnostics {
  private final Snapshot snapshot;
  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  private Diagnostics(Snapshot snapshot, Document document) {
    this.snapshot = snapshot;
    this.document = document;
  }

  /** In the order of their places. */
  public static List<Problem> of(Snapshot snapshot, Document document) {
    var found = new Diagnostics(snapshot, document);
    found.collect(document.analysis());
    found.problems.sort(Comparator.comparing(p -> p.range().start()));
    return found.problems;
  }

  private void collect(Analysis analysis) {
    document.parts().forEach(p -> p.read().diagnostics().forEach(this::add));
    var all = new ArrayList<Expansion>(analysis.expansions().size());
    for (List<Expansion> part : analysis.expansions()) {
      all.addAll(part);
      part.forEach(e -> e.diagnostics().forEach(this::add));
    }
    Expander.check(all, analysis.environment()).forEach(this::add);
    analysis.faults().forEach(this::add);
  }

  private void add(Diagnostic diagnostic) {
    document
        .place(diagnostic.span())
        .ifPresentOrElse(
            range -> add(range, diagnostic, diagnostic.message(), notes(diagnostic)),
            () -> addElsewhere(diagnostic));
  }

  private void add(Range range, Diagnostic diagnostic, String message, List<Problem.Note> notes) {
    problems.add(
        new Problem(
            range,
            diagnostic.code().severity(),
            diagnostic.code().id(),
            message,
            diagnostic.code().id().startsWith("unused"),
            notes));
  }

  /** What is wrong in a file that the document has to do with is shown where it has. */
  private void addElsewhere(Diagnostic diagnostic) {
    diagnostic.related().stream()
        .flatMap(r -> document.place(r.span()).stream())
        .findFirst()
        .ifPresent(
            range -> {
              var notes = new ArrayList<Problem.Note>();
              Places.of(snapshot, diagnostic.span())
                  .ifPresent(place -> notes.add(new Problem.Note(place, diagnostic.message())));
              notes.addAll(notes(diagnostic));
              String message = diagnostic.span() + ": " + diagnostic.message();
              add(range, diagnostic, message, notes);
            });
  }

  private List<Problem.Note> notes(Diagnostic diagnostic) {
    return diagnostic.related().stream()
        .flatMap(
            r ->
                Places.of(snapshot, r.span())
                    .map(place -> new Problem.Note(place, r.message()))
                    .stream())
        .toList();
  }

  private void add(Analysis.Fault fault) {
    document
        .place(fault.span())
        .ifPresent(
            range ->
                problems.add(
                    new Problem(
                        range,
                        Severity.WARNING,
                        "fault-of-radicchio",
                        "Radicchio could not analyse this form, which is its own fault: "
                            + fault.cause(),
                        false,
                        List.of())));
  }
}
