package radicchio.compiler.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Datums to their external representation, as {@code write} has it: reading it gives an equal
 * datum.
 */
public final class DatumPrinter {
  /** From here up and from here down flonums are written with an exponent. */
  private static final int MOST_DIGITS = 21;

  private static final int MOST_LEADING_ZEROS = 6;

  private final StringBuilder out = new StringBuilder();

  private DatumPrinter() {}

  public static String print(Datum datum) {
    var printer = new DatumPrinter();
    printer.write(datum);
    return printer.out.toString();
  }

  private void write(Datum datum) {
    switch (datum) {
      case Datum.Bool(boolean value) -> out.append(value ? "#t" : "#f");
      case Datum.Char(int codePoint) -> out.append(character(codePoint));
      case Datum.Str(String value) -> escape(value, '"');
      case Datum.Symbol(String name) -> out.append(symbol(name));
      case Datum.Bytes(List<Byte> values) -> {
        out.append("#u8(");
        for (int i = 0; i < values.size(); i++) {
          out.append(i == 0 ? "" : " ").append(values.get(i) & 0xFF);
        }
        out.append(')');
      }
      case Datum.Vector(List<Datum> items) -> {
        out.append("#(");
        writeAll(items);
        out.append(')');
      }
      case Datum.Nil nil -> out.append("()");
      case Datum.Pairs pairs -> writePairs(pairs);
      case Datum.Labelled(BigInteger label, Datum labelled) -> {
        out.append('#').append(label).append('=');
        write(labelled);
      }
      case Datum.LabelRef(BigInteger label) -> out.append('#').append(label).append('#');
      case Datum.Number number -> out.append(number(number));
    }
  }

  private void writePairs(Datum.Pairs pairs) {
    String mark = mark(pairs);
    if (!mark.isEmpty()) {
      out.append(mark);
      write(pairs.items().get(1));
      return;
    }
    out.append('(');
    writeAll(pairs.items());
    if (!(pairs.tail() instanceof Datum.Nil)) {
      out.append(" . ");
      write(pairs.tail());
    }
    out.append(')');
  }

  private void writeAll(List<Datum> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      write(items.get(i));
    }
  }

  /** {@code (quote x)} is written {@code 'x}. */
  private static String mark(Datum.Pairs pairs) {
    if (pairs.items().size() == 2
        && pairs.tail() instanceof Datum.Nil
        && pairs.items().getFirst() instanceof Datum.Symbol(String name)) {
      return switch (name) {
        case "quote" -> "'";
        case "quasiquote" -> "`";
        // ,@x and , @x differ.
        case "unquote" -> startsWithAt(pairs.items().get(1)) ? "" : ",";
        case "unquote-splicing" -> ",@";
        default -> "";
      };
    }
    return "";
  }

  private static boolean startsWithAt(Datum datum) {
    return datum instanceof Datum.Symbol(String name) && name.startsWith("@");
  }

  // ---- Numbers ----

  public static String number(Datum.Number number) {
    return switch (number) {
      case Datum.ExactInteger(BigInteger value) -> value.toString();
      case Datum.Ratio(BigInteger n, BigInteger d) -> n + "/" + d;
      case Datum.Flonum(double value) -> flonum(value);
      case Datum.Complex(Datum.Number real, Datum.Number imaginary) ->
          (isZero(real) ? "" : number(real)) + imaginary(imaginary) + "i";
    };
  }

  private static String imaginary(Datum.Number part) {
    if (part instanceof Datum.ExactInteger(BigInteger value)
        && value.abs().equals(BigInteger.ONE)) {
      return value.signum() < 0 ? "-" : "+";
    }
    String text = number(part);
    return text.startsWith("-") || text.startsWith("+") ? text : "+" + text;
  }

  private static boolean isZero(Datum.Number number) {
    return number instanceof Datum.ExactInteger(BigInteger value) && value.signum() == 0
        || number.equals(new Datum.Flonum(0.0));
  }

  /** The fewest digits that read back as the same flonum. */
  public static String flonum(double value) {
    if (Double.isNaN(value)) {
      return "+nan.0";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+inf.0" : "-inf.0";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0.0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    // The value is 0.digits times 10 to this power.
    int point = digits.length() - shortest.scale();
    if (point > MOST_DIGITS || point <= -MOST_LEADING_ZEROS) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      return sign + digits.charAt(0) + fraction + "e" + (point - 1);
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length()) + ".0";
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (digits.precision() == 2) {
      // Java never gives fewer than two: 4.9E-324 for 5e-324.
      BigDecimal single = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (single.doubleValue() == value) {
        return single.stripTrailingZeros();
      }
    }
    return digits;
  }

  // ---- Characters, strings, symbols ----

  public static String character(int codePoint) {
    return CharacterNames.name(codePoint)
        .map(name -> "#\\" + name)
        .orElseGet(
            () ->
                isVisible(codePoint) && !isCombining(codePoint)
                    ? "#\\" + Character.toString(codePoint)
                    : "#\\x" + Integer.toHexString(codePoint));
  }

  public static String string(String value) {
    var printer = new DatumPrinter();
    printer.escape(value, '"');
    return printer.out.toString();
  }

  /** With bars around it where it could not be read as a symbol otherwise. */
  public static String symbol(String name) {
    if (isSimple(name)) {
      return name;
    }
    Tokens tokens = Tokenizer.tokenize(name);
    if (tokens.size() == 1 && tokens.kind(0) == Token.Kind.IDENTIFIER) {
      return name;
    }
    var printer = new DatumPrinter();
    printer.escape(name, '|');
    return printer.out.toString();
  }

  /** Nearly all symbols, without asking the lexer. */
  private static boolean isSimple(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "!$%&*/:<=>?^_~".indexOf(c) >= 0;
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.'))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private void escape(String value, char quote) {
    out.append(quote);
    value.codePoints().forEach(c -> escape(c, quote));
    out.append(quote);
  }

  private void escape(int c, char quote) {
    switch (c) {
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\\' -> out.append(quote == '"' ? "\\\\" : "\\x5c;");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (c == ' ' || isVisible(c)) {
          out.appendCodePoint(c);
        } else {
          out.append("\\x").append(Integer.toHexString(c)).append(';');
        }
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isCombining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
