/**
 * Scheme source text to WebAssembly modules; the packages are the stages, in the order of {@code
 * ARCHITECTURE.md}.
 */
@NullMarked
package radicchio.compiler;

import org.jspecify.annotations.NullMarked;
