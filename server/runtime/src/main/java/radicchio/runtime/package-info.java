/**
 * One workspace's instance: evaluation, its events, its values.
 *
 * <p>Takes: {@link radicchio.runtime.EvaluationRequest}s, which are program text or forms read from
 * it. Gives: {@link radicchio.runtime.Event}s while they run and a {@link
 * radicchio.runtime.Summary} at the end. Invariants: evaluations run one at a time, in the order
 * they were asked for, on a thread of the session's own; nothing a program does ends a session;
 * places are {@link radicchio.compiler.diag.Span}s of the sources that were given. Not here: the
 * editor's positions, the protocol, files, and Chicory, which only {@code radicchio.runtime.wasm}
 * knows.
 */
@NullMarked
package radicchio.runtime;

import org.jspecify.annotations.NullMarked;
