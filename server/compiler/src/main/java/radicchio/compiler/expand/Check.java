package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;

/** Judges the uses of top-level variables once all forms of a unit are known. */
final class Check {
  private final Environment environment;
  private final List<Expansion> forms;
  private final Map<Global, Expansion.Definition> definitions = new HashMap<>();

  /** Defined more than once, or assigned: no call of them is judged. */
  private final Set<Global> changing = new HashSet<>();

  Check(List<Expansion> forms, Environment environment) {
    this.forms = forms;
    this.environment = environment;
    for (Expansion form : forms) {
      changing.addAll(form.assigned());
      for (Expansion.Definition d : form.definitions()) {
        if (definitions.put(d.global(), d) != null) {
          changing.add(d.global());
        }
      }
    }
  }

  List<Diagnostic> diagnostics() {
    var found = new ArrayList<Diagnostic>();
    for (Expansion form : forms) {
      for (Expansion.Use use : form.uses()) {
        Global global = use.meaning().global();
        if (!use.bound() && !definitions.containsKey(global) && !definedElsewhere(global)) {
          found.add(unbound(use, form));
        } else if (use.arguments() >= 0 && !changing.contains(global)) {
          arity(use, found);
        }
      }
    }
    return found;
  }

  /** By an earlier evaluation, under the plain name. */
  private boolean definedElsewhere(Global global) {
    return environment
        .lookup(global.name())
        .filter(m -> m instanceof Meaning.GlobalMeaning g && g.global() == global)
        .isPresent();
  }

  private Diagnostic unbound(Expansion.Use use, Expansion form) {
    String name = use.meaning().global().name();
    var candidates = new ArrayList<String>();
    form.scopes()
        .visibleAt(use.span().source(), use.span().start())
        .forEach(n -> candidates.add(n.symbol()));
    environment.forEachName(
        (symbol, meaning) -> {
          if (!(meaning instanceof Meaning.Unsupported)) {
            candidates.add(symbol);
          }
        });
    return Diagnostic.of(
        DiagnosticCode.UNBOUND_VARIABLE,
        use.span(),
        name,
        Suggestions.didYouMean(name, candidates));
  }

  private void arity(Expansion.Use use, List<Diagnostic> found) {
    Meaning.GlobalMeaning meaning = use.meaning();
    Expansion.Definition here = definitions.get(meaning.global());
    Arity arity = here == null ? meaning.arity() : here.arity();
    if (arity.accepts(use.arguments())) {
      return;
    }
    String name = meaning.global().name();
    var diagnostic =
        Diagnostic.of(
            DiagnosticCode.WRONG_ARITY,
            use.span(),
            name,
            arity.describe(),
            Arity.count(use.arguments()));
    if (here != null) {
      diagnostic = diagnostic.with(here.name(), name + " is defined here");
    } else if (!meaning.definitions().isEmpty() && !meaning.global().isLibrary()) {
      diagnostic = diagnostic.with(meaning.definitions().getFirst(), name + " is defined here");
    }
    found.add(diagnostic);
  }
}
