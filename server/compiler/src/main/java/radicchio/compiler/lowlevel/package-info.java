/**
 * The low-level runtime, and the dialect of Scheme that it is written in.
 *
 * <p>Takes: sources in the dialect (resources beside this package, see {@code docs/lowlevel.md}).
 * Gives: the runtime module, and the private functions that other modules copy. Invariant: a source
 * that does not type-check is our bug and fails when it is first asked for, with its place. Not
 * here: the code generator for Scheme, running anything.
 */
@NullMarked
package radicchio.compiler.lowlevel;

import org.jspecify.annotations.NullMarked;
