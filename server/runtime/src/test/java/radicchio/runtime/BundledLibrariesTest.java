package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * What the libraries that come with Radicchio export is tried by a fixture and said in a comment.
 */
class BundledLibrariesTest {
  private static final Path ROOT = Path.of(System.getProperty("radicchio.root", "../.."));
  private static final Path LIBRARIES =
      ROOT.resolve("server/compiler/src/main/resources/radicchio/libraries");
  private static final Path FIXTURES = ROOT.resolve("test-fixtures/srfi");

  @Test
  void allAreListed() throws IOException {
    List<String> listed =
        Files.readAllLines(LIBRARIES.resolve("bundled.txt")).stream()
            .filter(line -> line.endsWith(".sld"))
            .sorted()
            .toList();
    assertEquals(files().map(f -> "srfi/" + f.getFileName()).sorted().toList(), listed);
  }

  @Test
  void everyExportIsTried() throws IOException {
    var missing = new ArrayList<String>();
    for (Path file : files().toList()) {
      String number = file.getFileName().toString().replace(".sld", "");
      Path own = FIXTURES.resolve(number + ".scm");
      Path fixture = Files.exists(own) ? own : FIXTURES.resolve("small.scm");
      Set<String> used = new HashSet<>();
      forms(fixture).forEach(form -> collect(form, used));
      exports(file).stream()
          .filter(e -> !used.contains(e.external()))
          .forEach(e -> missing.add("(srfi " + number + ") " + e.external()));
    }
    assertEquals(List.of(), missing);
  }

  /** Unless it is another library's, by that name or another. */
  @Test
  void everyDefinitionThatIsExportedIsExplained() throws IOException {
    var missing = new TreeSet<String>();
    for (Path file : files().toList()) {
      String text = Files.readString(file);
      for (Export e : exports(file)) {
        boolean defined =
            List.of(
                    "(define ",
                    "(define (",
                    "(define-syntax ",
                    "(define-ranged (",
                    "(define-stream (")
                .stream()
                .anyMatch(d -> mentions(text, d + e.internal()));
        if (defined
            && !text.contains(";;; (" + e.external())
            && !text.contains(";;; " + e.external() + ":")) {
          missing.add(file.getFileName() + " " + e.external());
        }
      }
    }
    assertEquals(new TreeSet<String>(), missing);
  }

  private static boolean mentions(String text, String start) {
    int at = text.indexOf(start);
    return at >= 0 && " )\n".indexOf(text.charAt(at + start.length())) >= 0;
  }

  private record Export(String internal, String external) {}

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(LIBRARIES.resolve("srfi"))) {
      return found.filter(f -> f.toString().endsWith(".sld")).sorted().toList().stream();
    }
  }

  private static List<Syntax> forms(Path file) throws IOException {
    return Reader.read(new Source(file.toString(), Files.readString(file))).forms();
  }

  private static List<Export> exports(Path file) throws IOException {
    var exports = new ArrayList<Export>();
    for (Syntax declaration : ((Syntax.ListForm) forms(file).getFirst()).items()) {
      if (declaration instanceof Syntax.ListForm list
          && list.items().getFirst() instanceof Syntax.Identifier head
          && head.symbol().equals("export")) {
        list.items().stream().skip(1).forEach(spec -> exports.add(export(spec)));
      }
    }
    return exports;
  }

  private static Export export(Syntax spec) {
    if (spec instanceof Syntax.ListForm rename) {
      return new Export(symbol(rename.items().get(1)), symbol(rename.items().get(2)));
    }
    return new Export(symbol(spec), symbol(spec));
  }

  private static String symbol(Syntax s) {
    return ((Syntax.Identifier) s).symbol();
  }

  private static void collect(Syntax s, Set<String> out) {
    switch (s) {
      case Syntax.Identifier id -> out.add(id.symbol());
      case Syntax.Literal literal -> {}
      case Syntax.ListForm list -> list.items().forEach(i -> collect(i, out));
      case Syntax.DottedForm dotted -> {
        dotted.items().forEach(i -> collect(i, out));
        collect(dotted.tail(), out);
      }
      case Syntax.VectorForm vector -> vector.items().forEach(i -> collect(i, out));
      case Syntax.Labelled labelled -> collect(labelled.datum(), out);
      case Syntax.LabelRef ref -> {}
    }
  }
}
