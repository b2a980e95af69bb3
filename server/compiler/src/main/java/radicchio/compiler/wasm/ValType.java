package radicchio.compiler.wasm;

/** The value types that we use (wasm spec 2.3.5). */
public enum ValType {
  I32("i32", 0x7f),
  I64("i64", 0x7e),
  F64("f64", 0x7c);

  private final String text;
  private final int code;

  ValType(String text, int code) {
    this.text = text;
    this.code = code;
  }

  int code() {
    return code;
  }

  @Override
  public String toString() {
    return text;
  }
}
