package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/** {@code define-library} (R7RS section 5.6.1). */
final class LibraryForm {
  private final Expanding x;
  private final List<Syntax> body = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();

  private final List<Library> imports = new ArrayList<>();
  private final Map<String, Meaning> imported = new HashMap<>();

  private record Export(Syntax.Identifier internal, String external) {}

  private LibraryForm(Expanding x) {
    this.x = x;
  }

  /** Adds the library to the environment; if nothing can be made of the form, says so. */
  static void define(Expanding x, Syntax.ListForm form) {
    List<Syntax> items = form.items();
    if (items.size() < 2 || !Imports.isName(items.get(1))) {
      x.malformed(
          items.size() < 2 ? form : items.get(1),
          SpecialForm.DEFINE_LIBRARY,
          "a library's name is a list of identifiers and numbers");
      return;
    }
    String name = Imports.name(items.get(1));
    Environment outside = x.environment;
    Environment inside = outside.library(name);
    x.environment = inside;
    x.chain.addLast(name);
    x.library = LibraryPath.of(items.get(1));
    try {
      var library = new LibraryForm(x);
      library.declarations(items.subList(2, items.size()), 0);
      var top = new TopLevel(x);
      top.run(library.body);
      var made =
          new Library(
              name,
              library.exported(inside),
              Optional.of(new TopForm(top.core(form), form.span(), top.defines())),
              library.imports);
      outside.addLibrary(made);
      x.notes.library(made);
    } finally {
      x.environment = outside;
      x.chain.removeLast();
      x.library = Optional.empty();
    }
  }

  private void declarations(List<Syntax> declarations, int depth) {
    for (Syntax s : declarations) {
      if (!(s instanceof Syntax.ListForm declaration)
          || declaration.items().isEmpty()
          || !(declaration.items().getFirst() instanceof Syntax.Identifier keyword)
          || depth > 20) {
        fault(s, Formals.describe(s) + " is no library declaration");
        continue;
      }
      List<Syntax> rest = declaration.items().subList(1, declaration.items().size());
      switch (keyword.symbol()) {
        case "export" -> rest.forEach(this::export);
        case "import" -> imports.addAll(Imports.importAll(x, declaration, imported));
        case "begin" -> body.addAll(rest);
        case "include", "include-ci" -> body.addAll(Inclusion.forms(x, declaration));
        case "include-library-declarations" ->
            declarations(Inclusion.forms(x, declaration), depth + 1);
        case "cond-expand" ->
            declarations(Features.select(x, declaration, x.environment.top()), depth + 1);
        default -> fault(keyword, keyword.symbol() + " is no library declaration");
      }
    }
  }

  private void fault(Syntax at, String what) {
    x.malformed(at, SpecialForm.DEFINE_LIBRARY, what);
  }

  private void export(Syntax spec) {
    switch (spec) {
      case Syntax.Identifier id -> exports.add(new Export(id, id.symbol()));
      case Syntax.ListForm list
          when list.items().size() == 3
              && list.items().get(0) instanceof Syntax.Identifier rename
              && rename.symbol().equals("rename")
              && list.items().get(1) instanceof Syntax.Identifier from
              && list.items().get(2) instanceof Syntax.Identifier to ->
          exports.add(new Export(from, to.symbol()));
      default -> fault(spec, "an export is a name or (rename name exported-name)");
    }
  }

  private Map<String, Meaning> exported(Environment inside) {
    var result = new LinkedHashMap<String, Meaning>();
    for (Export e : exports) {
      Meaning meaning = inside.find(e.internal.name());
      if (meaning == Environment.ABSENT) {
        x.bad(e.internal, DiagnosticCode.BAD_EXPORT, e.internal.symbol());
      } else {
        x.notes.occur(e.internal, meaning, Occurrence.Role.REFERENCE);
        if (result.put(e.external, meaning) != null) {
          x.bad(e.internal, DiagnosticCode.DUPLICATE_NAME, e.external, "export of the library");
        }
      }
    }
    return result;
  }
}
