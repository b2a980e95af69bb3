package radicchio.compiler.syntax;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;
import radicchio.grammar.SchemeLexer;

/**
 * Text to tokens by the grammar's lexer. It makes no ANTLR tokens, and it is made as fast for the
 * characters beyond ASCII as for the others.
 */
public final class Tokenizer {
  private static final Token.Kind[] KINDS = kinds();
  private static final CommonToken NOBODY_LOOKS = new CommonToken(0);

  private Tokenizer() {}

  public static Tokens tokenize(String text) {
    var lexer = new CollectingLexer(text);
    while (lexer.nextToken().getType() != Recognizer.EOF) {
      // The lexer collects.
    }
    return lexer.out.build();
  }

  private static Token.Kind[] kinds() {
    var kinds = new Token.Kind[SchemeLexer.VOCABULARY.getMaxTokenType() + 1];
    for (var kind : Token.Kind.values()) {
      for (int type = 1; type < kinds.length; type++) {
        if (kind.name().equals(SchemeLexer.VOCABULARY.getSymbolicName(type))) {
          kinds[type] = kind;
        }
      }
    }
    return kinds;
  }

  private static final class CollectingLexer extends SchemeLexer {
    final Tokens.Builder out;

    CollectingLexer(String text) {
      super(new TextStream(text));
      out = new Tokens.Builder(16 + text.length() / 3);
      _interp = new WideSimulator(this);
      removeErrorListeners();
    }

    @Override
    public CommonToken emit() {
      if (_type != EOF) { // Which it is only for the empty text.
        out.add(KINDS[_type], getCharIndex());
      }
      _token = NOBODY_LOOKS;
      return NOBODY_LOOKS;
    }

    private static final class WideSimulator extends LexerATNSimulator {
      /** Bounds what hostile text can make us remember. */
      private static final int MOST_EDGES = 200_000;

      private static final Map<Long, DFAState> WIDE_EDGES = new HashMap<>();

      WideSimulator(Lexer lexer) {
        super(lexer, _ATN, _decisionToDFA, _sharedContextCache);
      }

      // ANTLR remembers where a character leads to for ASCII only, and works it out from the
      // grammar
      // each time for the others, which makes comments in Greek 50 times slower than in English.
      @Override
      protected @Nullable DFAState getExistingTargetState(DFAState state, int character) {
        if (character <= MAX_DFA_EDGE) {
          return super.getExistingTargetState(state, character);
        }
        synchronized (WIDE_EDGES) {
          return WIDE_EDGES.get(key(state, character));
        }
      }

      @Override
      protected void addDFAEdge(DFAState from, int character, DFAState to) {
        if (character <= MAX_DFA_EDGE) {
          super.addDFAEdge(from, character, to);
          return;
        }
        synchronized (WIDE_EDGES) {
          if (WIDE_EDGES.size() < MOST_EDGES) {
            WIDE_EDGES.put(key(from, character), to);
          }
        }
      }

      private long key(DFAState state, int character) {
        return (long) mode << 56 | (long) state.stateNumber << 24 | character;
      }
    }
  }

  /** A string as code points, at UTF-16 offsets. */
  private static final class TextStream implements CharStream {
    private final String text;
    private int at;

    TextStream(String text) {
      this.text = text;
    }

    @Override
    public int LA(int ahead) {
      if (ahead == 1) {
        if (at >= text.length()) {
          return EOF;
        }
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
      }
      int index = ahead > 0 ? at + ahead - 1 : at + ahead;
      return index < 0 || index >= text.length() ? EOF : text.charAt(index);
    }

    @Override
    public void consume() {
      at += Character.charCount(text.codePointAt(at));
    }

    @Override
    public int index() {
      return at;
    }

    @Override
    public void seek(int index) {
      at = index;
    }

    @Override
    public int size() {
      return text.length();
    }

    @Override
    public int mark() {
      return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(org.antlr.v4.runtime.misc.Interval interval) {
      return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
      return UNKNOWN_SOURCE_NAME;
    }
  }
}
