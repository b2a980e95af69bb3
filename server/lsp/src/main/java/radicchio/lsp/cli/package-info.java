/**
 * The commands for a terminal.
 *
 * <p>Takes: arguments, files, what a person types. Gives: text, and an exit code. Invariant: what a
 * program prints goes to standard output untouched. Not here: the language server.
 */
@NullMarked
package radicchio.lsp.cli;

import org.jspecify.annotations.NullMarked;
