package radicchio.lsp.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A program, and what came of it. */
record Row(String program, Map<Contender, Run> runs) {
  /** How often longer ours took than the peer. */
  OptionalDouble ratio(Contender peer, ToDoubleFunction<Run.Took> of) {
    Optional<Run.Took> ours = took(Contender.RADICCHIO);
    Optional<Run.Took> theirs = took(peer);
    return ours.isPresent() && theirs.isPresent()
        ? OptionalDouble.of(of.applyAsDouble(ours.get()) / of.applyAsDouble(theirs.get()))
        : OptionalDouble.empty();
  }

  Optional<Run.Took> took(Contender contender) {
    return runs.get(contender) instanceof Run.Took took ? Optional.of(took) : Optional.empty();
  }

  /** Over the rows in which both have a time. */
  static OptionalDouble mean(Collection<Row> rows, Contender peer, ToDoubleFunction<Run.Took> of) {
    OptionalDouble logarithm =
        rows.stream()
            .map(row -> row.ratio(peer, of))
            .flatMapToDouble(OptionalDouble::stream)
            .map(Math::log)
            .average();
    return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
  }
}
