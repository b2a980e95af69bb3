/**
 * Closed to wasm modules.
 *
 * <p>Takes: closed procedures, types, and a {@link radicchio.compiler.codegen.Linkage} that says
 * where things go in the shared instance. Gives: a {@link radicchio.compiler.codegen.CompiledUnit}.
 * Invariant: the same input and the same linkage give the same bytes. Not here: Chicory, running
 * anything.
 */
@NullMarked
package radicchio.compiler.codegen;

import org.jspecify.annotations.NullMarked;
