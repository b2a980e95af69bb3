package radicchio.lsp.cli;

import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/** The line of source text that an error is in, with carets under what is wrong. */
final class Excerpt {
  private static final int WIDEST = 160;

  private Excerpt() {}

  static String of(Span span, Style style) {
    Source source = span.source();
    int line = source.line(span.start());
    int lineStart = span.start() - source.column(span.start());
    int lineEnd = lineStart;
    String text = source.text();
    while (lineEnd < text.length()
        && text.charAt(lineEnd) != '\n'
        && text.charAt(lineEnd) != '\r') {
      lineEnd++;
    }
    // A long line is cut around the place.
    int from = Math.max(lineStart, span.start() - WIDEST / 2);
    int to = Math.min(lineEnd, from + WIDEST);
    int carets = Math.max(1, Math.min(span.end(), to) - span.start());
    String number = Integer.toString(line + 1);
    String margin = " ".repeat(number.length());
    return style.faint(margin + " ┌ ")
        + span
        + "\n"
        + style.faint(number + " │ ")
        + text.substring(from, to).replace('\t', ' ')
        + "\n"
        + style.faint(margin + " │ ")
        + " ".repeat(columns(text, from, span.start()))
        + style.error("^".repeat(columns(text, span.start(), span.start() + carets)));
  }

  private static int columns(String text, int from, int to) {
    int end = Math.min(to, text.length());
    return Math.max(to > from ? 1 : 0, text.codePointCount(from, Math.max(from, end)));
  }
}
