/**
 * Core to types: what every expression and variable is known to hold.
 *
 * <p>Takes: the {@link radicchio.compiler.expand.TopForm}s of a unit. Gives: {@link
 * radicchio.compiler.types.Types}, a side table keyed by sites and variables. Invariants: inference
 * changes nothing and never fails; what generated code relies on holds for every caller there can
 * ever be, also from forms evaluated later. Not here: wasm code.
 */
@NullMarked
package radicchio.compiler.types;

import org.jspecify.annotations.NullMarked;
