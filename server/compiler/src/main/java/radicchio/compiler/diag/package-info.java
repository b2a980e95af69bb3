/**
 * What the compiler says to the person who wrote the program, and where.
 *
 * <p>Takes: nothing. Gives: {@link radicchio.compiler.diag.Source}, {@link
 * radicchio.compiler.diag.Span} and {@link radicchio.compiler.diag.Diagnostic}, as plain values.
 * Invariant: a diagnostic is the user's fault and is data; a fault of ours is an exception. Not
 * here: printing, LSP.
 */
@NullMarked
package radicchio.compiler.diag;

import org.jspecify.annotations.NullMarked;
