package radicchio.lsp.cli;

import java.io.PrintStream;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.runtime.Event;
import radicchio.runtime.Outcome;
import radicchio.runtime.Summary;

/** A text with the values of its forms written into it, as an editor shows them. */
final class Transcript {
  private final Source source;
  private final boolean echo;
  private final PrintStream out;
  private final Style style;
  private int printed;
  private boolean lineOpen;
  private boolean outputOpen;
  private Optional<Event.Failed> failure = Optional.empty();

  /**
   * @param echo whether the text is printed too, or the values alone
   */
  Transcript(Source source, boolean echo, PrintStream out, Style style) {
    this.source = source;
    this.echo = echo;
    this.out = out;
    this.style = style;
  }

  void accept(Event event) {
    switch (event) {
      case Event.Started e -> echoTo(e.span().end());
      case Event.Output e -> output(e.text());
      case Event.Value e -> value(e);
      case Event.Failed e -> {
        failure = Optional.of(e);
        echoTo(e.span().source() == source ? formEnd(e) : printed);
        closeLine();
        out.println(Errors.describe(e, style));
      }
      case Event.Interrupted e -> {
        closeLine();
        out.println(style.error("interrupted"));
      }
      case Event.Queued e -> {}
      case Event.Skipped e -> {}
    }
    out.flush();
  }

  /** The exit code. */
  int finish(Summary summary) {
    closeLine();
    if (summary.skipped() > 0) {
      out.println(style.faint(summary.skipped() + " more not evaluated"));
    } else if (echo && failure.isEmpty()) {
      out.print(source.text().substring(printed));
    }
    out.flush();
    if (summary.outcome() == Outcome.INTERRUPTED) {
      return ExitCodes.INTERRUPTED;
    }
    return summary.exit().orElseGet(() -> failure.map(ExitCodes::of).orElse(ExitCodes.OK));
  }

  /** A form that cannot be read is never started: show the text up to what is wrong in it. */
  private int formEnd(Event.Failed e) {
    int end = Math.max(printed, e.span().end());
    int newline = source.text().indexOf('\n', end);
    return printed >= e.span().end() ? printed : newline < 0 ? source.text().length() : newline;
  }

  private void echoTo(int offset) {
    if (offset <= printed) {
      return;
    }
    String text = source.text().substring(printed, offset);
    printed = offset;
    if (!echo) {
      return;
    }
    if (!lineOpen && text.startsWith("\n")) {
      text = text.substring(1);
    }
    out.print(text);
    lineOpen = true;
  }

  private void output(String text) {
    if (lineOpen && !outputOpen) {
      out.println();
    }
    out.print(text);
    outputOpen = true;
    lineOpen = !text.endsWith("\n");
  }

  private void value(Event.Value value) {
    if (value.unspecified()) {
      closeLine();
      return;
    }
    String text = value.text() + (value.truncated() && !value.text().endsWith("…") ? " …" : "");
    String shown =
        value
            .name()
            .map(n -> n + (text.startsWith("#<procedure") ? "" : " = " + text))
            .orElse(text);
    if (!echo) {
      closeLine();
      out.println(shown);
      return;
    }
    if (outputOpen && lineOpen) {
      out.println();
      lineOpen = false;
    }
    out.println((lineOpen ? "  " : "") + style.value("⇒ " + shown));
    lineOpen = false;
    outputOpen = false;
  }

  private void closeLine() {
    if (lineOpen) {
      out.println();
    }
    lineOpen = false;
    outputOpen = false;
  }
}
