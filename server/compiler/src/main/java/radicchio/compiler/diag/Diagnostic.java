package radicchio.compiler.diag;

import java.util.List;

/** One thing to tell the user: what is wrong, where, and what else has to do with it. */
public record Diagnostic(DiagnosticCode code, Span span, String message, List<Related> related) {
  public Diagnostic {
    related = List.copyOf(related);
  }

  /** Another place that explains this one ("first defined here"). */
  public record Related(Span span, String message) {}

  /** Fills the code's message: each {@code {}} takes the next argument. */
  public static Diagnostic of(DiagnosticCode code, Span span, Object... arguments) {
    return new Diagnostic(code, span, code.message(arguments), List.of());
  }

  public Diagnostic with(Span place, String note) {
    var all = new java.util.ArrayList<>(related);
    all.add(new Related(place, note));
    return new Diagnostic(code, span, message, all);
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
