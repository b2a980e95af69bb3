package radicchio.runtime.lowlevel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.Verifier;
import radicchio.compiler.wasm.WasmModule;
import radicchio.runtime.wasm.FlatMemory;
import radicchio.runtime.wasm.Store;
import radicchio.runtime.wasm.SubstitutesTest;

/** A runtime module that runs, with values made and read from Java. */
final class Rig {
  private static final Store.Prepared PREPARED = prepared(LowLevel.runtimeModule());
  private static final int MIB = 1 << 20;

  /** Little, for tests run on small stacks. */
  private static final int NESTING = 500;

  final StringBuilder output = new StringBuilder();
  final Store store;
  private final Store.Linked runtime;
  private final FlatMemory memory;

  Rig() {
    this(256);
  }

  Rig(int limitMiB) {
    this(PREPARED, limitMiB);
  }

  private Rig(Store.Prepared prepared, int limitMiB) {
    store = Store.create(prepared, limitMiB, (stream, text) -> output.append(text));
    runtime = store.runtime();
    memory = store.memory();
    runtime.call("boot", (long) limitMiB * MIB);
    setRegister(Slots.BUDGET, Abi.budget(NESTING));
  }

  /** One that does what it does as wasm has it, also where the JVM knows a faster way. */
  static Rig withoutSubstitutes() {
    WasmModule m = LowLevel.runtimeModule();
    List<WasmModule.Export> exports =
        m.exports().stream().filter(e -> !SubstitutesTest.functions().contains(e.field())).toList();
    var own =
        new WasmModule(
            m.name(),
            m.types(),
            m.imports(),
            m.memory(),
            m.table(),
            m.functions(),
            exports,
            m.elements(),
            m.data());
    return new Rig(prepared(own), 256);
  }

  private static Store.Prepared prepared(WasmModule module) {
    return Store.prepareRuntime(Encoder.encode(Verifier.verified(module)));
  }

  long call(String function, long... arguments) {
    return runtime.call(function, arguments);
  }

  /** A call that must not fail. */
  long ok(String function, long... arguments) {
    long result = call(function, arguments);
    if (result == Tags.SENTINEL) {
      throw new AssertionError(function + ": " + failure());
    }
    return result;
  }

  /** The message, then the irritants, of the failure that is unwinding; forgets it. */
  String failure() {
    long frame = slot(Slots.FIRST);
    long condition = word(frame, 2);
    setSlot(Slots.FIRST, Tags.NIL);
    setSlot(Slots.LAST, Tags.NIL);
    return describe(condition);
  }

  String describe(long condition) {
    return text(word(word(condition, 0), 0))
        + ": "
        + text(word(condition, 1))
        + list(word(condition, 2)).stream().map(w -> " " + show(w)).reduce("", String::concat);
  }

  long slot(int address) {
    return memory.readLong(address);
  }

  void setSlot(int address, long word) {
    memory.writeLong(address, word);
  }

  int register(int address) {
    return memory.readInt(address);
  }

  void setRegister(int address, int value) {
    memory.writeI32(address, value);
  }

  static boolean isPair(long word) {
    return (word & 7) == Tags.PAIR;
  }

  boolean isKind(long word, int kind) {
    return (word & 7) == Tags.OBJECT && memory.read((int) word + Tags.OBJECT_HEADER + 1) == kind;
  }

  long car(long pair) {
    return memory.readLong((int) pair + Tags.CAR);
  }

  long cdr(long pair) {
    return memory.readLong((int) pair + Tags.CDR);
  }

  long word(long object, int index) {
    return memory.readLong((int) object + Tags.OBJECT_WORDS + 8 * index);
  }

  void setWord(long object, int index, long word) {
    memory.writeLong((int) object + Tags.OBJECT_WORDS + 8 * index, word);
  }

  int length(long object) {
    return memory.readInt((int) object + Tags.OBJECT_HEADER + 2);
  }

  static long fix(long n) {
    return Tags.fixnum(n);
  }

  static boolean truth(long word) {
    return word != Tags.FALSE;
  }

  long cons(long a, long d) {
    return call("cons", a, d);
  }

  List<Long> list(long word) {
    List<Long> items = new ArrayList<>();
    for (long rest = word; isPair(rest); rest = cdr(rest)) {
      items.add(car(rest));
    }
    return items;
  }

  long string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int at = (int) call("buffer", utf8.length);
    memory.write(at, utf8, 0, utf8.length);
    return call("string_at", at, utf8.length);
  }

  long symbol(String text) {
    return call("string_to_symbol", string(text));
  }

  String text(long string) {
    int n = length(string);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.appendCodePoint(memory.readInt((int) string + Tags.OBJECT_WORDS + 4 * i));
    }
    return text.toString();
  }

  long flonum(double x) {
    return call("flonum", Double.doubleToRawLongBits(x));
  }

  double flonumValue(long word) {
    return Double.longBitsToDouble(call("flonum_value", word));
  }

  long integer(BigInteger n) {
    if (n.bitLength() <= 61) {
      return fix(n.longValueExact());
    }
    BigInteger magnitude = n.abs();
    int limbs = (magnitude.bitLength() + 31) / 32;
    int at = (int) call("alloc", 8 + (limbs + 1) / 2 * 8);
    memory.writeLong(at, Tags.header(Kinds.BIGNUM, limbs, n.signum() < 0 ? 1 : 0));
    for (int i = 0; i < limbs; i++) {
      memory.writeI32(at + 8 + 4 * i, magnitude.shiftRight(32 * i).intValue());
    }
    return at - 8 + Tags.OBJECT;
  }

  BigInteger integerValue(long word) {
    if ((word & Tags.FIXNUM_MASK) == 0) {
      return BigInteger.valueOf(word >> 2);
    }
    if (!isKind(word, Kinds.BIGNUM)) {
      throw new AssertionError("not an integer: " + show(word));
    }
    BigInteger magnitude = BigInteger.ZERO;
    for (int i = length(word) - 1; i >= 0; i--) {
      long limb = memory.readInt((int) word + Tags.OBJECT_WORDS + 4 * i) & 0xffffffffL;
      magnitude = magnitude.shiftLeft(32).or(BigInteger.valueOf(limb));
    }
    boolean negative = memory.readLong((int) word + Tags.OBJECT_HEADER) >>> 48 == 1;
    BigInteger value = negative ? magnitude.negate() : magnitude;
    if (value.bitLength() <= 61) {
      throw new AssertionError("bignum that fits a fixnum: " + value);
    }
    return value;
  }

  String show(long word) {
    if ((word & Tags.FIXNUM_MASK) == 0 || isKind(word, Kinds.BIGNUM)) {
      return integerValue(word).toString();
    }
    if ((word & Tags.FLONUM_MASK) == Tags.FLONUM || isKind(word, Kinds.FLONUM)) {
      return Double.toString(flonumValue(word));
    }
    if (isKind(word, Kinds.RATIO)) {
      return show(word(word, 0)) + "/" + show(word(word, 1));
    }
    if (isKind(word, Kinds.COMPLEX)) {
      return show(word(word, 0)) + "+" + show(word(word, 1)) + "i";
    }
    if (isKind(word, Kinds.STRING)) {
      return '"' + text(word) + '"';
    }
    if (isKind(word, Kinds.SYMBOL)) {
      return text(word(word, 0));
    }
    if (isPair(word)) {
      return list(word).stream().map(this::show).toList().toString();
    }
    if (isKind(word, Kinds.VECTOR)) {
      List<String> items = new ArrayList<>();
      for (int i = 0; i < length(word); i++) {
        items.add(show(word(word, i)));
      }
      return "#" + items;
    }
    if ((word & 0xff) == Tags.CHAR) {
      return "#\\" + Character.toString((int) (word >> 8));
    }
    return "#" + Long.toHexString(word);
  }
}
