package radicchio.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Reader;

class DocumentationTest {
  private final Documentation documentation = Documentation.load();

  @Test
  void everyExportedNameIsDocumented() {
    var missing = new TreeSet<String>();
    TestSession.standardEnvironment()
        .libraries()
        .forEach(
            (library, exports) ->
                exports.exports().keySet().stream()
                    .filter(name -> !isInternal(library))
                    .filter(name -> documentation.of(name).isEmpty())
                    .forEach(name -> missing.add(library + " " + name)));
    assertEquals(new TreeSet<String>(), missing);
  }

  /** What libraries in Scheme are built on; programs have those libraries. */
  private static boolean isInternal(String library) {
    return library.startsWith("(radicchio ") && !library.equals("(radicchio base)");
  }

  @Test
  void everyEntryIsWhole() {
    for (Documentation.Entry e : documentation.all()) {
      assertFalse(e.signatures().isEmpty(), e.name());
      assertFalse(e.text().isBlank(), e.name());
      assertFalse(e.library().isBlank(), e.name());
      assertFalse(
          !e.section().matches("[4-6](\\.\\d+)+|own|srfi-\\d+"), e.name() + " " + e.section());
      for (Documentation.Example x : e.examples()) {
        for (String text : List.of(x.form(), x.result())) {
          var read = Reader.read(new Source(e.name(), text));
          assertEquals(List.of(), read.diagnostics(), e.name() + ": " + text);
          assertEquals(1, read.forms().size(), e.name() + ": " + text);
        }
      }
    }
  }
}
