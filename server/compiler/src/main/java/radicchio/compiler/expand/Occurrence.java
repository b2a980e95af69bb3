package radicchio.compiler.expand;

import radicchio.compiler.diag.Span;

/** One identifier that the user wrote, and what it means there. */
public record Occurrence(Span span, Meaning meaning, Role role) {
  public enum Role {
    /** Binds the name. */
    DEFINITION,
    REFERENCE,
    /** The target of {@code set!}. */
    ASSIGNMENT,
    /** Syntax or a macro at the head of a form, or an auxiliary keyword. */
    KEYWORD,
    /** In the template of a macro: a reference wherever the macro is used. */
    TEMPLATE,
    /** A pattern variable, in a pattern or a template. */
    PATTERN
  }
}
