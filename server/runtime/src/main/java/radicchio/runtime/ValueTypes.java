package radicchio.runtime;

import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;

/** What kind of value a word is, for people. */
final class ValueTypes {
  private static final String POINTER = "i64 (pointer into linear memory)";
  private static final String IMMEDIATE = "i64 (immediate)";

  private final Words words;

  ValueTypes(Words words) {
    this.words = words;
  }

  String schemeType(long word) {
    if (Words.isFixnum(word)) {
      return "integer";
    }
    if (isFlonum(word)) {
      return "flonum";
    }
    return switch ((int) (word & Tags.TAG_MASK)) {
      case Tags.PAIR -> "pair";
      case Tags.PROCEDURE -> "procedure";
      case Tags.OBJECT -> objectType(words.kind(word));
      default -> immediateType(word);
    };
  }

  String wasmType(long word) {
    if (Words.isFixnum(word)) {
      return "i64 (tagged fixnum)";
    }
    if (isFlonum(word)) {
      return "i64 (self-tagged f64)";
    }
    return (word & Tags.TAG_MASK) == Tags.IMMEDIATE ? IMMEDIATE : POINTER;
  }

  private static boolean isFlonum(long word) {
    return (word & Tags.FLONUM_MASK) == Tags.FLONUM;
  }

  private static String objectType(int kind) {
    return switch (kind) {
      case Kinds.VECTOR -> "vector";
      case Kinds.STRING -> "string";
      case Kinds.BYTEVECTOR -> "bytevector";
      case Kinds.SYMBOL -> "symbol";
      case Kinds.BIGNUM -> "integer";
      case Kinds.FLONUM -> "flonum";
      case Kinds.RATIO -> "rational";
      case Kinds.COMPLEX -> "complex";
      case Kinds.RECORD -> "record";
      case Kinds.RECORD_TYPE -> "record type";
      case Kinds.PROMISE -> "promise";
      case Kinds.VALUES -> "values";
      case Kinds.CONDITION -> "condition";
      case Kinds.PORT -> "port";
      case Kinds.HASH_TABLE -> "hash table";
      case Kinds.ENVIRONMENT -> "environment";
      default -> "object";
    };
  }

  private static String immediateType(long word) {
    if (word == Tags.FALSE || word == Tags.TRUE) {
      return "boolean";
    }
    if (word == Tags.NIL) {
      return "null";
    }
    if (word == Tags.EOF) {
      return "eof-object";
    }
    return (word & 0xff) == Tags.CHAR ? "char" : "unspecified";
  }
}
