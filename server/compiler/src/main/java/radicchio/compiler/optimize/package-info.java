/**
 * Core made better: procedures put in place of their calls, what is constant computed.
 *
 * <p>Takes: the Core of a unit, and procedures from elsewhere that may be copied. Gives: Core that
 * does the same. Invariants: operands are evaluated in their order; no call, effect or allocation
 * of a pair moves across a call; an error has the place it had; the work is linear in the unit and
 * what is copied, and that is bounded. Not here: types (what follows infers them anew), and what an
 * editor shows, which is the program as it was written.
 */
@NullMarked
package radicchio.compiler.optimize;

import org.jspecify.annotations.NullMarked;
