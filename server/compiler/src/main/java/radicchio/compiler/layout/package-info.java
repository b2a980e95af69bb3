/**
 * The one place that knows how values and the runtime's state lie in linear memory.
 *
 * <p>Shared by the code generator, the low-level runtime and whoever reads an instance's memory.
 * The prose is {@code docs/values.md}.
 */
@NullMarked
package radicchio.compiler.layout;

import org.jspecify.annotations.NullMarked;
