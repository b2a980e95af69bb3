/**
 * The language server and the command line: the only user of lsp4j.
 *
 * <p>Takes: JSON-RPC messages on standard input, or a command line. Gives: messages on standard
 * output, or text for a person. Invariants: the reading thread never waits for anything; a request
 * is answered from the snapshot that was there when it arrived; a fault of ours in one request is
 * logged and answered, and harms no other. Not here: what a feature says, only how it is said.
 */
@NullMarked
package radicchio.lsp;

import org.jspecify.annotations.NullMarked;
