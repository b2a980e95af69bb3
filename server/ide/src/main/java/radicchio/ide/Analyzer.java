package radicchio.ide;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.SourceLoader;
import radicchio.compiler.syntax.Syntax;

/**
 * Works out what the forms of one document mean, version after version. A form is expanded again
 * only when its text has changed, or a name in it means something else than before.
 */
final class Analyzer {
  private final SessionView session;
  private final SourceLoader files;
  private Map<Part, Known> known = new IdentityHashMap<>();
  private Optional<Analysis> last = Optional.empty();

  private record Known(List<Expansion> expansions, List<Analysis.Fault> faults) {
    boolean validIn(Environment environment, SourceLoader files) {
      // Each form is judged in the environment that the forms before it leave.
      for (Expansion e : expansions) {
        if (!e.validIn(environment, files)) {
          return false;
        }
        e.replay(environment);
      }
      return faults.isEmpty();
    }
  }

  Analyzer(SessionView session, SourceLoader files) {
    this.session = session;
    this.files = files;
  }

  synchronized Analysis analyze(Document document) {
    long version = session.version();
    if (last.filter(a -> a.document() == document && a.sessionVersion() == version && isCurrent(a))
        .isPresent()) {
      return last.get();
    }
    Environment environment = session.environment();
    var now = new IdentityHashMap<Part, Known>(document.parts().size() * 2);
    var all = new ArrayList<List<Expansion>>(document.parts().size());
    var faults = new ArrayList<Analysis.Fault>();
    for (Part part : document.parts()) {
      Known result = meaning(part, environment);
      now.put(part, result);
      all.add(result.expansions());
      faults.addAll(result.faults());
    }
    known = now;
    var analysis = new Analysis(document, all, environment, version, faults);
    last = Optional.of(analysis);
    return analysis;
  }

  /** Whether the files that the document has to do with are as they were. */
  private boolean isCurrent(Analysis analysis) {
    return analysis.expansions().stream()
        .flatMap(List::stream)
        .allMatch(e -> e.filesAreCurrent(analysis.environment(), files));
  }

  /** The libraries that could be imported. */
  List<String> libraryNames(Environment environment) {
    var names = new TreeSet<>(environment.libraryNames());
    names.addAll(files.libraryNames());
    return List.copyOf(names);
  }

  private Known meaning(Part part, Environment environment) {
    Known before = known.get(part);
    if (before != null && before.validIn(environment, files)) {
      return before;
    }
    var expansions = new ArrayList<Expansion>();
    var faults = new ArrayList<Analysis.Fault>();
    for (Syntax form : part.read().forms()) {
      try {
        expansions.add(Expander.expand(form, environment, files));
      } catch (RuntimeException e) {
        faults.add(new Analysis.Fault(form.span(), e.toString()));
      }
    }
    return new Known(List.copyOf(expansions), List.copyOf(faults));
  }
}
