/**
 * What the build leaves for a process to begin with, as bytes.
 *
 * <p>Takes: numbers and texts, one after the other. Gives: the same, in the same order, or from a
 * position that was noted. Invariant: reading a little costs a little, since a process that starts
 * runs everything for the first time. Not here: what the numbers and texts stand for.
 */
@NullMarked
package radicchio.compiler.image;

import org.jspecify.annotations.NullMarked;
