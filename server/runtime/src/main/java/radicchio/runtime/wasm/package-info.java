/**
 * The instance: memory, table, modules, and the host functions; the only package that knows
 * Chicory.
 *
 * <p>Takes: wasm modules as bytes. Gives: a {@link radicchio.runtime.wasm.Store} in which they are
 * linked, and calls of their exports. Invariants: all modules share one memory and one table;
 * generated classes are defined once and go when their module is dropped; a module either compiles
 * to JVM bytecode whole or fails loudly. Not here: what the words in memory mean, Scheme, events.
 *
 * <p>{@link radicchio.runtime.wasm.CallsShaded} and its subclasses are public because the classes
 * that Chicory generates call them by name.
 */
@NullMarked
package radicchio.runtime.wasm;

import org.jspecify.annotations.NullMarked;
