package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.diag.Span;

/** The units linked into an instance, found by their table indices and site numbers. */
final class Units {
  private final TreeMap<Integer, CompiledUnit> byCode = new TreeMap<>();
  private final TreeMap<Integer, CompiledUnit> bySite = new TreeMap<>();

  void add(CompiledUnit unit) {
    if (!unit.codes().isEmpty()) {
      byCode.put(unit.firstCode(), unit);
    }
    if (!unit.sites().isEmpty()) {
      bySite.put(unit.firstSite(), unit);
    }
  }

  void remove(CompiledUnit unit) {
    byCode.remove(unit.firstCode(), unit);
    bySite.remove(unit.firstSite(), unit);
  }

  List<CompiledUnit> all() {
    return new ArrayList<>(byCode.values());
  }

  Optional<CompiledUnit> unitOf(int code) {
    return Optional.ofNullable(byCode.floorEntry(code))
        .map(Map.Entry::getValue)
        .filter(unit -> code < unit.firstCode() + unit.codes().size());
  }

  Optional<CompiledUnit.Code> code(int code) {
    return unitOf(code).map(unit -> unit.codes().get(code - unit.firstCode()));
  }

  Optional<Span> site(int site) {
    return unitOfSite(site).map(unit -> unit.sites().get(site - unit.firstSite()));
  }

  /** The innermost procedure around a site; an empty name stands for the top level. */
  Optional<CompiledUnit.Code> procedureAround(int site) {
    Optional<Span> place = site(site);
    CompiledUnit.Code best = null;
    if (place.isPresent()) {
      Span at = place.get();
      for (CompiledUnit.Code code : unitOfSite(site).orElseThrow().codes()) {
        Span span = code.span();
        boolean around =
            !code.resume()
                && span.source() == at.source()
                && span.start() <= at.start()
                && at.end() <= span.end();
        if (around
            && (best == null
                || span.end() - span.start() < best.span().end() - best.span().start())) {
          best = code;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<CompiledUnit> unitOfSite(int site) {
    return Optional.ofNullable(bySite.floorEntry(site))
        .map(Map.Entry::getValue)
        .filter(unit -> site < unit.firstSite() + unit.sites().size());
  }
}
