package radicchio.compiler.syntax;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** All tokens of a text, trivia included. Held as two arrays: a large file has 100,000 of them. */
public final class Tokens extends AbstractList<Token> implements RandomAccess {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  private final byte[] kinds;
  private final int[] ends;
  private final int size;

  private Tokens(byte[] kinds, int[] ends, int size) {
    this.kinds = kinds;
    this.ends = ends;
    this.size = size;
  }

  @Override
  public Token get(int index) {
    return new Token(kind(index), start(index), end(index));
  }

  @Override
  public int size() {
    return size;
  }

  public Token.Kind kind(int index) {
    return KINDS[kinds[index]];
  }

  public int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  public int end(int index) {
    return ends[index];
  }

  /**
   * The token that {@code offset} is in, or just before at the end of the text; -1 if there is
   * none.
   */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(ends, 0, size, offset + 1);
    return Math.min(found >= 0 ? found : -found - 1, size - 1);
  }

  static final class Builder {
    private byte[] kinds;
    private int[] ends;
    private int size;

    Builder(int expected) {
      kinds = new byte[expected];
      ends = new int[expected];
    }

    void add(Token.Kind kind, int end) {
      if (size == kinds.length) {
        kinds = Arrays.copyOf(kinds, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      kinds[size] = (byte) kind.ordinal();
      ends[size++] = end;
    }

    Tokens build() {
      return new Tokens(kinds, ends, size);
    }
  }
}
