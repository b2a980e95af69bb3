/**
 * What an editor can ask about Scheme programs, in the editor's terms: one file a feature.
 *
 * <p>Takes: the texts of open documents and their edits, and a {@link radicchio.runtime.Session}.
 * Gives: diagnostics, hovers, completions, symbols, forms to evaluate, as plain records with {@link
 * radicchio.ide.Position}s. Invariants: a {@link radicchio.ide.Snapshot} never changes, so any
 * number of threads may read it while the next edit arrives; an edit costs what it touches, not
 * what the document holds. Not here: protocol types, files, threads, evaluation.
 */
@NullMarked
package radicchio.ide;

import org.jspecify.annotations.NullMarked;
