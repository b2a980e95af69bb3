package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.SourceLoader;

/** Features in documents that import libraries from files. */
class LibraryFeaturesTest {
  private static final String URI = "file:///work/main.scm";

  private final Map<String, String> files = new HashMap<>();
  private final TestSession session = new TestSession();
  private final Workspace workspace =
      new Workspace(
          session,
          new SourceLoader() {
            @Override
            public Optional<Source> load(String path, Source from) {
              return Optional.empty();
            }

            @Override
            public List<String> folders() {
              return List.of("/work");
            }

            @Override
            public Optional<Source> library(String folder, String path) {
              return Optional.ofNullable(files.get(path))
                  .map(text -> new Source(folder + "/" + path, text));
            }

            @Override
            public List<String> libraryNames() {
              return List.of("(app shapes)");
            }
          });

  @BeforeEach
  void write() {
    files.put(
        "app/shapes.sld",
        """
        (define-library (app shapes)
          (export area with)
          (import (scheme base))
          (begin
            (define (area r) (* r r))
            (define-syntax with (syntax-rules () ((_ e) e)))))
        """);
  }

  private Document open(String text) {
    workspace.open(URI, 1, text);
    return workspace.snapshot().document(URI).orElseThrow();
  }

  private List<Problem> problems(Document document) {
    return Diagnostics.of(workspace.snapshot(), document);
  }

  @Test
  void importedNamesAreKnown() {
    String text = "(import (app shapes))\n(with (area 2))\n(area 1 2)";
    Document document = open(text);
    assertEquals(List.of("wrong-arity"), problems(document).stream().map(Problem::code).toList());
    Place area =
        Definitions.definition(workspace.snapshot(), document, text.indexOf("area")).getFirst();
    assertEquals("file:///work/app/shapes.sld", area.uri());
    assertEquals(new Position(4, 13), area.range().start());
    Place macro =
        Definitions.definition(workspace.snapshot(), document, text.indexOf("with")).getFirst();
    assertEquals(new Position(5, 19), macro.range().start());
    assertTrue(
        Features.of(session)
            .completion()
            .at(open("(import (app shapes))\n(are"), 26)
            .items()
            .stream()
            .anyMatch(i -> i.label().equals("area")));
  }

  @Test
  void librariesInFilesAreOfferedInImports() {
    assertTrue(
        Features.of(session).completion().at(open("(import (app"), 12).items().stream()
            .anyMatch(i -> i.label().equals("app shapes")));
  }

  @Test
  void whatIsWrongInALibraryIsShownAtTheImport() {
    files.put(
        "app/shapes.sld", "(define-library (app shapes)\n (import (scheme base)) (begin (if)))");
    Problem problem = problems(open("(import (app shapes))")).getFirst();
    assertEquals("malformed-form", problem.code());
    assertEquals(new Position(0, 8), problem.range().start());
    assertEquals("file:///work/app/shapes.sld", problem.related().getFirst().place().uri());
    assertEquals(new Position(1, 31), problem.related().getFirst().place().range().start());
  }

  @Test
  void aLibraryThatChangesIsSeenWithoutAnEditOfTheDocument() {
    Document document = open("(import (only (app shapes) volume))");
    assertEquals("not-exported", problems(document).getFirst().code());
    files.computeIfPresent("app/shapes.sld", (path, text) -> text.replace("area", "volume"));
    assertEquals(List.of(), problems(document));
    files.remove("app/shapes.sld");
    assertEquals("unknown-library", problems(document).getFirst().code());
  }

  @Test
  void anOpenLibraryLeadsToItsDocument() {
    Document document = open("(import (app shapes))\n(area 2)");
    workspace.open("file:///work/app/shapes.sld", 1, files.get("app/shapes.sld"));
    Place place = Definitions.definition(workspace.snapshot(), document, 24).getFirst();
    assertEquals("file:///work/app/shapes.sld", place.uri());
    assertEquals(new Position(4, 13), place.range().start());
  }
}
