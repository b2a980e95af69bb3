package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Span;

/** What is told of an evaluation: its events as they come, and the summary in the end. */
final class Report {
  private final Job job;
  private final Delivery delivery;
  private Outcome outcome = Outcome.NOTHING;
  private int evaluated;
  private int skipped;
  private Optional<String> value = Optional.empty();
  private Optional<String> message = Optional.empty();
  private Optional<Integer> exit = Optional.empty();

  Report(Job job, Delivery delivery) {
    this.job = job;
    this.delivery = delivery;
  }

  Summary summary() {
    return new Summary(job.id(), outcome, evaluated, skipped, value, message, exit, job.age());
  }

  void started(Program program, int index, Span form) {
    Span span = SourceParts.whole(form);
    send(new Event.Started(span, index, program.count(), job.request().origin(), span.text()));
  }

  void value(Event.Value event) {
    send(event);
    evaluated++;
    outcome = Outcome.VALUE;
    value = event.unspecified() ? Optional.empty() : Optional.of(event.text());
  }

  /** It could not be read or expanded: the first diagnostic that is an error. */
  void failed(Program program, int index, Phase phase, Span form, Diagnostic wrong) {
    boolean here = wrong.span().source() == form.source();
    // In a library: there is where it is wrong, and here is how it came there.
    boolean imported = wrong.related().stream().anyMatch(r -> r.span().source() == form.source());
    Span place = here || imported ? wrong.span() : form;
    List<Event.TraceEntry> trace =
        here || !imported
            ? List.of()
            : wrong.related().stream()
                .map(r -> new Event.TraceEntry("import", Optional.of(SourceParts.whole(r.span()))))
                .toList();
    fail(
        program,
        new Event.Failed(
            SourceParts.whole(place),
            index,
            phase,
            wrong.message(),
            wrong.code().id(),
            List.of(),
            trace));
  }

  /** A fault of ours: said once, in plain words; the log has the rest. */
  void fault(Program program, int index, Phase phase, Throwable fault) {
    System.getLogger(Report.class.getName())
        .log(System.Logger.Level.ERROR, "internal fault while evaluating " + job.id(), fault);
    Span span = SourceParts.whole(program.forms().get(index).span());
    String text =
        switch (fault) {
          case FreeRanges.ExhaustedException e -> e.getMessage() + "; reset the session to go on";
          case OutOfMemoryError e ->
              "the server has too little memory for this form; give its JVM more (-Xmx)";
          default ->
              "internal fault in Radicchio, not in the program (the log has the details); what was defined is kept";
        };
    fail(
        program,
        new Event.Failed(span, index, phase, text, "internal-fault", List.of(), List.of()));
  }

  void fail(Program program, Event.Failed event) {
    send(event);
    outcome = Outcome.ERROR;
    message = Optional.of(event.message());
    skip(program, event.index() + 1, "the form before failed");
  }

  void interrupted(Program program, int index) {
    send(new Event.Interrupted(SourceParts.whole(spans(program).get(index)), index));
    outcome = Outcome.INTERRUPTED;
    message = Optional.of("interrupted");
    skip(program, index + 1, "the evaluation was interrupted");
  }

  /** The program asked for its end. */
  void exited(Program program, int index, int code, Timings timings) {
    exit = Optional.of(code);
    outcome = Outcome.VALUE;
    evaluated++;
    String notice = "exited with code " + exit.get();
    message = Optional.of("the program " + notice);
    Span span = SourceParts.whole(program.forms().get(index).span());
    send(
        new Event.Value(
            span,
            index,
            notice,
            false,
            Optional.empty(),
            false,
            "exit",
            "none",
            Engine.COMPILED,
            timings));
    skip(program, index + 1, message.get());
  }

  private void skip(Program program, int from, String reason) {
    List<Span> rest = spans(program);
    if (from < rest.size()) {
      skipped = rest.size() - from;
      send(
          new Event.Skipped(
              rest.subList(from, rest.size()).stream().map(SourceParts::whole).toList(), reason));
    }
  }

  /** Of all forms, also those that could not be read. */
  private static List<Span> spans(Program program) {
    List<Span> all = new ArrayList<>();
    program.forms().forEach(form -> all.add(form.span()));
    program.error().ifPresent(error -> all.add(error.span()));
    all.addAll(program.rest());
    return all;
  }

  private void send(Event event) {
    delivery.send(job.listener(), event);
  }
}
