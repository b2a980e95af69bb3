package radicchio.lsp.cli;

import radicchio.runtime.Event;

/** An error as a person reads it: what, where, and how it came there. */
final class Errors {
  private static final int LONGEST_TRACE = 12;

  private Errors() {}

  static String describe(Event.Failed failed, Style style) {
    var out = new StringBuilder(style.error("error: ")).append(style.strong(failed.message()));
    if (!failed.irritants().isEmpty()
        && failed.irritants().stream().noneMatch(i -> failed.message().contains(i))) {
      out.append(' ').append(String.join(" ", failed.irritants()));
    }
    out.append('\n').append(Excerpt.of(failed.span(), style));
    int shown = 0;
    for (Event.TraceEntry entry : failed.trace()) {
      if (shown++ == LONGEST_TRACE) {
        out.append("\n  ... ").append(failed.trace().size() - LONGEST_TRACE).append(" more");
        break;
      }
      out.append("\n  in ").append(entry.name().isEmpty() ? "the top level" : entry.name());
      entry.span().ifPresent(s -> out.append(style.faint(" at " + s)));
    }
    return out.toString();
  }
}
