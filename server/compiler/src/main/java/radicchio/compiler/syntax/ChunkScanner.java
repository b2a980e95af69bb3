package radicchio.compiler.syntax;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds where top-level forms end. Knows just enough of the lexical syntax to tell parentheses from
 * parentheses in strings, comments, characters and symbols.
 */
final class ChunkScanner {
  private enum Piece {
    TRIVIA,
    PREFIX,
    COMMENT_PREFIX,
    OPEN,
    CLOSE,
    DOT,
    ATOM
  }

  private static final int[] NOT_KNOWN = new int[0];

  private final String text;
  private final int length;
  private int at;
  private boolean foldCase;

  /** Offsets of the opening parentheses around {@code at}; in them, which marks await a datum. */
  private int[] open = new int[64];

  private int depth;

  /** Marks at top level that wait for their datum; a set bit is a {@code #;}. */
  private final BitSet marks = new BitSet();

  private int markCount;
  private boolean afterMark;
  private int lastPieceEnd;

  /** Once known: where the lists start that the text never closes, in order. */
  private int[] unclosed = NOT_KNOWN;

  private boolean unclosedKnown;

  ChunkScanner(String text, int start, boolean foldCase) {
    this.text = text;
    this.length = text.length();
    this.at = start;
    this.foldCase = foldCase;
  }

  boolean hasNext() {
    return at < length;
  }

  /** Whether {@code #!fold-case} holds after the last chunk. */
  boolean foldCase() {
    return foldCase;
  }

  Chunk next() {
    int start = at;
    boolean folded = foldCase;
    boolean sawUnclosed = false;
    depth = 0;
    dropMarks();
    // Where to go back to, should the list around turn out to have no end.
    int way = -1;
    int wayEnd = -1;
    boolean wayFold = false;
    while (true) {
      if (at == length) {
        if (depth == 0) {
          return new Chunk(start, length, folded, sawUnclosed);
        }
        learnUnclosed();
        sawUnclosed = true;
        if (way < 0) {
          return new Chunk(start, length, folded, true);
        }
        at = wayEnd;
        foldCase = wayFold;
        if (givenUp()) {
          return new Chunk(start, wayEnd, folded, true);
        }
        at = way;
        way = -1;
        continue;
      }
      int before = at;
      Piece piece = piece();
      if (piece == Piece.TRIVIA) {
        continue;
      }
      if (piece == Piece.OPEN && depth > 0 && !afterMark && startsLine(before)) {
        if (unclosedKnown && isUnclosed(open[0])) {
          at = lastPieceEnd;
          sawUnclosed = true;
          if (givenUp()) {
            return new Chunk(start, at, folded, true);
          }
          at = before;
          continue;
        }
        if (way < 0) {
          way = before;
          wayEnd = lastPieceEnd;
          wayFold = foldCase;
        }
      }
      lastPieceEnd = at;
      afterMark = piece == Piece.PREFIX || piece == Piece.COMMENT_PREFIX;
      if (take(piece, before)) {
        return new Chunk(start, at, folded, sawUnclosed);
      }
      if (depth == 0) {
        way = -1;
      }
    }
  }

  /** Whether that piece completes a top-level form. */
  private boolean take(Piece piece, int start) {
    switch (piece) {
      case PREFIX, COMMENT_PREFIX -> {
        if (depth == 0) {
          marks.set(markCount++, piece == Piece.COMMENT_PREFIX);
        }
      }
      case OPEN -> {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = start;
      }
      case CLOSE -> {
        if (depth > 0) {
          depth--;
          return depth == 0 && completes();
        }
        dropMarks();
      }
      case DOT -> {
        if (depth == 0) {
          dropMarks();
        }
      }
      case ATOM -> {
        return depth == 0 && completes();
      }
      case TRIVIA -> {}
    }
    return false;
  }

  /** A datum at top level is complete: is it a form, or did a {@code #;} take it? */
  private boolean completes() {
    while (markCount > 0) {
      if (marks.get(--markCount)) {
        return false;
      }
    }
    return true;
  }

  /** Ends the list that has no end; whether that makes a form. */
  private boolean givenUp() {
    depth = 0;
    afterMark = false;
    boolean form = completes();
    dropMarks();
    return form;
  }

  private void dropMarks() {
    markCount = 0;
  }

  private void learnUnclosed() {
    if (!unclosedKnown) {
      unclosed = Arrays.copyOf(open, depth);
      unclosedKnown = true;
    }
  }

  private boolean isUnclosed(int offset) {
    return Arrays.binarySearch(unclosed, offset) >= 0;
  }

  private boolean startsLine(int offset) {
    return text.charAt(offset) == '(' && TopLevelChunks.isFirstInLine(text, offset);
  }

  // ---- Lexical syntax: each of these moves behind the piece at hand ----

  private Piece piece() {
    char c = text.charAt(at);
    switch (c) {
      case ';' -> {
        return toEndOfLine();
      }
      case '(', '[', '{' -> {
        at++;
        return Piece.OPEN;
      }
      case ')', ']', '}' -> {
        at++;
        return Piece.CLOSE;
      }
      case '"', '|' -> {
        return quoted(c);
      }
      case '\'', '`' -> {
        at++;
        return Piece.PREFIX;
      }
      case ',' -> {
        at += at + 1 < length && text.charAt(at + 1) == '@' ? 2 : 1;
        return Piece.PREFIX;
      }
      case '#' -> {
        return hash();
      }
      default -> {
        if (isBlank(c)) {
          do {
            at++;
          } while (at < length && isBlank(text.charAt(at)));
          return Piece.TRIVIA;
        }
        return atom();
      }
    }
  }

  private Piece toEndOfLine() {
    while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return Piece.TRIVIA;
  }

  private Piece quoted(char quote) {
    at++;
    while (at < length && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, length);
    return Piece.ATOM;
  }

  private Piece atom() {
    int start = at;
    skipAtom();
    return at == start + 1 && text.charAt(start) == '.' ? Piece.DOT : Piece.ATOM;
  }

  private void skipAtom() {
    while (at < length && !isDelimiter(text.charAt(at))) {
      at++;
    }
  }

  private Piece hash() {
    char next = at + 1 < length ? text.charAt(at + 1) : ' ';
    switch (next) {
      case '|' -> {
        return blockComment();
      }
      case ';' -> {
        at += 2;
        return Piece.COMMENT_PREFIX;
      }
      case '(' -> {
        at += 2;
        return Piece.OPEN;
      }
      case '\\' -> {
        at += 2;
        int start = at;
        skipAtom();
        if (at == start && at < length) {
          at++;
        }
        return Piece.ATOM;
      }
      case '!' -> {
        return directive();
      }
      default -> {
        if (text.regionMatches(true, at, "#u8(", 0, 4)) {
          at += 4;
          return Piece.OPEN;
        }
        return next >= '0' && next <= '9' ? label() : atom();
      }
    }
  }

  private Piece blockComment() {
    int nesting = 0;
    while (at < length) {
      if (text.startsWith("#|", at)) {
        nesting++;
        at += 2;
      } else if (text.startsWith("|#", at)) {
        nesting--;
        at += 2;
        if (nesting == 0) {
          break;
        }
      } else {
        at++;
      }
    }
    return Piece.TRIVIA;
  }

  private Piece directive() {
    int start = at;
    if (at + 2 < length && (text.charAt(at + 2) == '/' || text.charAt(at + 2) == ' ')) {
      return toEndOfLine();
    }
    skipAtom();
    switch (text.substring(start, at)) {
      case "#!fold-case" -> foldCase = true;
      case "#!no-fold-case" -> foldCase = false;
      default -> {
        return Piece.ATOM;
      }
    }
    return Piece.TRIVIA;
  }

  private Piece label() {
    at++;
    while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at < length && (text.charAt(at) == '=' || text.charAt(at) == '#')) {
      at++;
      return text.charAt(at - 1) == '=' ? Piece.PREFIX : Piece.ATOM;
    }
    skipAtom();
    return Piece.ATOM;
  }

  private static boolean isDelimiter(char c) {
    return switch (c) {
      case '(', ')', '[', ']', '{', '}', '"', '|', ';' -> true;
      default -> isBlank(c);
    };
  }

  /** Unicode's White_Space, and the byte order mark. */
  private static boolean isBlank(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c >= 0x85
        && (c == 0x85
            || c == 0xA0
            || c == 0x1680
            || (c >= 0x2000 && c <= 0x200A)
            || c == 0x2028
            || c == 0x2029
            || c == 0x202F
            || c == 0x205F
            || c == 0x3000
            || c == 0xFEFF);
  }
}
