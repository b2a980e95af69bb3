package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * The prelude, expanded, and the environment that programs begin with: all standard libraries
 * imported. Made once; forks of the environment serve sessions and documents.
 */
public final class StandardEnvironment {
  private final Environment interaction;
  private final List<Expansion> prelude;
  private final List<Diagnostic> diagnostics;

  private StandardEnvironment(
      Environment interaction, List<Expansion> prelude, List<Diagnostic> diagnostics) {
    this.interaction = interaction;
    this.prelude = List.copyOf(prelude);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * @param libraries which names the standard libraries export
   * @param sources the prelude's files, in order
   */
  public static StandardEnvironment build(Libraries libraries, List<Source> sources) {
    return build(libraries, sources, SourceLoader.NONE);
  }

  /**
   * @param bundled finds the libraries that come along and are written on the standard ones; the
   *     names of their sources begin with {@value LibraryCatalog#BUNDLED}
   */
  public static StandardEnvironment build(
      Libraries libraries, List<Source> sources, SourceLoader bundled) {
    Environment inside = Environment.prelude(internalNames());
    for (VariadicRule rule : VariadicRule.values()) {
      inside.define(
          new Name.Plain(rule.procedure()),
          new Meaning.GlobalMeaning(
              inside.global(rule.procedure()),
              Arity.UNKNOWN,
              new Integration.Variadic(rule),
              List.of()));
    }
    var expansions = new ArrayList<Expansion>();
    var diagnostics = new ArrayList<Diagnostic>();
    for (Source source : sources) {
      ReadResult read = Reader.read(source);
      diagnostics.addAll(read.diagnostics());
      for (Syntax form : read.forms()) {
        Expansion expansion = Expander.expand(form, inside);
        diagnostics.addAll(expansion.diagnostics());
        expansions.add(expansion);
      }
    }
    diagnostics.addAll(Expander.check(expansions, inside));
    Map<String, Library> exported = export(libraries, inside, expansions);
    return new StandardEnvironment(interaction(exported, inside, bundled), expansions, diagnostics);
  }

  /**
   * @param standard the standard libraries
   * @param inside the inside of the prelude
   */
  static Environment interaction(
      Map<String, Library> standard, Environment inside, SourceLoader bundled) {
    var base = new HashMap<Name, Meaning>();
    for (Library library : standard.values()) {
      if (!Libraries.atFirst(library.name())) {
        continue;
      }
      // A name is told by the first library that has it.
      library.exports().forEach((name, meaning) -> base.putIfAbsent(new Name.Plain(name), meaning));
    }
    for (SpecialForm form : List.of(SpecialForm.IMPORT, SpecialForm.DEFINE_LIBRARY)) {
      base.put(new Name.Plain(form.keyword()), new Meaning.Special(form));
    }
    var catalog = new LibraryCatalog(bundled);
    Environment interaction = Environment.interaction(base, standard, catalog, inside);
    catalog.startFrom(interaction.fork());
    return interaction;
  }

  /** A fresh environment with all standard libraries imported. */
  public Environment interaction() {
    return interaction.fork();
  }

  /** The prelude's forms, in order. */
  public List<TopForm> prelude() {
    return prelude.stream().map(Expansion::form).toList();
  }

  public List<Expansion> preludeExpansions() {
    return prelude;
  }

  /** What is wrong with the prelude: nothing, or it is a fault of ours. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public Map<String, Library> libraries() {
    return interaction.libraries();
  }

  private static Map<Name, Meaning> internalNames() {
    var names = new HashMap<Name, Meaning>();
    for (SpecialForm form : SpecialForm.values()) {
      names.put(new Name.Plain(form.keyword()), new Meaning.Special(form));
    }
    for (Primitive primitive : Primitive.values()) {
      names.put(new Name.Plain(primitive.symbol()), new Meaning.PrimitiveMeaning(primitive));
    }
    return names;
  }

  private static Map<String, Library> export(
      Libraries libraries, Environment inside, List<Expansion> expansions) {
    var defined = new HashSet<Global>();
    expansions.forEach(e -> e.definitions().forEach(d -> defined.add(d.global())));
    var result = new LinkedHashMap<String, Library>();
    libraries
        .exports()
        .forEach(
            (library, names) -> {
              var exports = new HashMap<String, Meaning>();
              for (String name : names) {
                exports.put(name, exported(name, library, inside, defined));
              }
              result.put(library, Library.standard(library, exports));
            });
    return result;
  }

  private static Meaning exported(
      String name, String library, Environment inside, Set<Global> defined) {
    return switch (inside.find(new Name.Plain(name))) {
      case Meaning.Special special -> special;
      case Meaning.Macro macro -> macro;
      case Meaning.GlobalMeaning global when defined.contains(global.global()) -> global;
      default -> new Meaning.Unsupported(name, library);
    };
  }
}
