package radicchio.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which column a line starts.
 *
 * <p>Operands stand below the first operand; the body of a special form stands two columns in, and
 * what comes before the body, if it needs a line of its own, four.
 */
public final class Indentation {
  private static final int BODY = 2;
  private static final int BEFORE_BODY = 4;

  /** How many operands come before the body. */
  private static final Map<String, Integer> OPERANDS_BEFORE_BODY =
      Map.ofEntries(
          Map.entry("begin", 0),
          Map.entry("call-with-port", 1),
          Map.entry("case", 1),
          Map.entry("case-lambda", 0),
          Map.entry("cond-expand", 0),
          Map.entry("delay", 0),
          Map.entry("delay-force", 0),
          Map.entry("do", 2),
          Map.entry("dynamic-wind", 0),
          Map.entry("guard", 1),
          Map.entry("lambda", 1),
          Map.entry("let", 1),
          Map.entry("let*", 1),
          Map.entry("let*-values", 1),
          Map.entry("let-syntax", 1),
          Map.entry("let-values", 1),
          Map.entry("letrec", 1),
          Map.entry("letrec*", 1),
          Map.entry("letrec-syntax", 1),
          Map.entry("parameterize", 1),
          Map.entry("syntax-rules", 1),
          Map.entry("unless", 1),
          Map.entry("when", 1),
          Map.entry("with-exception-handler", 1));

  private Indentation() {}

  /** An open list: where it starts, and the tokens that its elements start with. */
  private record Open(int token, List<Integer> elements) {}

  /**
   * The column of a line that starts at {@code offset}, in UTF-16 units.
   *
   * @param tokens of {@code text}
   */
  public static int column(String text, Tokens tokens, int offset) {
    List<Open> stack = openAt(tokens, offset);
    if (stack.isEmpty()) {
      return 0;
    }
    Open list = stack.getLast();
    int open = tokens.start(list.token);
    int inside = columnOf(text, tokens.end(list.token));
    if (tokens.kind(list.token) != Token.Kind.OPEN || list.elements.isEmpty()) {
      return list.elements.isEmpty()
          ? inside
          : columnOf(text, tokens.start(list.elements.getFirst()));
    }
    int head = list.elements.getFirst();
    if (tokens.kind(head) != Token.Kind.IDENTIFIER || isQuoted(tokens, list.token)) {
      return columnOf(text, tokens.start(head));
    }
    int operands = list.elements.size() - 1;
    int before = operandsBeforeBody(text, tokens, list);
    if (before >= 0) {
      return columnOf(text, open) + (operands < before ? BEFORE_BODY : BODY);
    }
    return operandColumn(text, tokens, list, inside);
  }

  private static boolean isQuoted(Tokens tokens, int open) {
    return open > 0 && tokens.kind(open - 1) == Token.Kind.QUOTE;
  }

  /** Below the last operand that starts a line, or else below the first. */
  private static int operandColumn(String text, Tokens tokens, Open list, int ifNone) {
    for (int i = list.elements.size() - 1; i > 0; i--) {
      int start = tokens.start(list.elements.get(i));
      if (isIndented(text, start)) {
        return columnOf(text, start);
      }
    }
    return list.elements.size() > 1 ? columnOf(text, tokens.start(list.elements.get(1))) : ifNone;
  }

  private static int operandsBeforeBody(String text, Tokens tokens, Open list) {
    String head = tokens.get(list.elements.getFirst()).text(text);
    if (head.equals("let")
        && list.elements.size() > 1
        && tokens.kind(list.elements.get(1)) == Token.Kind.IDENTIFIER) {
      return 2; // A named let.
    }
    Integer known = OPERANDS_BEFORE_BODY.get(head);
    return known != null ? known : head.startsWith("define") ? 1 : -1;
  }

  private static List<Open> openAt(Tokens tokens, int offset) {
    var stack = new ArrayList<Open>();
    boolean afterMark = false;
    for (int i = 0; i < tokens.size() && tokens.end(i) <= offset; i++) {
      Token.Kind kind = tokens.kind(i);
      if (kind.isTrivia()) {
        continue;
      }
      if (kind.closes()) {
        if (!stack.isEmpty()) {
          stack.removeLast();
        }
      } else if (!afterMark && !stack.isEmpty()) {
        stack.getLast().elements.add(i);
      }
      if (kind.opens()) {
        stack.add(new Open(i, new ArrayList<>()));
      }
      afterMark = kind.isPrefix();
    }
    return stack;
  }

  private static boolean isIndented(String text, int offset) {
    int at = offset;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return TopLevelChunks.isFirstInLine(text, at);
  }

  private static int columnOf(String text, int offset) {
    int start = offset;
    while (!TopLevelChunks.isFirstInLine(text, start)) {
      start--;
    }
    return offset - start;
  }
}
