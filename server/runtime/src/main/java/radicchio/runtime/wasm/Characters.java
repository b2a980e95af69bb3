package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.WasmRuntimeException;
import java.util.Locale;

/** Unicode's properties of characters, for the host functions {@code char} and {@code map_case}. */
final class Characters {
  private static final int DOTTED_I = 0x130;
  private static final int DOTLESS_I = 0x131;
  private static final int SURROGATES = 0xD800;
  private static final int AFTER_SURROGATES = 0xE000;

  private Characters() {}

  static int apply(int operation, int c) {
    check(c);
    return switch (operation) {
      case 0 -> Character.toUpperCase(c);
      case 1 -> Character.toLowerCase(c);
      case 2 -> foldCase(c);
      case 3 -> flag(Character.isAlphabetic(c));
      case 4 -> flag(Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
      case 5 -> flag(Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
      case 6 -> flag(Character.isUpperCase(c));
      case 7 -> flag(Character.isLowerCase(c));
      case 8 ->
          Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
      default -> throw new WasmRuntimeException("no character operation " + operation);
    };
  }

  /** Mode 0 lower case, 1 upper case, 2 folded; the result may be longer. */
  static int[] mapCase(int mode, int[] points) {
    for (int c : points) {
      check(c);
    }
    String text = new String(points, 0, points.length);
    return switch (mode) {
      case 0 -> text.toLowerCase(Locale.ROOT).codePoints().toArray();
      case 1 -> text.toUpperCase(Locale.ROOT).codePoints().toArray();
      case 2 -> text.codePoints().flatMap(c -> fullFold(c).codePoints()).toArray();
      default -> throw new WasmRuntimeException("no case mapping " + mode);
    };
  }

  /**
   * Character by character, so that no sigma becomes final. To lower case and back first, for what
   * has no upper case of its own: capital sharp s.
   */
  private static String fullFold(int c) {
    return switch (c) {
      case DOTTED_I -> "i\u0307";
      case DOTLESS_I -> "\u0131";
      default ->
          Character.toString(Character.toLowerCase(c))
              .toUpperCase(Locale.ROOT)
              .toLowerCase(Locale.ROOT);
    };
  }

  private static int foldCase(int c) {
    return c == DOTTED_I || c == DOTLESS_I
        ? c
        : Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(c)));
  }

  private static void check(int c) {
    if (c < 0 || c > Character.MAX_CODE_POINT || (c >= SURROGATES && c < AFTER_SURROGATES)) {
      throw new WasmRuntimeException("no character " + Integer.toHexString(c));
    }
  }

  private static int flag(boolean b) {
    return b ? 1 : 0;
  }
}
