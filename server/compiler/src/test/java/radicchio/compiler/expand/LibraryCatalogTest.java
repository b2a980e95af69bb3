package radicchio.compiler.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Reader;

/** Libraries that are found as files. */
class LibraryCatalogTest {
  /** Files of two folders, by path. */
  private final Map<String, String> files = new HashMap<>();

  private final Environment environment = Scenes.STANDARD.interaction();

  private final SourceLoader loader =
      new SourceLoader() {
        @Override
        public Optional<Source> load(String path, Source from) {
          return source(from.name().substring(0, from.name().lastIndexOf('/') + 1) + path);
        }

        @Override
        public List<String> folders() {
          return List.of("/lib");
        }

        @Override
        public Optional<String> folder(Source from, int up) {
          String folder = from.name();
          for (int i = 0; i <= up; i++) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
          }
          return Optional.of(folder);
        }

        @Override
        public Optional<Source> library(String folder, String path) {
          return source(folder + "/" + path);
        }
      };

  private Optional<Source> source(String path) {
    return Optional.ofNullable(files.get(path)).map(text -> new Source(path, text));
  }

  @BeforeEach
  void write() {
    files.put(
        "/app/geometry/area.sld",
        """
        (define-library (geometry area)
          (export area (rename factor pi-ish) twice)
          (import (scheme base) (geometry helpers 2))
          (include "body.scm")
          (begin (define-syntax twice (syntax-rules () ((_ e) (two e))))))
        """);
    files.put("/app/geometry/body.scm", "(define factor 3) (define (area r) (* factor r r))");
    files.put(
        "/lib/geometry/helpers/2.sld",
        "(define-library (geometry helpers 2) (export two) (import (scheme base))"
            + " (begin (define (two x) (list x x))))");
  }

  private Expansion expand(String form) {
    return expand(new Source("/app/main.scm", form));
  }

  private Expansion expand(Source source) {
    return Expander.expand(Reader.read(source).forms().getFirst(), environment, loader);
  }

  private static Diagnostic error(Expansion e) {
    return e.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
  }

  private static List<String> order(Expansion e) {
    return Library.inOrder(e.imports()).stream().map(Library::name).toList();
  }

  @Test
  void aLibraryIsFoundBesideTheProgramAndWhatItImportsInTheWorkspace() {
    Expansion e = expand("(import (scheme base) (geometry area))");
    assertEquals(List.of(), e.diagnostics());
    assertEquals(List.of("(geometry helpers 2)", "(geometry area)"), order(e));
    assertTrue(environment.lookup("pi-ish").isPresent());
    assertTrue(environment.lookup("factor").isEmpty());
    Expansion use = expand("(twice (area 2))");
    assertEquals(List.of(), use.diagnostics());
    assertTrue(use.uses().stream().allMatch(u -> u.meaning().global().isLibrary()));
  }

  @Test
  void whatHasNotChangedIsNotExpandedAgain() {
    Expansion first = expand("(import (geometry area))");
    Expansion second = expand("(import (prefix (geometry area) g:))");
    assertSame(first.imports().getFirst(), second.imports().getFirst());
    assertTrue(first.validIn(environment, loader));
  }

  @Test
  void aChangeOfAnyTextExpandsTheLibraryAndItsDependents() {
    for (String file :
        List.of(
            "/app/geometry/area.sld", "/app/geometry/body.scm", "/lib/geometry/helpers/2.sld")) {
      Expansion before = expand("(import (geometry area))");
      Global area = ((Meaning.GlobalMeaning) environment.lookup("area").orElseThrow()).global();
      files.computeIfPresent(file, (path, text) -> text + " ; changed");
      assertFalse(before.validIn(environment, loader), file);
      Expansion after = expand("(import (geometry area))");
      assertNotSame(before.imports().getFirst(), after.imports().getFirst(), file);
      // Whoever has the variable already sees what it becomes.
      assertSame(
          area, ((Meaning.GlobalMeaning) environment.lookup("area").orElseThrow()).global(), file);
    }
  }

  @Test
  void aMissingLibraryTellsWhereItWasLookedFor() {
    Expansion e = expand("(import (only (geometry volume) cube))");
    assertEquals(DiagnosticCode.UNKNOWN_LIBRARY, error(e).code());
    assertEquals(
        "there is no library (geometry volume); it was looked for as /app/geometry/volume.sld and"
            + " /lib/geometry/volume.sld",
        error(e).message());
    assertTrue(e.validIn(environment, loader));
    files.put("/lib/geometry/volume.sld", "(define-library (geometry volume) (export) (import))");
    assertFalse(e.validIn(environment, loader));
  }

  @Test
  void libraryNamesNeverLeadOutOfTheFolders() {
    files.put("/secret.sld", "(define-library (secret) (export))");
    for (String name : List.of("(|..| secret)", "(|../secret|)", "(|.|)", "(||)")) {
      assertEquals(
          DiagnosticCode.UNKNOWN_LIBRARY, error(expand("(import " + name + ")")).code(), name);
    }
  }

  @Test
  void aCycleIsAnErrorAtTheImportThatClosesIt() {
    files.put("/lib/a.sld", "(define-library (a) (export) (import (b)))");
    files.put("/lib/b.sld", "(define-library (b) (export) (import (c)))");
    files.put("/lib/c.sld", "(define-library (c) (export) (import (b)))");
    Diagnostic error = error(expand("(import (a))"));
    assertEquals(DiagnosticCode.LIBRARY_CYCLE, error.code());
    assertEquals(
        "(b) cannot be imported here, because it imports itself: (b) → (c) → (b)", error.message());
    assertEquals("/lib/c.sld", error.span().source().name());
    assertEquals(
        List.of("/lib/b.sld", "/lib/a.sld", "/app/main.scm"),
        error.related().stream().map(r -> r.span().source().name()).toList());
    files.put("/lib/c.sld", "(define-library (c) (export))");
    assertEquals(List.of(), expand("(import (a))").diagnostics());
  }

  @Test
  void anErrorInALibraryIsToldWhereItIsAndWhereItIsImported() {
    files.put("/app/bad.sld", "(define-library (bad) (import (scheme base)) (begin (if)))");
    Expansion e = expand("(import (bad))");
    assertEquals("/app/bad.sld", error(e).span().source().name());
    assertEquals("(bad)", error(e).related().getFirst().span().text());
    assertFalse(e.validIn(environment, loader));
  }

  @Test
  void aFileThatDefinesAnotherLibraryIsAnError() {
    files.put("/app/mine.sld", "(define-library (yours) (export))");
    assertEquals(DiagnosticCode.BAD_LIBRARY_FILE, error(expand("(import (mine))")).code());
  }

  @Test
  void importingTheSameNameWithTwoMeaningsIsAnError() {
    assertEquals(
        DiagnosticCode.IMPORTED_TWICE,
        error(expand("(import (only (scheme base) car) (rename (scheme base) (cdr car)))")).code());
    assertEquals(
        DiagnosticCode.IMPORTED_TWICE,
        error(
                expand(
                    "(define-library (x) (import (only (scheme base) car))"
                        + " (import (rename (only (scheme base) cdr) (cdr car))))"))
            .code());
    assertEquals(
        List.of(), expand("(import (only (scheme base) car) (scheme base))").diagnostics());
  }

  @Test
  void condExpandAsksForFilesToo() {
    Expansion found = expand("(cond-expand ((library (geometry area)) 'there) (else 'missing))");
    assertEquals("'there", radicchio.compiler.core.CorePrinter.print(found.form().core()));
    Expansion missing = expand("(cond-expand ((library (geometry moon)) 'there) (else 'missing))");
    assertTrue(missing.validIn(environment, loader));
    files.put("/app/geometry/moon.sld", "");
    assertFalse(missing.validIn(environment, loader));
  }

  @Test
  void whoImportsALibraryGoesByItsFileEvenIfItWasEvaluatedThere() {
    var source = new Source("/app/geometry/area.sld", files.get("/app/geometry/area.sld"));
    Library evaluated = expand(source).libraries().getFirst();
    Expansion imported = expand("(import (geometry area))");
    assertEquals(List.of(), imported.diagnostics());
    assertNotSame(evaluated, imported.imports().getFirst());
    assertTrue(imported.validIn(environment, loader));
    // Elsewhere it is another library, which comes first.
    Library other =
        expand("(define-library (geometry area) (export) (import))").libraries().getFirst();
    assertFalse(imported.validIn(environment, loader));
    assertSame(other, expand("(import (geometry area))").imports().getFirst());
  }

  @Test
  void anOpenLibraryFileFindsItsSiblingsFromTheTopOfItsName() {
    var source =
        new Source(
            "/app/geometry/solids.sld",
            "(define-library (geometry solids) (export) (import (geometry area)))");
    assertEquals(List.of(), expand(source).diagnostics());
  }
}
