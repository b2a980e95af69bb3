/**
 * A WebAssembly module as a value.
 *
 * <p>Takes: functions whose instructions name locals, labels and other functions by identity or by
 * name. Gives: the binary format ({@link radicchio.compiler.wasm.Encoder}), text ({@link
 * radicchio.compiler.wasm.WatPrinter}) and a check of the stack discipline ({@link
 * radicchio.compiler.wasm.Verifier}). Invariant: a module is immutable, and encoding the same
 * module twice gives the same bytes. Not here: what Scheme values look like, where code comes from.
 */
@NullMarked
package radicchio.compiler.wasm;

import org.jspecify.annotations.NullMarked;
