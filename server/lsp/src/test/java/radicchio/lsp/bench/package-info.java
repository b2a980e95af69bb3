/**
 * The benchmark of whole programs: {@code ./dev bench programs}.
 *
 * <p>Takes: the programs of {@code test-fixtures/bench}, what ships, and other implementations of
 * Scheme where they are installed. Gives: a table of times, and the measured part of {@code
 * docs/performance.md}; {@link Page} and {@link Machine} serve the benchmarks of parts too.
 * Invariant: everybody runs the same program in turn, each run is a process of its own, and a time
 * counts only if the program said that its results are right. Not here: benchmarks of parts of the
 * server, which are tests with the tag {@code bench}; dependencies, for this is run from its
 * sources.
 */
package radicchio.lsp.bench;
