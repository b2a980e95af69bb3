package radicchio.runtime;

import java.util.Optional;
import radicchio.compiler.diag.Span;

/**
 * A top-level variable that evaluation defined.
 *
 * @param definition the form that defined it last
 */
public record Binding(String name, ValueText value, Optional<Span> definition) {}
