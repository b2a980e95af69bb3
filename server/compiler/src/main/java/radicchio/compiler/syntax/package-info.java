/**
 * Text to syntax: lexical syntax and external representations (R7RS sections 2 and 7.1).
 *
 * <p>Takes: a {@link radicchio.compiler.diag.Source}. Gives: {@link
 * radicchio.compiler.syntax.Tokens}, {@link radicchio.compiler.syntax.Syntax} trees and diagnostics
 * ({@link radicchio.compiler.syntax.Reader}); top-level chunks for who reads again after each
 * keystroke ({@link radicchio.compiler.syntax.TopLevelChunks}); and text from data ({@link
 * radicchio.compiler.syntax.DatumPrinter}). Invariants: reading never fails; the tokens cover the
 * text; every tree has the span the user wrote, and is at most {@link
 * radicchio.compiler.syntax.Reader#MAX_DEPTH} deep. Not here: what a form means. ANTLR's types do
 * not leave this package.
 */
@NullMarked
package radicchio.compiler.syntax;

import org.jspecify.annotations.NullMarked;
