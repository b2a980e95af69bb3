/**
 * Closed: procedures without nested procedures, in the shape that unwinding needs.
 *
 * <p>Takes: Core. Gives: {@link radicchio.compiler.closed.Unit}, a list of procedures whose bodies
 * are trees of {@link radicchio.compiler.closed.Body}: every call that may unwind is the whole
 * right side of a {@code Bind} or a tail call, so that what a frame must save is just the free
 * locals of what follows. Invariants: evaluation order is explicit; no procedure mentions a local
 * of another. Not here: addresses, wasm.
 */
@NullMarked
package radicchio.compiler.closed;

import org.jspecify.annotations.NullMarked;
