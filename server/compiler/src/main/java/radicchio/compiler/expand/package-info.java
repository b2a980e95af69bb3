/**
 * Syntax to Core: macros, binding, libraries (R7RS sections 3 to 5 and 7.3).
 *
 * <p>Takes: {@link radicchio.compiler.syntax.Syntax} and an environment. Gives: {@link
 * radicchio.compiler.expand.TopForm}s, diagnostics, and which identifier means what. Invariants:
 * expansion never fails and always ends (it has a step budget); hygiene holds. Not here:
 * evaluation.
 */
@NullMarked
package radicchio.compiler.expand;

import org.jspecify.annotations.NullMarked;
