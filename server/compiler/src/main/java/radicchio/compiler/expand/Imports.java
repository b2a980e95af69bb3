package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/** {@code import} and its import sets (R7RS section 5.2). */
final class Imports {
  private static final String SHAPE =
      "; an import set is a library name, or (only set name ...), (except set name ...), (prefix set prefix) or (rename set (name new-name) ...)";

  private Imports() {}

  /**
   * Gives the imported names their meanings in the current top level.
   *
   * @param before what was imported there already: a name can have only one meaning
   * @return the libraries, in order
   */
  static List<Library> importAll(Expanding x, Syntax.ListForm form, Map<String, Meaning> before) {
    var libraries = new ArrayList<Library>();
    for (Syntax s : form.items().subList(1, form.items().size())) {
      Optional<Map<String, Meaning>> names = set(x, s, libraries);
      names.ifPresent(
          all ->
              all.forEach(
                  (name, meaning) -> {
                    Meaning other = before.putIfAbsent(name, meaning);
                    if (other != null && !other.sameAs(meaning)) {
                      x.bad(s, DiagnosticCode.IMPORTED_TWICE, name);
                    }
                    x.define(new Name.Plain(name), meaning);
                  }));
    }
    return libraries;
  }

  /** A library's name as text, from its syntax: {@code (scheme base)}. */
  static String name(Syntax s) {
    if (!(s instanceof Syntax.ListForm list)) {
      return SyntaxText.of(s);
    }
    var parts = new ArrayList<String>();
    list.items().forEach(part -> parts.add(SyntaxText.of(part)));
    return "(" + String.join(" ", parts) + ")";
  }

  static boolean isName(Syntax s) {
    return s instanceof Syntax.ListForm list
        && !list.items().isEmpty()
        && list.items().stream()
            .allMatch(
                part ->
                    part instanceof Syntax.Identifier
                        || part instanceof Syntax.Literal literal
                            && literal.datum() instanceof Datum.ExactInteger);
  }

  /** What an import set imports; empty when it is faulty, which has been reported. */
  private static Optional<Map<String, Meaning>> set(
      Expanding x, Syntax s, List<Library> libraries) {
    if (!(s instanceof Syntax.ListForm list) || list.items().isEmpty()) {
      x.bad(s, DiagnosticCode.BAD_IMPORT, Formals.describe(s) + " is no import set" + SHAPE);
      return Optional.empty();
    }
    // (only set ...) needs a set, which is a list: a library may be called (only), or (prefix 1).
    if (list.items().size() > 1
        && list.items().get(1) instanceof Syntax.ListForm
        && list.items().getFirst() instanceof Syntax.Identifier modifier) {
      Optional<Map<String, Meaning>> inner = set(x, list.items().get(1), libraries);
      List<Syntax> rest = list.items().subList(2, list.items().size());
      if (inner.isEmpty()) {
        return inner;
      }
      return switch (modifier.symbol()) {
        case "only" -> only(x, inner.get(), rest, list);
        case "except" -> except(x, inner.get(), rest, list);
        case "prefix" -> prefix(x, inner.get(), rest, list);
        case "rename" -> rename(x, inner.get(), rest, list);
        default -> fault(x, modifier, modifier.symbol() + " is no way to modify an import");
      };
    }
    if (!isName(s)) {
      return fault(x, s, "a library's name is a list of identifiers and numbers");
    }
    Optional<Library> library = LibrarySearch.library(x, s);
    library.ifPresent(
        l -> {
          x.notes.imported(l);
          libraries.add(l);
        });
    return library.map(Library::exports);
  }

  private static Optional<Map<String, Meaning>> fault(Expanding x, Syntax at, String what) {
    x.bad(at, DiagnosticCode.BAD_IMPORT, what + SHAPE);
    return Optional.empty();
  }

  private static Optional<Map<String, Meaning>> only(
      Expanding x, Map<String, Meaning> inner, List<Syntax> names, Syntax set) {
    var result = new LinkedHashMap<String, Meaning>();
    for (Syntax s : names) {
      lookup(x, inner, s, set).ifPresent(id -> result.put(id, inner.get(id)));
    }
    return Optional.of(result);
  }

  private static Optional<Map<String, Meaning>> except(
      Expanding x, Map<String, Meaning> inner, List<Syntax> names, Syntax set) {
    var result = new LinkedHashMap<>(inner);
    for (Syntax s : names) {
      lookup(x, inner, s, set).ifPresent(result::remove);
    }
    return Optional.of(result);
  }

  private static Optional<Map<String, Meaning>> prefix(
      Expanding x, Map<String, Meaning> inner, List<Syntax> rest, Syntax set) {
    if (rest.size() != 1 || !(rest.getFirst() instanceof Syntax.Identifier prefix)) {
      return fault(x, set, "prefix takes an import set and one identifier");
    }
    var result = new LinkedHashMap<String, Meaning>();
    inner.forEach((name, meaning) -> result.put(prefix.symbol() + name, meaning));
    return Optional.of(result);
  }

  private static Optional<Map<String, Meaning>> rename(
      Expanding x, Map<String, Meaning> inner, List<Syntax> pairs, Syntax set) {
    var result = new LinkedHashMap<>(inner);
    var renamed = new LinkedHashMap<String, Meaning>();
    for (Syntax s : pairs) {
      if (!(s instanceof Syntax.ListForm pair)
          || pair.items().size() != 2
          || !(pair.items().get(1) instanceof Syntax.Identifier to)) {
        return fault(x, s, "rename takes pairs (name new-name)");
      }
      lookup(x, inner, pair.items().getFirst(), set)
          .ifPresent(
              from -> {
                result.remove(from);
                put(x, renamed, to.symbol(), inner.getOrDefault(from, Environment.ABSENT), to);
              });
    }
    renamed.forEach((name, meaning) -> put(x, result, name, meaning, set));
    return Optional.of(result);
  }

  /** Gives a name a meaning; it must not have another one already. */
  private static void put(
      Expanding x, Map<String, Meaning> names, String name, Meaning meaning, Syntax at) {
    Meaning other = names.put(name, meaning);
    if (other != null && !other.sameAs(meaning)) {
      x.bad(at, DiagnosticCode.IMPORTED_TWICE, name);
    }
  }

  private static Optional<String> lookup(
      Expanding x, Map<String, Meaning> inner, Syntax s, Syntax set) {
    if (!(s instanceof Syntax.Identifier id)) {
      Formals.notAnIdentifier(x, "an imported name", s);
      return Optional.empty();
    }
    Meaning meaning = inner.get(id.symbol());
    if (meaning == null) {
      x.bad(
          id,
          DiagnosticCode.NOT_EXPORTED,
          id.symbol(),
          SyntaxText.of(((Syntax.ListForm) set).items().get(1)),
          Suggestions.didYouMean(id.symbol(), inner.keySet()));
      return Optional.empty();
    }
    x.notes.occur(id, meaning, Occurrence.Role.REFERENCE);
    return Optional.of(id.symbol());
  }
}
