/**
 * Random programs, and other Schemes to run them on.
 *
 * <p>Takes a seed; gives programs in portable R7RS that always end. Invariant: what a program
 * prints is the same in every right implementation. Not here: what our engines make of them.
 */
@org.jspecify.annotations.NullMarked
package radicchio.runtime.differential;
