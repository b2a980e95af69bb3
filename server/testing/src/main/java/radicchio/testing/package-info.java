/**
 * Golden files for every module's tests.
 *
 * <p>Takes: files of {@code test-fixtures/} and functions from text to text. Gives: JUnit tests,
 * one a file. Invariant: what a test expects is text in the repository, and one property rewrites
 * it. Not here: what the functions do.
 */
@NullMarked
package radicchio.testing;

import org.jspecify.annotations.NullMarked;
