package radicchio.compiler.wasm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Loads and stores (wasm spec 2.4.7). */
public enum MemOp {
  I32_LOAD("i32.load", 0x28, ValType.I32, 4),
  I64_LOAD("i64.load", 0x29, ValType.I64, 8),
  F64_LOAD("f64.load", 0x2b, ValType.F64, 8),
  I32_LOAD8_S("i32.load8_s", 0x2c, ValType.I32, 1),
  I32_LOAD8_U("i32.load8_u", 0x2d, ValType.I32, 1),
  I32_LOAD16_S("i32.load16_s", 0x2e, ValType.I32, 2),
  I32_LOAD16_U("i32.load16_u", 0x2f, ValType.I32, 2),
  I64_LOAD8_S("i64.load8_s", 0x30, ValType.I64, 1),
  I64_LOAD8_U("i64.load8_u", 0x31, ValType.I64, 1),
  I64_LOAD16_S("i64.load16_s", 0x32, ValType.I64, 2),
  I64_LOAD16_U("i64.load16_u", 0x33, ValType.I64, 2),
  I64_LOAD32_S("i64.load32_s", 0x34, ValType.I64, 4),
  I64_LOAD32_U("i64.load32_u", 0x35, ValType.I64, 4),
  I32_STORE("i32.store", 0x36, ValType.I32, 4),
  I64_STORE("i64.store", 0x37, ValType.I64, 8),
  F64_STORE("f64.store", 0x39, ValType.F64, 8),
  I32_STORE8("i32.store8", 0x3a, ValType.I32, 1),
  I32_STORE16("i32.store16", 0x3b, ValType.I32, 2),
  I64_STORE8("i64.store8", 0x3c, ValType.I64, 1),
  I64_STORE16("i64.store16", 0x3d, ValType.I64, 2),
  I64_STORE32("i64.store32", 0x3e, ValType.I64, 4);

  private static final Map<String, MemOp> BY_TEXT = new HashMap<>();

  static {
    for (MemOp op : values()) {
      BY_TEXT.put(op.text, op);
    }
  }

  private final String text;
  private final int code;
  private final ValType type;
  private final int bytes;

  MemOp(String text, int code, ValType type, int bytes) {
    this.text = text;
    this.code = code;
    this.type = type;
    this.bytes = bytes;
  }

  public static Optional<MemOp> named(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** As the text format writes it. */
  public String text() {
    return text;
  }

  int code() {
    return code;
  }

  /** What it loads or stores. */
  public ValType type() {
    return type;
  }

  /** log2 of the natural alignment. */
  int alignment() {
    return Integer.numberOfTrailingZeros(bytes);
  }

  public boolean store() {
    return code >= 0x36;
  }
}
