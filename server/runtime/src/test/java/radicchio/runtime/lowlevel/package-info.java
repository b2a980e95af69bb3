/**
 * The low-level runtime, run by itself on Chicory, against Java's own arithmetic and collections.
 */
@NullMarked
package radicchio.runtime.lowlevel;

import org.jspecify.annotations.NullMarked;
