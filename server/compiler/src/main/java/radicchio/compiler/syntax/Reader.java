package radicchio.compiler.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/**
 * Tokens to syntax. Reading never fails: it gives what it could read, and says what was wrong.
 *
 * <p>Where a list is not closed before the end of the text, a {@code (} in the first column inside
 * it is taken to start the next top-level form, because that is where people write top-level forms.
 *
 * <p>The loop keeps a stack of its own, so that no nesting overflows Java's.
 */
public final class Reader {
  /** No syntax nests deeper than this, so that those who walk it may recurse. */
  public static final int MAX_DEPTH = 500;

  private final Source source;
  private final String text;
  private final Tokens tokens;
  private final AtomReader atoms;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Syntax> forms = new ArrayList<>();
  private final List<Span> commentedOut = new ArrayList<>();
  private final List<Frame> stack = new ArrayList<>();
  private final Map<BigInteger, Span> labels = new HashMap<>();
  private final Unclosed unclosed;
  private boolean saidTooDeep;

  /** How many {@code #;} are on the stack. */
  private int commentDepth;

  /** Something that was opened: a list, or a mark that waits for its datum. */
  private static final class Frame {
    final int token;
    final Token.Kind kind;
    final List<Syntax> items = new ArrayList<>();
    int dot = -1;
    @Nullable Syntax tail;

    Frame(int token, Token.Kind kind) {
      this.token = token;
      this.kind = kind;
    }
  }

  private Reader(Source source, boolean foldCase) {
    this.source = source;
    this.text = source.text();
    this.tokens = Tokenizer.tokenize(text);
    this.atoms = new AtomReader(source, diagnostics, foldCase);
    this.unclosed = new Unclosed(source, tokens);
  }

  public static ReadResult read(Source source) {
    return read(source, false);
  }

  /**
   * @param foldCase whether a {@code #!fold-case} before this text still holds
   */
  public static ReadResult read(Source source, boolean foldCase) {
    var reader = new Reader(source, foldCase);
    reader.run();
    reader.diagnostics.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new ReadResult(reader.forms, reader.diagnostics, reader.tokens, reader.commentedOut);
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      Token.Kind kind = tokens.kind(i);
      switch (kind) {
        case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT, SHEBANG -> {}
        case UNTERMINATED_COMMENT ->
            report(
                DiagnosticCode.UNTERMINATED_COMMENT,
                source.span(tokens.start(i), tokens.start(i) + 2));
        case DIRECTIVE -> atoms.foldCase(!token(i).startsWith("#!no"));
        case OPEN, OPEN_VECTOR, OPEN_BYTEVECTOR, OPEN_BRACKET -> open(i, kind);
        case QUOTE, QUASIQUOTE, UNQUOTE, UNQUOTE_SPLICING, DATUM_COMMENT -> push(i, kind);
        case LABEL_DEFINITION -> defineLabel(i);
        case LABEL_REFERENCE -> referToLabel(i);
        case CLOSE, CLOSE_BRACKET -> close(i);
        case DOT -> dot(i);
        case BOOLEAN,
            NUMBER,
            CHARACTER,
            STRING,
            UNTERMINATED_STRING,
            IDENTIFIER,
            BAR_IDENTIFIER,
            UNTERMINATED_IDENTIFIER,
            BAD_ATOM ->
            deliver(atoms.read(kind, tokens.start(i), tokens.end(i)));
      }
    }
    closeAll(tokens.size());
  }

  // ---- Opening ----

  private void open(int i, Token.Kind kind) {
    if (kind == Token.Kind.OPEN_BRACKET) {
      report(DiagnosticCode.RESERVED_BRACKET, span(i), token(i));
    }
    if (startsNextForm(i, kind)) {
      closeAll(i);
    }
    push(i, kind);
  }

  private boolean startsNextForm(int i, Token.Kind kind) {
    return kind == Token.Kind.OPEN
        && TopLevelChunks.isFirstInLine(text, tokens.start(i))
        && outermostList().filter(list -> unclosed.contains(list.token)).isPresent()
        && !tokens.kind(unclosed.lastBefore(i)).isPrefix();
  }

  private Optional<Frame> outermostList() {
    return stack.stream().filter(frame -> frame.kind.opens()).findFirst();
  }

  private void push(int i, Token.Kind kind) {
    stack.add(new Frame(i, kind));
    commentDepth += kind == Token.Kind.DATUM_COMMENT ? 1 : 0;
    if (stack.size() > MAX_DEPTH && !saidTooDeep) {
      saidTooDeep = true;
      report(DiagnosticCode.NESTED_TOO_DEEP, span(i), MAX_DEPTH);
    }
  }

  private Frame pop() {
    Frame frame = stack.removeLast();
    commentDepth -= frame.kind == Token.Kind.DATUM_COMMENT ? 1 : 0;
    return frame;
  }

  // ---- Closing ----

  private void close(int i) {
    dropDanglingMarks();
    if (stack.isEmpty()) {
      report(DiagnosticCode.UNEXPECTED_CLOSE, span(i), token(i));
      return;
    }
    Frame frame = pop();
    String expected = closerOf(frame);
    if (!token(i).equals(expected)) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.MISMATCHED_CLOSE, span(i), token(i), token(frame.token), expected)
              .with(span(frame.token), "opened here"));
    }
    finish(frame, tokens.end(i));
  }

  private String closerOf(Frame frame) {
    return switch (text.charAt(tokens.end(frame.token) - 1)) {
      case '[' -> "]";
      case '{' -> "}";
      default -> ")";
    };
  }

  /** Closes what is still open before token {@code next}, and says so. */
  private void closeAll(int next) {
    dropDanglingMarks();
    if (stack.isEmpty()) {
      return;
    }
    int count = (int) stack.stream().filter(frame -> frame.kind.opens()).count();
    Frame outermost = outermostList().orElseThrow();
    if (next < tokens.size() || !endsInsideToken()) {
      diagnostics.add(unclosed.describe(outermost.token, next, count, closerOf(outermost)));
    }
    int end = tokens.end(unclosed.lastBefore(next));
    while (!stack.isEmpty()) {
      finish(pop(), end);
      dropDanglingMarks();
    }
  }

  /**
   * Then the lists are open because of the string, comment or symbol, of which it is said already.
   */
  private boolean endsInsideToken() {
    return switch (tokens.kind(tokens.size() - 1)) {
      case UNTERMINATED_STRING, UNTERMINATED_COMMENT, UNTERMINATED_IDENTIFIER -> true;
      default -> false;
    };
  }

  /** A mark right before a closing parenthesis, a dot or the end has nothing to apply to. */
  private void dropDanglingMarks() {
    while (!stack.isEmpty() && stack.getLast().kind.isPrefix()) {
      int i = pop().token;
      switch (tokens.kind(i)) {
        case DATUM_COMMENT -> report(DiagnosticCode.DANGLING_COMMENT, span(i));
        case LABEL_DEFINITION -> report(DiagnosticCode.DANGLING_LABEL, span(i), token(i));
        default -> report(DiagnosticCode.DANGLING_QUOTE, span(i), token(i));
      }
    }
  }

  private void finish(Frame frame, int end) {
    Span span = source.span(tokens.start(frame.token), end);
    if (frame.dot >= 0 && frame.tail == null) {
      report(DiagnosticCode.BAD_DOT, span(frame.dot), "there is nothing after it");
    }
    deliver(stack.size() >= MAX_DEPTH ? AtomReader.unreadable(span) : build(frame, span));
  }

  private Syntax build(Frame frame, Span span) {
    return switch (frame.kind) {
      case OPEN_VECTOR -> new Syntax.VectorForm(frame.items, span);
      case OPEN_BYTEVECTOR -> bytevector(frame.items, span);
      default ->
          frame.tail == null
              ? new Syntax.ListForm(frame.items, span)
              : dotted(frame, frame.tail, span);
    };
  }

  /** {@code (a . (b c))} is {@code (a b c)}. */
  private static Syntax dotted(Frame frame, Syntax tail, Span span) {
    var items = new ArrayList<>(frame.items);
    return switch (tail) {
      case Syntax.ListForm list -> {
        items.addAll(list.items());
        yield new Syntax.ListForm(items, span);
      }
      case Syntax.DottedForm list -> {
        items.addAll(list.items());
        yield new Syntax.DottedForm(items, list.tail(), span);
      }
      case Syntax other -> new Syntax.DottedForm(items, other, span);
    };
  }

  private Syntax bytevector(List<Syntax> items, Span span) {
    var bytes = new ArrayList<Byte>(items.size());
    for (Syntax item : items) {
      if (item instanceof Syntax.Literal(Datum.ExactInteger(BigInteger value), var place)
          && value.signum() >= 0
          && value.bitLength() <= 8) {
        bytes.add(value.byteValue());
      } else if (!AtomReader.isUnreadable(item)) {
        report(DiagnosticCode.BAD_BYTE, item.span(), brief(item.span()));
      }
    }
    return new Syntax.Literal(new Datum.Bytes(bytes), span);
  }

  // ---- Elements ----

  /** Gives a datum to whatever waits for it. */
  private void deliver(Syntax datum) {
    while (!stack.isEmpty() && stack.getLast().kind.isPrefix()) {
      Frame mark = pop();
      Span span = span(mark.token).to(datum.span());
      if (mark.kind == Token.Kind.DATUM_COMMENT) {
        commentedOut.add(span);
        return;
      }
      datum = stack.size() >= MAX_DEPTH ? AtomReader.unreadable(span) : marked(mark, datum, span);
    }
    if (stack.isEmpty()) {
      forms.add(datum);
      labels.clear();
      saidTooDeep = false;
      return;
    }
    Frame frame = stack.getLast();
    if (frame.dot < 0) {
      frame.items.add(datum);
    } else if (frame.tail == null) {
      frame.tail = datum;
    } else {
      report(DiagnosticCode.BAD_DOT, span(frame.dot), "only one datum may follow it");
      frame.items.add(frame.tail);
      frame.tail = datum;
    }
  }

  private Syntax marked(Frame mark, Syntax datum, Span span) {
    if (mark.kind == Token.Kind.LABEL_DEFINITION) {
      BigInteger label = label(mark.token);
      if (datum instanceof Syntax.LabelRef(BigInteger target, var place) && target.equals(label)) {
        report(DiagnosticCode.LABEL_OF_ITSELF, span, token(mark.token));
      }
      return new Syntax.Labelled(label, datum, span);
    }
    String name =
        switch (mark.kind) {
          case QUASIQUOTE -> "quasiquote";
          case UNQUOTE -> "unquote";
          case UNQUOTE_SPLICING -> "unquote-splicing";
          default -> "quote";
        };
    return new Syntax.ListForm(
        List.of(new Syntax.Identifier(new Name.Plain(name), span(mark.token)), datum), span);
  }

  private void dot(int i) {
    dropDanglingMarks();
    if (stack.isEmpty()) {
      report(DiagnosticCode.BAD_DOT, span(i), "it belongs inside a list");
      return;
    }
    Frame frame = stack.getLast();
    if (frame.kind == Token.Kind.OPEN_VECTOR || frame.kind == Token.Kind.OPEN_BYTEVECTOR) {
      report(DiagnosticCode.BAD_DOT, span(i), "a vector has no tail");
    } else if (frame.items.isEmpty()) {
      report(DiagnosticCode.BAD_DOT, span(i), "there is nothing before it");
    } else if (frame.dot >= 0) {
      report(DiagnosticCode.BAD_DOT, span(i), "the list has one already");
    } else {
      frame.dot = i;
    }
  }

  // ---- Labels (R7RS 2.4): defined to the left, within the same outermost datum ----

  private void defineLabel(int i) {
    if (commentDepth == 0) {
      Span first = labels.putIfAbsent(label(i), span(i));
      if (first != null) {
        diagnostics.add(
            Diagnostic.of(DiagnosticCode.DUPLICATE_LABEL, span(i), token(i))
                .with(first, "first defined here"));
      }
    }
    push(i, Token.Kind.LABEL_DEFINITION);
  }

  private void referToLabel(int i) {
    if (commentDepth == 0 && !labels.containsKey(label(i))) {
      report(DiagnosticCode.UNDEFINED_LABEL, span(i), token(i), label(i));
    }
    deliver(new Syntax.LabelRef(label(i), span(i)));
  }

  private BigInteger label(int i) {
    return new BigInteger(text.substring(tokens.start(i) + 1, tokens.end(i) - 1));
  }

  // ---- Places ----

  private Span span(int i) {
    return source.span(tokens.start(i), tokens.end(i));
  }

  private String token(int i) {
    return text.substring(tokens.start(i), tokens.end(i));
  }

  static String brief(Span span) {
    String text = span.text();
    return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "...";
  }

  private void report(DiagnosticCode code, Span span, Object... arguments) {
    diagnostics.add(Diagnostic.of(code, span, arguments));
  }
}
