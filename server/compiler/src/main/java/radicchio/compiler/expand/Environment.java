package radicchio.compiler.expand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import radicchio.compiler.core.Global;
import radicchio.compiler.syntax.Name;

/**
 * What the names of a top level mean: of the interaction environment, or of a library.
 *
 * <p>A fork is cheap and independent: definitions in it do not touch the original. Forks agree on
 * which {@link Global} a name is defined as. An environment belongs to one thread; a fork may be
 * handed to another.
 */
public final class Environment {
  /** What {@link #find} gives when there is nothing. */
  static final Meaning ABSENT = new Meaning.Unbound("");

  static final String PRELUDE = "(radicchio prelude)";

  private final Scope.Top top;
  private final Map<String, Global> globals;

  /** Of the prelude, which derived forms call. */
  private final Map<String, Global> preludeGlobals;

  private final Map<Name, Meaning> base;
  private Map<Name, Meaning> own;

  /** Names of {@code base} that mean something else here: few, and most often none. */
  private Set<Name> shadowed;

  private final LibraryCatalog catalog;
  private Map<String, Library> libraries;
  private boolean shared;

  private Environment(Environment original) {
    this.top = original.top;
    this.globals = original.globals;
    this.preludeGlobals = original.preludeGlobals;
    this.base = original.base;
    this.own = original.own;
    this.shadowed = original.shadowed;
    this.catalog = original.catalog;
    this.libraries = original.libraries;
    this.shared = true;
  }

  private Environment(
      String library,
      Map<Name, Meaning> base,
      Map<String, Library> libraries,
      LibraryCatalog catalog,
      Map<String, Global> globals,
      Map<String, Global> preludeGlobals) {
    this.top = library.isEmpty() ? new Scope.Top() : new Scope.Top(library, this);
    this.globals = globals;
    this.catalog = catalog;
    this.preludeGlobals = library.equals(PRELUDE) ? globals : preludeGlobals;
    this.base = base;
    this.own = new HashMap<>();
    this.shadowed = new HashSet<>();
    this.libraries = libraries;
  }

  /** The inside of the prelude. */
  static Environment prelude(Map<Name, Meaning> base) {
    return new Environment(
        PRELUDE,
        Map.copyOf(base),
        Map.of(),
        new LibraryCatalog(SourceLoader.NONE),
        new ConcurrentHashMap<>(),
        Map.of());
  }

  /** An interaction environment in which {@code base} is imported. */
  static Environment interaction(
      Map<Name, Meaning> base,
      Map<String, Library> libraries,
      LibraryCatalog catalog,
      Environment prelude) {
    return new Environment(
        "", Map.copyOf(base), libraries, catalog, new ConcurrentHashMap<>(), prelude.globals);
  }

  /** The inside of a library that sees what this environment's libraries are, and nothing else. */
  Environment library(String name) {
    return new Environment(
        name, Map.of(), libraries, catalog, catalog.globals(name), preludeGlobals);
  }

  /** An environment of its own that starts as this one is now. */
  public Environment fork() {
    shared = true;
    return new Environment(this);
  }

  /** An environment that knows the same libraries, but has no names: for {@code environment}. */
  public Environment empty() {
    Environment made =
        new Environment(
            "", Map.of(), libraries, catalog, new ConcurrentHashMap<>(), preludeGlobals);
    SpecialForm form = SpecialForm.IMPORT;
    made.define(new Name.Plain(form.keyword()), new Meaning.Special(form));
    return made;
  }

  /** Makes a symbol the name of a variable that no program can define. */
  public Global nameConstant(String symbol) {
    Global global = new Global(symbol, "");
    define(new Name.Plain(symbol), Meaning.GlobalMeaning.unknown(global));
    return global;
  }

  /** A variable of the prelude, defined or not. */
  public Global preludeVariable(String name) {
    return prelude(name);
  }

  /** The library's name; empty for an interaction environment. */
  public String library() {
    return top.library();
  }

  /** What a symbol means here, if anything. */
  public Optional<Meaning> lookup(String symbol) {
    Meaning found = find(new Name.Plain(symbol));
    return found == ABSENT ? Optional.empty() : Optional.of(found);
  }

  /** The variable that a definition of the symbol at this top level defines, defined or not. */
  public Global global(String symbol) {
    return globals.computeIfAbsent(symbol, s -> new Global(s, top.library()));
  }

  /** All names that a user can write and what they mean, in no order. */
  public void forEachName(BiConsumer<String, Meaning> action) {
    own.forEach(
        (name, meaning) -> {
          if (name instanceof Name.Plain plain) {
            action.accept(plain.symbol(), meaning);
          }
        });
    base.forEach(
        (name, meaning) -> {
          if (!own.containsKey(name)) {
            action.accept(name.symbol(), meaning);
          }
        });
  }

  public Map<String, Library> libraries() {
    return libraries;
  }

  /** The libraries that are known here, or that come with Radicchio; not those in files. */
  public List<String> libraryNames() {
    var names = new TreeSet<>(libraries.keySet());
    names.addAll(catalog.bundledNames());
    return List.copyOf(names);
  }

  LibraryCatalog catalog() {
    return catalog;
  }

  Scope.Top top() {
    return top;
  }

  Meaning find(Name name) {
    Meaning mine = own.get(name);
    return mine != null ? mine : base.getOrDefault(name, ABSENT);
  }

  /** Whether the name means what it means at the start. */
  boolean isStandard(Name name) {
    return !own.containsKey(name);
  }

  /** Whether all these names mean what they mean at the start. */
  boolean areStandard(Set<Name> names) {
    for (Name name : shadowed) {
      if (names.contains(name)) {
        return false;
      }
    }
    return true;
  }

  void define(Name name, Meaning meaning) {
    if (shared) {
      own = new HashMap<>(own);
      shadowed = new HashSet<>(shadowed);
      shared = false;
    }
    Meaning standard = base.get(name);
    if (standard == meaning) {
      own.remove(name);
      shadowed.remove(name);
      return;
    }
    own.put(name, meaning);
    if (standard != null) {
      shadowed.add(name);
    }
  }

  /** The global that a definition of this name defines; a macro's own name gets one of its own. */
  Global globalFor(Name name) {
    if (name instanceof Name.Plain plain) {
      return global(plain.symbol());
    }
    return find(name) instanceof Meaning.GlobalMeaning known
            && known.global().library().equals(top.library())
        ? known.global()
        : new Global(name.symbol(), top.library());
  }

  /** A variable of the prelude. */
  Global prelude(String name) {
    return preludeGlobals.computeIfAbsent(name, n -> new Global(n, PRELUDE));
  }

  void addLibrary(Library library) {
    libraries = new HashMap<>(libraries);
    libraries.put(library.name(), library);
  }
}
