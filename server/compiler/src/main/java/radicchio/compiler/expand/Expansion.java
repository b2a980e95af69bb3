package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Name;

/**
 * All that came out of expanding one top-level form.
 *
 * @param diagnostics what is wrong with the form by itself; see {@link Expander#check} for the rest
 * @param occurrences the identifiers the user wrote, in the order of expansion
 * @param definitions the variables it defines
 * @param effects what it did to the environment, in order
 * @param standard the names it looked at that meant what they mean at the start
 * @param lookups what each other top-level name that it looked at meant; a name may mean nothing
 * @param imports the libraries it imports from, in order
 * @param files what it has taken from files
 * @param uses references to top-level variables, in order
 * @param assigned top-level variables it assigns
 */
public record Expansion(
    TopForm form,
    List<Diagnostic> diagnostics,
    List<Occurrence> occurrences,
    ScopeMap scopes,
    List<Definition> definitions,
    List<Effect> effects,
    List<Library> libraries,
    Set<Name> standard,
    Map<Name, Meaning> lookups,
    List<Library> imports,
    FileInputs files,
    List<Use> uses,
    Set<Global> assigned) {

  public Expansion {
    diagnostics = List.copyOf(diagnostics);
    occurrences = List.copyOf(occurrences);
    definitions = List.copyOf(definitions);
    effects = List.copyOf(effects);
    libraries = List.copyOf(libraries);
    imports = List.copyOf(imports);
    uses = List.copyOf(uses);
  }

  /**
   * @param name the defined name, as written; the whole form when a macro made the name up
   * @param arity of the procedure it is defined as
   */
  public record Definition(Global global, Span name, Arity arity) {}

  /** A name of the environment that got a new meaning. */
  public record Effect(Name name, Meaning meaning) {}

  /**
   * A reference to a top-level variable.
   *
   * @param bound whether something defined it when the form was expanded
   * @param arguments how many it is called with, -1 when it is not called here
   */
  public record Use(Meaning.GlobalMeaning meaning, Span span, boolean bound, int arguments) {}

  /** Whether expanding the same form in {@code environment} would give the same. */
  public boolean validIn(Environment environment, SourceLoader loader) {
    if (!environment.areStandard(standard)) {
      return false;
    }
    for (Map.Entry<Name, Meaning> looked : lookups.entrySet()) {
      if (!environment.find(looked.getKey()).sameAs(looked.getValue())) {
        return false;
      }
    }
    for (Library imported : imports) {
      Library defined = environment.libraries().get(imported.name());
      if (defined != imported && !files.has(imported, Optional.ofNullable(defined))) {
        return false;
      }
    }
    return filesAreCurrent(environment, loader);
  }

  /** Whether the files that it was made of are as they were. */
  public boolean filesAreCurrent(Environment environment, SourceLoader loader) {
    return environment.catalog().areCurrent(files, loader);
  }

  /**
   * Whether both do the same to the environment, so that what was expanded after the one is valid
   * after the other.
   */
  public boolean sameEffects(Expansion other) {
    if (effects.size() != other.effects.size() || !libraries.equals(other.libraries)) {
      return false;
    }
    for (int i = 0; i < effects.size(); i++) {
      Effect mine = effects.get(i);
      Effect theirs = other.effects.get(i);
      if (!mine.name().equals(theirs.name()) || !mine.meaning().sameAs(theirs.meaning())) {
        return false;
      }
    }
    return true;
  }

  /** Does to {@code environment} what expanding the form in it would do. */
  public void replay(Environment environment) {
    libraries.forEach(environment::addLibrary);
    effects.forEach(e -> environment.define(e.name(), e.meaning()));
  }

  /** All that is to be evaluated if the form is the last of a program: libraries, then the form. */
  public List<TopForm> forms() {
    var all = new ArrayList<TopForm>();
    libraries.forEach(l -> l.body().ifPresent(all::add));
    all.add(form);
    return all;
  }

  /** The top-level variables whose values the form may use, without those it defines first. */
  public Set<Global> dependencies() {
    var all = new java.util.LinkedHashSet<Global>();
    uses.forEach(u -> all.add(u.meaning().global()));
    all.addAll(assigned);
    return all;
  }

  /** Whether it gives any name a meaning. */
  public boolean defines() {
    return !effects.isEmpty() || !libraries.isEmpty();
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
