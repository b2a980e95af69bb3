/**
 * Text to syntax: lexical syntax and external representations (R7RS sections 2 and 7.1).
 *
 * <p>Takes: a {@link radicchio.compiler.diag.Source}. Gives: {@link
 * radicchio.compiler.syntax.Syntax} trees and diagnostics. Invariant: reading never fails; every
 * tree has the span the user wrote. Not here: what a form means.
 */
@NullMarked
package radicchio.compiler.syntax;

import org.jspecify.annotations.NullMarked;
