package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.Library;
import radicchio.compiler.expand.Meaning;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * {@code docs/r7rs.md} is made of the identifiers of R7RS appendix A, the libraries as they are,
 * and the fixtures that use them; {@code -Dradicchio.bless=true} writes it.
 */
class R7rsTableTest {
  private static final Path ROOT = Path.of(System.getProperty("radicchio.root", "../.."));
  private static final Path FIXTURES = ROOT.resolve("test-fixtures/r7rs");
  private static final Path PAGE = ROOT.resolve("docs/r7rs.md");
  private static final int FILES_SHOWN = 4;

  private static final String HEAD =
      """
      # R7RS-small, identifier by identifier

      Every identifier of appendix A with the fixtures of `test-fixtures/r7rs` that use it. Made by
      `R7rsTableTest` from `test-fixtures/r7rs/appendix-a.txt`, the table of exports and the fixtures;
      `./dev bless R7rsTableTest` writes it again.

      """;

  @Test
  void everyIdentifierIsThereAndUsed() throws IOException {
    Map<String, TreeSet<String>> uses = uses();
    Map<String, Library> libraries = Startup.get().environment().libraries();
    var lacking = new ArrayList<String>();
    var body = new StringBuilder();
    int identifiers = 0;
    for (Map.Entry<String, List<String>> expected : appendix().exports().entrySet()) {
      String library = expected.getKey();
      identifiers += expected.getValue().size();
      body.append("\n## ").append(library).append("\n\n");
      body.append("| identifier | what | status | fixtures |\n|---|---|---|---|\n");
      for (String name : expected.getValue()) {
        Optional<Meaning> meaning =
            Optional.ofNullable(libraries.get(library))
                .flatMap(l -> Optional.ofNullable(l.exports().get(name)));
        boolean there = meaning.filter(m -> !(m instanceof Meaning.Unsupported)).isPresent();
        TreeSet<String> files = uses.getOrDefault(name, new TreeSet<>());
        if (!there || files.isEmpty()) {
          lacking.add(library + " " + name + (there ? ": no fixture uses it" : ": missing"));
        }
        body.append(row(name, meaning, there, files));
      }
    }
    String page =
        HEAD
            + identifiers
            + " exports of "
            + appendix().exports().size()
            + " libraries, "
            + lacking.size()
            + " missing or without a fixture.\n"
            + body;
    if (Boolean.getBoolean("radicchio.bless")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(List.of(), lacking);
    assertEquals(
        Files.readString(PAGE), page, "docs/r7rs.md is out of date: ./dev bless R7rsTableTest");
  }

  @Test
  void theStandardLibrariesExportWhatTheReportSays() throws IOException {
    Map<String, Library> libraries = Startup.get().environment().libraries();
    for (Map.Entry<String, List<String>> expected : appendix().exports().entrySet()) {
      assertEquals(
          new TreeSet<>(expected.getValue()),
          new TreeSet<>(libraries.get(expected.getKey()).exports().keySet()),
          expected.getKey());
    }
  }

  private static String row(
      String name, Optional<Meaning> meaning, boolean there, TreeSet<String> files) {
    String what =
        meaning.filter(m -> m instanceof Meaning.GlobalMeaning).isPresent()
            ? "procedure"
            : "syntax";
    List<String> shown = files.stream().limit(FILES_SHOWN).toList();
    int more = files.size() - shown.size();
    return "| `%s` | %s | %s | %s%s |%n"
        .formatted(
            name.replace("|", "\\|"),
            there ? what : "",
            there ? "done" : "missing",
            String.join(", ", shown),
            more > 0 ? " and " + more + " more" : "");
  }

  private static Libraries appendix() throws IOException {
    return Libraries.parse(Files.readString(FIXTURES.resolve("appendix-a.txt")));
  }

  /** Which fixtures write an identifier, as code or in quoted data that may be evaluated. */
  private static Map<String, TreeSet<String>> uses() throws IOException {
    var uses = new TreeMap<String, TreeSet<String>>();
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".scm")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".scm", "");
        Reader.read(new Source(name, Files.readString(file)))
            .forms()
            .forEach(form -> collect(form, name, uses));
      }
    }
    return uses;
  }

  private static void collect(Syntax s, String file, Map<String, TreeSet<String>> uses) {
    switch (s) {
      case Syntax.Identifier id ->
          uses.computeIfAbsent(id.symbol(), n -> new TreeSet<>()).add(file);
      case Syntax.ListForm list -> list.items().forEach(i -> collect(i, file, uses));
      case Syntax.DottedForm dotted -> {
        dotted.items().forEach(i -> collect(i, file, uses));
        collect(dotted.tail(), file, uses);
      }
      case Syntax.VectorForm vector -> vector.items().forEach(i -> collect(i, file, uses));
      case Syntax.Labelled labelled -> collect(labelled.datum(), file, uses);
      case Syntax.Literal l -> {}
      case Syntax.LabelRef r -> {}
    }
  }
}
