package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * A file of forms with comments that say what is expected of each; see {@code
 * test-fixtures/README.md}.
 */
record Expectations(List<Expected> forms) {

  /** One form, and its comments' texts by their marks. */
  record Expected(Piece piece, int line, List<String> comments) {
    Optional<String> comment(String mark) {
      return comments.stream()
          .filter(c -> c.startsWith(mark))
          .map(c -> c.substring(mark.length()).strip())
          .findFirst();
    }
  }

  static Expectations parse(Source source) {
    ReadResult read = Reader.read(source);
    List<Expected> all = new ArrayList<>();
    for (int i = 0; i < read.forms().size(); i++) {
      Syntax form = read.forms().get(i);
      int end =
          i + 1 < read.forms().size()
              ? read.forms().get(i + 1).span().start()
              : source.text().length();
      List<Diagnostic> wrong =
          read.diagnostics().stream()
              .filter(d -> form.span().start() <= d.span().start() && d.span().start() < end)
              .toList();
      all.add(
          new Expected(
              new Piece.Forms(source, List.of(form), wrong),
              source.line(form.span().start()) + 1,
              source
                  .text()
                  .substring(form.span().end(), end)
                  .lines()
                  .map(String::strip)
                  .filter(line -> line.startsWith(";="))
                  .toList()));
    }
    return new Expectations(all);
  }

  /** What does not hold, one line each. */
  List<String> violations(Session session) {
    List<String> violations = new ArrayList<>();
    for (Expected expected : forms) {
      List<Event> events = java.util.Collections.synchronizedList(new ArrayList<>());
      var request =
          new EvaluationRequest("line-" + expected.line, List.of(expected.piece), Origin.EDITOR);
      Recorded got = Recorded.ended(session.evaluate(request, events::add), events);
      check(expected, got).ifPresent(v -> violations.add("line " + expected.line + ": " + v));
    }
    return violations;
  }

  private static Optional<String> check(Expected expected, Recorded got) {
    Optional<String> output = expected.comment(";=#").map(Expectations::unescape);
    if (output.isPresent() && !output.get().equals(got.output())) {
      return Optional.of("expected output " + output.get() + ", got " + got.output());
    }
    Optional<String> code = expected.comment(";=?");
    if (code.isPresent()) {
      return failed(
          got, code.get(), f -> f.phase() != Phase.RUN && f.condition().equals(code.get()));
    }
    Optional<String> condition = expected.comment(";=!");
    if (condition.isPresent()) {
      String[] parts = condition.get().split(" ", 2);
      return failed(
          got,
          condition.get(),
          f -> f.condition().equals(parts[0]) && (parts.length == 1 || mentions(f, parts[1])));
    }
    if (got.summary().outcome() != Outcome.VALUE) {
      return Optional.of(
          "failed: " + (got.of(Event.Failed.class).isEmpty() ? got.events() : got.failure()));
    }
    Optional<String> value = expected.comment(";=>");
    return value.isPresent() && !value.get().equals(got.lastValue().strip())
        ? Optional.of("expected " + value.get() + ", got " + got.lastValue())
        : Optional.empty();
  }

  private static boolean mentions(Event.Failed failed, String text) {
    return failed.message().contains(text) || String.join(" ", failed.irritants()).contains(text);
  }

  private static Optional<String> failed(
      Recorded got, String wanted, java.util.function.Predicate<Event.Failed> fits) {
    return got.of(Event.Failed.class).stream().anyMatch(fits)
        ? Optional.empty()
        : Optional.of("expected to fail with " + wanted + ", got " + got.events());
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\\"", "\"")
        .replace("\\\\", "\\");
  }
}
