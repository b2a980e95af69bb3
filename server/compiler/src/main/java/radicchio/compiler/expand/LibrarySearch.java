package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Syntax;

/** From the name of a library, where a form has it, to the library. */
final class LibrarySearch {
  private LibrarySearch() {}

  /** Whether there is a library of that name, sound or not. */
  static boolean exists(Expanding x, Syntax name) {
    if (x.root.libraries().containsKey(Imports.name(name))) {
      return true;
    }
    Optional<LibraryPath> path = LibraryPath.of(name);
    if (path.isEmpty()) {
      return false;
    }
    Source from = name.span().source();
    int up = up(x, from);
    // Of a library that is there the file alone is asked for, so that it need not be expanded.
    boolean found = x.root.catalog().find(path.get(), from, up, x.loader).isPresent();
    if (!found) {
      x.notes.sought(new FileInputs.Sought(path.get(), from, up, Optional.empty()));
    }
    return found;
  }

  /** The library; if there is none, or it is wrong, says so. */
  static Optional<Library> library(Expanding x, Syntax name) {
    String text = Imports.name(name);
    Optional<LibraryPath> path = LibraryPath.of(name);
    Optional<Library> defined = Optional.ofNullable(x.root.libraries().get(text));
    if (defined.isPresent() && path.filter(defined.get()::standsIn).isEmpty()) {
      return defined;
    }
    if (x.chain.contains(text)) {
      x.bad(name, DiagnosticCode.LIBRARY_CYCLE, text, cycle(x, text));
      return Optional.empty();
    }
    if (path.isEmpty()) {
      unknown(x, name, text, List.of());
      return Optional.empty();
    }
    LibraryCatalog catalog = x.root.catalog();
    Source from = name.span().source();
    int up = up(x, from);
    Optional<FileLibrary> found =
        catalog.load(path.get(), from, up, x.loader, List.copyOf(x.chain));
    x.notes.sought(new FileInputs.Sought(path.get(), from, up, found));
    if (found.isEmpty() && defined.isPresent()) {
      return defined;
    }
    if (found.isEmpty()) {
      unknown(
          x,
          name,
          text,
          catalog.folders(from, up, x.loader).stream()
              .map(folder -> (folder.isEmpty() ? "" : folder + "/") + path.get().file())
              .toList());
      return Optional.empty();
    }
    for (Diagnostic error : found.get().errors()) {
      x.notes.report(error.with(name.span(), text + " is imported here"));
    }
    return found.get().library();
  }

  /** Libraries are below the folder that the outermost library's name begins at. */
  private static int up(Expanding x, Source from) {
    Optional<LibraryPath> inside = x.library;
    boolean own = inside.isPresent() && from.name().endsWith("/" + inside.get().file());
    return own ? inside.get().parts() - 1 : 0;
  }

  private static String cycle(Expanding x, String name) {
    var steps = new ArrayList<>(x.chain);
    steps.subList(0, steps.indexOf(name)).clear();
    steps.add(name);
    return String.join(" → ", steps);
  }

  private static void unknown(Expanding x, Syntax at, String name, List<String> files) {
    String places = files.isEmpty() ? "" : "; it was looked for as " + String.join(" and ", files);
    x.bad(
        at,
        DiagnosticCode.UNKNOWN_LIBRARY,
        name,
        places + Suggestions.didYouMean(name, x.root.libraryNames()));
  }
}
