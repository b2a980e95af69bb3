package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** {@code cond-expand} (R7RS section 4.2.1) and the features it knows (appendix B). */
final class Features {
  private static final List<String> KNOWN =
      List.of(
          "r7rs",
          "full-unicode",
          "ieee-float",
          "ratios",
          "wasm32",
          "radicchio",
          "srfi-0",
          "srfi-1",
          "srfi-2",
          "srfi-6",
          "srfi-8",
          "srfi-9",
          "srfi-11",
          "srfi-16",
          "srfi-23",
          "srfi-26",
          "srfi-28",
          "srfi-31",
          "srfi-34",
          "srfi-39",
          "srfi-41",
          "srfi-64",
          "srfi-69",
          "srfi-87",
          "srfi-111",
          "srfi-128",
          "srfi-133",
          "srfi-145",
          "srfi-151",
          "srfi-158");

  private Features() {}

  /** {@code (%features)}, for the prelude. */
  static Core features(Expanding x, Syntax.ListForm form, Scope scope) {
    return new Core.Const(
        Datum.list(KNOWN.stream().<Datum>map(Datum.Symbol::new).toList()), x.site(form));
  }

  static Core condExpand(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> chosen = select(x, form, scope);
    return chosen.isEmpty() ? x.nothing(form) : x.sequence(chosen, scope, x.site(form));
  }

  /** The forms of the first clause whose requirement holds; none when no clause does. */
  static List<Syntax> select(Expanding x, Syntax.ListForm form, Scope scope) {
    for (Syntax s : form.items().subList(1, form.items().size())) {
      if (!(s instanceof Syntax.ListForm clause) || clause.items().isEmpty()) {
        x.malformed(s, SpecialForm.COND_EXPAND, "a clause is (requirement form ...)");
        return List.of();
      }
      if (holds(x, clause.items().getFirst(), scope)) {
        return clause.items().subList(1, clause.items().size());
      }
    }
    return List.of();
  }

  private static boolean holds(Expanding x, Syntax requirement, Scope scope) {
    if (requirement instanceof Syntax.Identifier id) {
      return x.takesKeyword(id, SpecialForm.ELSE, scope)
          || id.symbol().equals("else")
          || KNOWN.contains(id.symbol());
    }
    if (requirement instanceof Syntax.ListForm list
        && !list.items().isEmpty()
        && list.items().getFirst() instanceof Syntax.Identifier operator) {
      List<Syntax> operands = list.items().subList(1, list.items().size());
      switch (operator.symbol()) {
        case "and" -> {
          return operands.stream().allMatch(s -> holds(x, s, scope));
        }
        case "or" -> {
          return operands.stream().anyMatch(s -> holds(x, s, scope));
        }
        case "not" -> {
          if (operands.size() == 1) {
            return !holds(x, operands.getFirst(), scope);
          }
        }
        case "library" -> {
          if (operands.size() == 1) {
            return LibrarySearch.exists(x, operands.getFirst());
          }
        }
        default -> {}
      }
    }
    x.malformed(
        requirement,
        SpecialForm.COND_EXPAND,
        "a requirement is a feature, (library name), (and ...), (or ...) or (not requirement)");
    return false;
  }
}
