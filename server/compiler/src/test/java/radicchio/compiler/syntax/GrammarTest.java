package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.grammar.SchemeLexer;
import radicchio.grammar.SchemeParser;
import radicchio.testing.Fixtures;

/** The reader and the grammar's parser agree on what is Scheme, and on its structure. */
class GrammarTest {
  /** Faults in what an atom or a label means, of which the grammar knows nothing. */
  private static final Set<DiagnosticCode> OF_MEANING =
      EnumSet.of(
          DiagnosticCode.BAD_CHARACTER_NAME,
          DiagnosticCode.BAD_ESCAPE,
          DiagnosticCode.BAD_NUMBER,
          DiagnosticCode.BAD_BYTE,
          DiagnosticCode.CODE_POINT_RANGE,
          DiagnosticCode.DUPLICATE_LABEL,
          DiagnosticCode.UNDEFINED_LABEL,
          DiagnosticCode.LABEL_OF_ITSELF,
          DiagnosticCode.NESTED_TOO_DEEP);

  @TestFactory
  Stream<DynamicTest> agreeOnEveryProgramInTheRepository() {
    return Fixtures.files(Fixtures.root()).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Fixtures.root().relativize(file).toString(), () -> agree(read(file))));
  }

  @Property(tries = 2000)
  void agreeOnAnyText(@ForAll("texts") String text) {
    agree(text);
  }

  private static String read(java.nio.file.Path file) throws IOException {
    return Files.readString(file);
  }

  private static void agree(String text) {
    ReadResult result = Reader.read(new Source("text", text));
    List<String> faults =
        result.diagnostics().stream()
            .filter(d -> !isOfMeaning(d, result.tokens()))
            .map(Diagnostic::message)
            .toList();
    SchemeParser parser = parser(text);
    SchemeParser.ProgramContext program = parser.program();
    if (hasBadWordInBytevector(result)) {
      // The reader complains of the word and not also of its place; the grammar knows only places.
      return;
    }
    assertEquals(
        faults.isEmpty(), parser.getNumberOfSyntaxErrors() == 0, () -> "reader says " + faults);
    if (!result.hasErrors()) {
      assertEquals(
          program.datum().stream().map(d -> shape(d, text)).toList(),
          result.forms().stream().map(GrammarTest::shape).toList());
    }
    assertTrue(program.getChildCount() > 0);
  }

  private static boolean hasBadWordInBytevector(ReadResult result) {
    Tokens tokens = result.tokens();
    boolean bytevector = false;
    for (int i = 0; i < tokens.size(); i++) {
      bytevector |= tokens.kind(i) == Token.Kind.OPEN_BYTEVECTOR;
    }
    return bytevector
        && result.diagnostics().stream()
            .anyMatch(
                d ->
                    isOfMeaning(d, tokens)
                        && tokens.kind(tokens.indexAt(d.span().start())) != Token.Kind.NUMBER);
  }

  private static boolean isOfMeaning(Diagnostic diagnostic, Tokens tokens) {
    Token.Kind kind = tokens.kind(tokens.indexAt(diagnostic.span().start()));
    return OF_MEANING.contains(diagnostic.code())
        && kind != Token.Kind.BAD_ATOM
        && (diagnostic.code() != DiagnosticCode.BAD_BYTE || kind == Token.Kind.NUMBER);
  }

  private static SchemeParser parser(String text) {
    var lexer = new SchemeLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    var tokens = new ArrayList<org.antlr.v4.runtime.Token>();
    lexer.getAllTokens().stream().filter(t -> !isTrivia(t.getType())).forEach(tokens::add);
    var parser = new SchemeParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    return parser;
  }

  private static boolean isTrivia(int type) {
    return switch (type) {
      case SchemeLexer.WHITESPACE,
          SchemeLexer.LINE_COMMENT,
          SchemeLexer.BLOCK_COMMENT,
          SchemeLexer.DIRECTIVE,
          SchemeLexer.SHEBANG ->
          true;
      default -> false;
    };
  }

  // ---- The same words for both kinds of trees ----

  private static String shape(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Identifier identifier -> identifier.span().text();
      case Syntax.Literal literal -> literal.span().text();
      case Syntax.ListForm list -> "(" + shapes(list.items()) + ")";
      case Syntax.DottedForm list -> "(" + shapes(list.items()) + " . " + shape(list.tail()) + ")";
      case Syntax.VectorForm vector -> "#(" + shapes(vector.items()) + ")";
      case Syntax.Labelled labelled -> "#" + labelled.label() + "=" + shape(labelled.datum());
      case Syntax.LabelRef reference -> "#" + reference.label() + "#";
    };
  }

  private static String shapes(List<Syntax> items) {
    return items.stream().map(GrammarTest::shape).collect(Collectors.joining(" "));
  }

  private static String shape(ParseTree tree, String text) {
    return switch (tree) {
      case SchemeParser.DatumContext datum when datum.LABEL_DEFINITION() != null ->
          number(datum.LABEL_DEFINITION().getText()) + "=" + shape(datum.datum(), text);
      case SchemeParser.DatumContext datum when datum.LABEL_REFERENCE() != null ->
          number(datum.LABEL_REFERENCE().getText()) + "#";
      case SchemeParser.DatumContext datum -> shape(datum.getChild(0), text);
      case SchemeParser.ListContext list -> list(list, text);
      case SchemeParser.VectorContext vector -> "#(" + shapes(vector.datum(), text) + ")";
      case SchemeParser.AbbreviationContext mark ->
          "(" + mark.getStart().getText() + " " + shape(mark.datum(), text) + ")";
      case ParserRuleContext other -> source(other, text);
      default -> throw new IllegalStateException(tree.getText());
    };
  }

  private static String list(SchemeParser.ListContext list, String text) {
    List<SchemeParser.DatumContext> items = list.datum();
    if (list.DOT() == null) {
      return "(" + shapes(items, text) + ")";
    }
    String tail = shape(items.getLast(), text);
    String front = "(" + shapes(items.subList(0, items.size() - 1), text);
    if (tail.startsWith("(")) {
      return tail.equals("()") ? front + ")" : front + " " + tail.substring(1);
    }
    return front + " . " + tail + ")";
  }

  private static String shapes(List<SchemeParser.DatumContext> items, String text) {
    return items.stream().map(d -> shape(d, text)).collect(Collectors.joining(" "));
  }

  private static String number(String label) {
    String digits = label.substring(1, label.length() - 1);
    return "#" + new java.math.BigInteger(digits);
  }

  private static String source(ParserRuleContext context, String text) {
    int from = text.offsetByCodePoints(0, context.getStart().getStartIndex());
    int to = text.offsetByCodePoints(0, context.getStop().getStopIndex() + 1);
    return text.substring(from, to);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Texts.schemeLike(), Texts.programs());
  }
}
