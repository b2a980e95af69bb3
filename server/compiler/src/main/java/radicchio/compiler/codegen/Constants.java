package radicchio.compiler.codegen;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;

/** The constants of one module: encoded as {@code docs/values.md} has it, one cell each. */
final class Constants {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<Datum, Integer> data = new HashMap<>();
  private final Map<Integer, Integer> procedures = new HashMap<>();
  private int cells;

  /** How many cells are used. */
  int cells() {
    return cells;
  }

  byte[] encoded() {
    return bytes.toByteArray();
  }

  /** The tagged word of a datum that needs no memory. */
  static OptionalLong immediate(Datum datum) {
    return switch (datum) {
      case Datum.Bool b -> OptionalLong.of(b.value() ? Tags.TRUE : Tags.FALSE);
      case Datum.Nil n -> OptionalLong.of(Tags.NIL);
      case Datum.Char c -> OptionalLong.of(Tags.character(c.codePoint()));
      case Datum.ExactInteger i ->
          i.value().bitLength() < 62
              ? OptionalLong.of(Tags.fixnum(i.value().longValueExact()))
              : OptionalLong.empty();
      case Datum.Flonum f -> flonum(f.value());
      case Datum.Str s -> OptionalLong.empty();
      case Datum.Symbol s -> OptionalLong.empty();
      case Datum.Bytes b -> OptionalLong.empty();
      case Datum.Vector v -> OptionalLong.empty();
      case Datum.Pairs p -> OptionalLong.empty();
      case Datum.Labelled l -> OptionalLong.empty();
      case Datum.LabelRef l -> OptionalLong.empty();
      case Datum.Ratio r -> OptionalLong.empty();
      case Datum.Complex c -> OptionalLong.empty();
    };
  }

  private static OptionalLong flonum(double value) {
    long word = Long.rotateLeft(Double.doubleToRawLongBits(value), Tags.FLONUM_ROTATE) - 1;
    return (word & Tags.FLONUM_MASK) == Tags.FLONUM ? OptionalLong.of(word) : OptionalLong.empty();
  }

  /** Number of the cell that holds a datum. */
  int cell(Datum datum) {
    Integer known = data.get(datum);
    if (known == null) {
      encode(datum, new HashMap<>(), 0);
      known = cells++;
      data.put(datum, known);
      op(0x0b);
      u32(known);
    }
    return known;
  }

  int symbol(String name) {
    return cell(new Datum.Symbol(name));
  }

  /** Number of the cell that holds the procedure with that code and no free variables. */
  int procedure(int tableIndex, int arity) {
    return procedures.computeIfAbsent(
        tableIndex,
        index -> {
          op(0x0c);
          u32(index);
          u32(arity);
          op(0x0b);
          u32(cells);
          return cells++;
        });
  }

  /** Arity of a code word. */
  static int arity(boolean variadic, int parameters) {
    return variadic ? Abi.VARIADIC : parameters;
  }

  /**
   * A datum label.
   *
   * @param depth of a datum that is not complete yet, −1 of one that is
   * @param cell that holds the complete datum, so that references share it
   */
  private record Label(int depth, int cell) {}

  private void encode(Datum datum, Map<BigInteger, Label> open, int depth) {
    OptionalLong word = immediate(datum);
    if (word.isPresent()) {
      op(0x01);
      u64(word.getAsLong());
      return;
    }
    switch (datum) {
      case Datum.Flonum f -> {
        op(0x02);
        u64(Double.doubleToRawLongBits(f.value()));
      }
      case Datum.Str s -> codePoints(0x03, s.value());
      case Datum.Symbol s -> codePoints(0x04, s.name());
      case Datum.Bytes b -> {
        op(0x05);
        u32(b.values().size());
        b.values().forEach(x -> bytes.write(x));
      }
      case Datum.Vector v -> sequence(0x06, v.items(), open, depth);
      case Datum.Pairs p -> {
        p.items().forEach(i -> encode(i, open, depth));
        encode(p.tail(), open, depth);
        op(0x07);
        u32(p.items().size() + 1);
      }
      case Datum.ExactInteger i -> bignum(i.value());
      case Datum.Ratio r -> {
        encode(new Datum.ExactInteger(r.numerator()), open, depth);
        encode(new Datum.ExactInteger(r.denominator()), open, depth);
        op(0x09);
      }
      case Datum.Complex c -> {
        encode(c.real(), open, depth);
        encode(c.imaginary(), open, depth);
        op(0x0a);
      }
      case Datum.Labelled l -> {
        open.put(l.label(), new Label(depth, -1));
        encode(l.datum(), open, depth + 1);
        op(0x0e);
        u32(depth);
        int cell = cells++;
        op(0x0b);
        u32(cell);
        op(0x0d);
        u32(cell);
        open.put(l.label(), new Label(-1, cell));
      }
      case Datum.LabelRef r -> {
        Label label = open.get(r.label());
        if (label == null) {
          throw new IllegalStateException("unknown datum label " + r.label());
        }
        if (label.depth < 0) {
          op(0x0d);
          u32(label.cell);
        } else {
          op(0x0f);
          u32(label.depth);
        }
      }
      case Datum.Bool b -> throw new IllegalStateException("immediate");
      case Datum.Char c -> throw new IllegalStateException("immediate");
      case Datum.Nil n -> throw new IllegalStateException("immediate");
    }
  }

  private void sequence(int op, List<Datum> items, Map<BigInteger, Label> open, int depth) {
    items.forEach(i -> encode(i, open, depth));
    op(op);
    u32(items.size());
  }

  private void codePoints(int op, String text) {
    int[] points = text.codePoints().toArray();
    op(op);
    u32(points.length);
    for (int p : points) {
      u32(p);
    }
  }

  private void bignum(BigInteger value) {
    BigInteger left = value.abs();
    int limbs = (left.bitLength() + 31) / 32;
    op(0x08);
    bytes.write(value.signum() < 0 ? 1 : 0);
    u32(limbs);
    for (int i = 0; i < limbs; i++) {
      u32(left.intValue());
      left = left.shiftRight(32);
    }
  }

  private void op(int code) {
    bytes.write(code);
  }

  private void u32(int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      bytes.write(value >>> shift);
    }
  }

  private void u64(long value) {
    u32((int) value);
    u32((int) (value >>> 32));
  }
}
