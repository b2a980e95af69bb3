package radicchio.compiler.diag;

import java.util.Locale;

/**
 * Every message of the compiler, in one place. The name in lower case with hyphens is the code the
 * user sees; {@code {}} marks where arguments go.
 */
public enum DiagnosticCode {
  // Reader
  UNCLOSED_LIST("unclosed {} opened at {}"),
  UNEXPECTED_CLOSE("unexpected {}"),
  // Expander
  UNBOUND_VARIABLE(Severity.WARNING, "{} is not defined"),
  NOT_SUPPORTED("{} is not supported yet"),
  BAD_SYNTAX("{}");

  private final Severity severity;
  private final String template;

  DiagnosticCode(String template) {
    this(Severity.ERROR, template);
  }

  DiagnosticCode(Severity severity, String template) {
    this.severity = severity;
    this.template = template;
  }

  public Severity severity() {
    return severity;
  }

  /** The code as the user sees it: {@code unclosed-list}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(Object... arguments) {
    var out = new StringBuilder();
    int from = 0;
    for (Object argument : arguments) {
      int hole = template.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException(this + " takes fewer arguments");
      }
      out.append(template, from, hole).append(argument);
      from = hole + 2;
    }
    return out.append(template, from, template.length()).toString();
  }
}
