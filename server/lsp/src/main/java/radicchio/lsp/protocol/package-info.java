/**
 * The part of the protocol that is ours, as {@code docs/protocol.md} has it; a test compares the
 * two.
 *
 * <p>Takes: nothing. Gives: records as they are on the wire; what may be absent there is
 * {@code @Nullable}. Invariant: no behaviour. Not here: LSP's own messages.
 */
@NullMarked
package radicchio.lsp.protocol;

import org.jspecify.annotations.NullMarked;
