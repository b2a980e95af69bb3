package radicchio.compiler.wasm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numeric instructions without immediates (wasm spec 2.4.1); codes above 0xff have the prefix 0xfc.
 */
public enum Opcode {
  I32_EQZ("i32.eqz", 0x45, ValType.I32, ValType.I32),
  I32_EQ("i32.eq", 0x46, ValType.I32, ValType.I32, ValType.I32),
  I32_NE("i32.ne", 0x47, ValType.I32, ValType.I32, ValType.I32),
  I32_LT_S("i32.lt_s", 0x48, ValType.I32, ValType.I32, ValType.I32),
  I32_LT_U("i32.lt_u", 0x49, ValType.I32, ValType.I32, ValType.I32),
  I32_GT_S("i32.gt_s", 0x4a, ValType.I32, ValType.I32, ValType.I32),
  I32_GT_U("i32.gt_u", 0x4b, ValType.I32, ValType.I32, ValType.I32),
  I32_LE_S("i32.le_s", 0x4c, ValType.I32, ValType.I32, ValType.I32),
  I32_LE_U("i32.le_u", 0x4d, ValType.I32, ValType.I32, ValType.I32),
  I32_GE_S("i32.ge_s", 0x4e, ValType.I32, ValType.I32, ValType.I32),
  I32_GE_U("i32.ge_u", 0x4f, ValType.I32, ValType.I32, ValType.I32),
  I64_EQZ("i64.eqz", 0x50, ValType.I32, ValType.I64),
  I64_EQ("i64.eq", 0x51, ValType.I32, ValType.I64, ValType.I64),
  I64_NE("i64.ne", 0x52, ValType.I32, ValType.I64, ValType.I64),
  I64_LT_S("i64.lt_s", 0x53, ValType.I32, ValType.I64, ValType.I64),
  I64_LT_U("i64.lt_u", 0x54, ValType.I32, ValType.I64, ValType.I64),
  I64_GT_S("i64.gt_s", 0x55, ValType.I32, ValType.I64, ValType.I64),
  I64_GT_U("i64.gt_u", 0x56, ValType.I32, ValType.I64, ValType.I64),
  I64_LE_S("i64.le_s", 0x57, ValType.I32, ValType.I64, ValType.I64),
  I64_LE_U("i64.le_u", 0x58, ValType.I32, ValType.I64, ValType.I64),
  I64_GE_S("i64.ge_s", 0x59, ValType.I32, ValType.I64, ValType.I64),
  I64_GE_U("i64.ge_u", 0x5a, ValType.I32, ValType.I64, ValType.I64),
  F64_EQ("f64.eq", 0x61, ValType.I32, ValType.F64, ValType.F64),
  F64_NE("f64.ne", 0x62, ValType.I32, ValType.F64, ValType.F64),
  F64_LT("f64.lt", 0x63, ValType.I32, ValType.F64, ValType.F64),
  F64_GT("f64.gt", 0x64, ValType.I32, ValType.F64, ValType.F64),
  F64_LE("f64.le", 0x65, ValType.I32, ValType.F64, ValType.F64),
  F64_GE("f64.ge", 0x66, ValType.I32, ValType.F64, ValType.F64),
  I32_CLZ("i32.clz", 0x67, ValType.I32, ValType.I32),
  I32_CTZ("i32.ctz", 0x68, ValType.I32, ValType.I32),
  I32_POPCNT("i32.popcnt", 0x69, ValType.I32, ValType.I32),
  I32_ADD("i32.add", 0x6a, ValType.I32, ValType.I32, ValType.I32),
  I32_SUB("i32.sub", 0x6b, ValType.I32, ValType.I32, ValType.I32),
  I32_MUL("i32.mul", 0x6c, ValType.I32, ValType.I32, ValType.I32),
  I32_DIV_S("i32.div_s", 0x6d, ValType.I32, ValType.I32, ValType.I32),
  I32_DIV_U("i32.div_u", 0x6e, ValType.I32, ValType.I32, ValType.I32),
  I32_REM_S("i32.rem_s", 0x6f, ValType.I32, ValType.I32, ValType.I32),
  I32_REM_U("i32.rem_u", 0x70, ValType.I32, ValType.I32, ValType.I32),
  I32_AND("i32.and", 0x71, ValType.I32, ValType.I32, ValType.I32),
  I32_OR("i32.or", 0x72, ValType.I32, ValType.I32, ValType.I32),
  I32_XOR("i32.xor", 0x73, ValType.I32, ValType.I32, ValType.I32),
  I32_SHL("i32.shl", 0x74, ValType.I32, ValType.I32, ValType.I32),
  I32_SHR_S("i32.shr_s", 0x75, ValType.I32, ValType.I32, ValType.I32),
  I32_SHR_U("i32.shr_u", 0x76, ValType.I32, ValType.I32, ValType.I32),
  I32_ROTL("i32.rotl", 0x77, ValType.I32, ValType.I32, ValType.I32),
  I32_ROTR("i32.rotr", 0x78, ValType.I32, ValType.I32, ValType.I32),
  I64_CLZ("i64.clz", 0x79, ValType.I64, ValType.I64),
  I64_CTZ("i64.ctz", 0x7a, ValType.I64, ValType.I64),
  I64_POPCNT("i64.popcnt", 0x7b, ValType.I64, ValType.I64),
  I64_ADD("i64.add", 0x7c, ValType.I64, ValType.I64, ValType.I64),
  I64_SUB("i64.sub", 0x7d, ValType.I64, ValType.I64, ValType.I64),
  I64_MUL("i64.mul", 0x7e, ValType.I64, ValType.I64, ValType.I64),
  I64_DIV_S("i64.div_s", 0x7f, ValType.I64, ValType.I64, ValType.I64),
  I64_DIV_U("i64.div_u", 0x80, ValType.I64, ValType.I64, ValType.I64),
  I64_REM_S("i64.rem_s", 0x81, ValType.I64, ValType.I64, ValType.I64),
  I64_REM_U("i64.rem_u", 0x82, ValType.I64, ValType.I64, ValType.I64),
  I64_AND("i64.and", 0x83, ValType.I64, ValType.I64, ValType.I64),
  I64_OR("i64.or", 0x84, ValType.I64, ValType.I64, ValType.I64),
  I64_XOR("i64.xor", 0x85, ValType.I64, ValType.I64, ValType.I64),
  I64_SHL("i64.shl", 0x86, ValType.I64, ValType.I64, ValType.I64),
  I64_SHR_S("i64.shr_s", 0x87, ValType.I64, ValType.I64, ValType.I64),
  I64_SHR_U("i64.shr_u", 0x88, ValType.I64, ValType.I64, ValType.I64),
  I64_ROTL("i64.rotl", 0x89, ValType.I64, ValType.I64, ValType.I64),
  I64_ROTR("i64.rotr", 0x8a, ValType.I64, ValType.I64, ValType.I64),
  F64_ABS("f64.abs", 0x99, ValType.F64, ValType.F64),
  F64_NEG("f64.neg", 0x9a, ValType.F64, ValType.F64),
  F64_CEIL("f64.ceil", 0x9b, ValType.F64, ValType.F64),
  F64_FLOOR("f64.floor", 0x9c, ValType.F64, ValType.F64),
  F64_TRUNC("f64.trunc", 0x9d, ValType.F64, ValType.F64),
  F64_NEAREST("f64.nearest", 0x9e, ValType.F64, ValType.F64),
  F64_SQRT("f64.sqrt", 0x9f, ValType.F64, ValType.F64),
  F64_ADD("f64.add", 0xa0, ValType.F64, ValType.F64, ValType.F64),
  F64_SUB("f64.sub", 0xa1, ValType.F64, ValType.F64, ValType.F64),
  F64_MUL("f64.mul", 0xa2, ValType.F64, ValType.F64, ValType.F64),
  F64_DIV("f64.div", 0xa3, ValType.F64, ValType.F64, ValType.F64),
  F64_MIN("f64.min", 0xa4, ValType.F64, ValType.F64, ValType.F64),
  F64_MAX("f64.max", 0xa5, ValType.F64, ValType.F64, ValType.F64),
  F64_COPYSIGN("f64.copysign", 0xa6, ValType.F64, ValType.F64, ValType.F64),
  I32_WRAP_I64("i32.wrap_i64", 0xa7, ValType.I32, ValType.I64),
  I32_TRUNC_F64_S("i32.trunc_f64_s", 0xaa, ValType.I32, ValType.F64),
  I32_TRUNC_F64_U("i32.trunc_f64_u", 0xab, ValType.I32, ValType.F64),
  I64_EXTEND_I32_S("i64.extend_i32_s", 0xac, ValType.I64, ValType.I32),
  I64_EXTEND_I32_U("i64.extend_i32_u", 0xad, ValType.I64, ValType.I32),
  I64_TRUNC_F64_S("i64.trunc_f64_s", 0xb0, ValType.I64, ValType.F64),
  I64_TRUNC_F64_U("i64.trunc_f64_u", 0xb1, ValType.I64, ValType.F64),
  F64_CONVERT_I32_S("f64.convert_i32_s", 0xb7, ValType.F64, ValType.I32),
  F64_CONVERT_I32_U("f64.convert_i32_u", 0xb8, ValType.F64, ValType.I32),
  F64_CONVERT_I64_S("f64.convert_i64_s", 0xb9, ValType.F64, ValType.I64),
  F64_CONVERT_I64_U("f64.convert_i64_u", 0xba, ValType.F64, ValType.I64),
  I64_REINTERPRET_F64("i64.reinterpret_f64", 0xbd, ValType.I64, ValType.F64),
  F64_REINTERPRET_I64("f64.reinterpret_i64", 0xbf, ValType.F64, ValType.I64),
  I32_EXTEND8_S("i32.extend8_s", 0xc0, ValType.I32, ValType.I32),
  I32_EXTEND16_S("i32.extend16_s", 0xc1, ValType.I32, ValType.I32),
  I64_EXTEND8_S("i64.extend8_s", 0xc2, ValType.I64, ValType.I64),
  I64_EXTEND16_S("i64.extend16_s", 0xc3, ValType.I64, ValType.I64),
  I64_EXTEND32_S("i64.extend32_s", 0xc4, ValType.I64, ValType.I64),
  I32_TRUNC_SAT_F64_S("i32.trunc_sat_f64_s", 0xfc02, ValType.I32, ValType.F64),
  I32_TRUNC_SAT_F64_U("i32.trunc_sat_f64_u", 0xfc03, ValType.I32, ValType.F64),
  I64_TRUNC_SAT_F64_S("i64.trunc_sat_f64_s", 0xfc06, ValType.I64, ValType.F64),
  I64_TRUNC_SAT_F64_U("i64.trunc_sat_f64_u", 0xfc07, ValType.I64, ValType.F64);

  private static final Map<String, Opcode> BY_TEXT = new HashMap<>();

  static {
    for (Opcode op : values()) {
      BY_TEXT.put(op.text, op);
    }
  }

  private final String text;
  private final int code;
  private final ValType result;
  private final List<ValType> params;

  Opcode(String text, int code, ValType result, ValType... params) {
    this.text = text;
    this.code = code;
    this.result = result;
    this.params = List.of(params);
  }

  public static Optional<Opcode> named(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** As the text format writes it. */
  public String text() {
    return text;
  }

  int code() {
    return code;
  }

  public ValType result() {
    return result;
  }

  public List<ValType> params() {
    return params;
  }
}
