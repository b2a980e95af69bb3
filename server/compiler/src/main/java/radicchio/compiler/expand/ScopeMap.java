package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/** Which local names are visible where. */
public record ScopeMap(List<Region> regions) {
  public ScopeMap {
    regions = List.copyOf(regions);
  }

  /** A stretch of source text in which names are bound. */
  public record Region(Span span, List<Name> names) {
    public Region {
      names = List.copyOf(names);
    }
  }

  public record Name(String symbol, Meaning meaning) {}

  /** Local names visible at an offset, innermost first, without those that are shadowed. */
  public List<Name> visibleAt(Source source, int offset) {
    var found = new ArrayList<Name>();
    var seen = new HashSet<String>();
    // Of two regions with the same span the later one is the inner one.
    regions.reversed().stream()
        .filter(r -> r.span().source() == source && r.span().contains(offset))
        .sorted(Comparator.comparingInt(r -> r.span().end() - r.span().start()))
        .flatMap(r -> r.names().stream())
        .forEach(
            name -> {
              if (seen.add(name.symbol())) {
                found.add(name);
              }
            });
    return found;
  }
}
