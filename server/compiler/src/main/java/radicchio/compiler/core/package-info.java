/**
 * Core: the language left when every macro is expanded and every name is resolved.
 *
 * <p>Takes and gives {@link radicchio.compiler.core.Core}; holds its printer, parser and verifier.
 * Invariants: every variable is bound once; every node has a {@link radicchio.compiler.core.Site}
 * of its own, by which side tables are keyed. Not here: representation of values.
 */
@NullMarked
package radicchio.compiler.core;

import org.jspecify.annotations.NullMarked;
