package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * Libraries that are found as files: each is expanded once, and again when its text, a text that it
 * includes or a library that it imports has changed. Shared by all environments that have begun as
 * the same one; any thread may ask.
 */
final class LibraryCatalog {
  /** Names of the sources that come with Radicchio begin so. */
  static final String BUNDLED = "radicchio:libraries/";

  private final SourceLoader bundled;
  private final Map<String, Map<String, Global>> globals = new ConcurrentHashMap<>();
  private final Map<String, FileLibrary> latest = new HashMap<>();
  private Optional<Environment> start = Optional.empty();

  LibraryCatalog(SourceLoader bundled) {
    this.bundled = bundled;
  }

  /** What a library sees before it imports anything. */
  void startFrom(Environment environment) {
    start = Optional.of(environment);
  }

  /** The variables of a library, which stay the same when it is expanded again. */
  Map<String, Global> globals(String library) {
    return globals.computeIfAbsent(library, l -> new ConcurrentHashMap<>());
  }

  List<String> bundledNames() {
    return bundled.libraryNames();
  }

  /** What serves a source's wishes: bundled ones are never mixed with the user's. */
  SourceLoader serving(Source from, SourceLoader loader) {
    return from.name().startsWith(BUNDLED) ? bundled : loader;
  }

  /** Where a library is looked for. */
  List<String> folders(Source from, int up, SourceLoader loader) {
    SourceLoader serving = serving(from, loader);
    var all = new ArrayList<String>();
    serving.folder(from, up).ifPresent(all::add);
    for (String folder : serving.folders()) {
      if (!all.contains(folder)) {
        all.add(folder);
      }
    }
    return all;
  }

  /** The text of a library, from the first place that has it. */
  Optional<Source> find(LibraryPath path, Source from, int up, SourceLoader loader) {
    SourceLoader serving = serving(from, loader);
    for (String folder : folders(from, up, loader)) {
      Optional<Source> found = serving.library(folder, path.file());
      if (found.isPresent()) {
        return found;
      }
    }
    return bundled.folders().stream()
        .flatMap(folder -> bundled.library(folder, path.file()).stream())
        .findFirst();
  }

  /**
   * The library, expanded.
   *
   * @param chain libraries that are being expanded and need this one, the first first
   */
  synchronized Optional<FileLibrary> load(
      LibraryPath path, Source from, int up, SourceLoader loader, List<String> chain) {
    return find(path, from, up, loader).map(source -> load(path, source, loader, chain));
  }

  private FileLibrary load(
      LibraryPath path, Source source, SourceLoader loader, List<String> chain) {
    String key = key(path, source);
    FileLibrary known = latest.get(key);
    if (known != null
        && known.source().text().equals(source.text())
        && inputsAreCurrent(
            known.inputs(), loader, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return known;
    }
    FileLibrary made = expand(path, source, loader, chain);
    if (made.errors().isEmpty()) {
      latest.put(key, made);
    } else {
      latest.remove(key);
    }
    return made;
  }

  private static String key(LibraryPath path, Source source) {
    return path.name() + " " + source.name();
  }

  private FileLibrary expand(
      LibraryPath path, Source source, SourceLoader loader, List<String> chain) {
    ReadResult read = Reader.read(source);
    var errors = new ArrayList<>(read.diagnostics().stream().filter(Diagnostic::isError).toList());
    Optional<Syntax> form = definition(path, read.forms());
    if (form.isEmpty()) {
      if (errors.isEmpty()) {
        errors.add(
            Diagnostic.of(
                DiagnosticCode.BAD_LIBRARY_FILE,
                source.span(0, Math.min(1, source.text().length())),
                source.name(),
                path.name(),
                path.name()));
      }
      return new FileLibrary(source, Optional.empty(), errors, FileInputs.NONE);
    }
    Environment environment = start.orElseThrow().fork();
    Expansion expansion = Expander.expand(form.get(), environment, loader, chain);
    expansion.diagnostics().stream().filter(Diagnostic::isError).forEach(errors::add);
    return new FileLibrary(
        source, expansion.libraries().stream().findFirst(), errors, expansion.files());
  }

  /** The one form of the file, if it is the definition of that library. */
  private static Optional<Syntax> definition(LibraryPath path, List<Syntax> forms) {
    return forms.size() == 1
            && forms.getFirst() instanceof Syntax.ListForm form
            && form.items().size() >= 2
            && form.items().getFirst() instanceof Syntax.Identifier keyword
            && keyword.symbol().equals(SpecialForm.DEFINE_LIBRARY.keyword())
            && Imports.name(form.items().get(1)).equals(path.name())
        ? Optional.of(form)
        : Optional.empty();
  }

  /** Whether looking again would find the same. */
  synchronized boolean areCurrent(FileInputs inputs, SourceLoader loader) {
    return inputs.isEmpty()
        || inputsAreCurrent(inputs, loader, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean inputsAreCurrent(FileInputs inputs, SourceLoader loader, Set<FileLibrary> seen) {
    for (FileInputs.Sought sought : inputs.libraries()) {
      if (!isCurrent(sought, loader, seen)) {
        return false;
      }
    }
    for (FileInputs.Included included : inputs.includes()) {
      Optional<String> now =
          serving(included.from(), loader).load(included.path(), included.from()).map(Source::text);
      if (!now.equals(included.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean isCurrent(FileInputs.Sought sought, SourceLoader loader, Set<FileLibrary> seen) {
    Optional<Source> now = find(sought.path(), sought.from(), sought.up(), loader);
    if (now.isEmpty() || sought.found().isEmpty()) {
      return now.isEmpty() && sought.found().isEmpty();
    }
    FileLibrary found = sought.found().get();
    return latest.get(key(sought.path(), now.get())) == found
        && now.get().text().equals(found.source().text())
        && (!seen.add(found) || inputsAreCurrent(found.inputs(), loader, seen));
  }
}
