package radicchio.compiler.layout;

/**
 * Kinds of objects with a header. {@code length} counts 8-byte words of tagged values unless said
 * otherwise; payloads are padded to 8 bytes.
 */
public final class Kinds {
  private Kinds() {}

  /** One mutable word. */
  public static final int BOX = 1;

  public static final int VECTOR = 2;

  /** Raw; length in code points, 4 bytes each (UTF-32). */
  public static final int STRING = 3;

  /** Raw; length in bytes. */
  public static final int BYTEVECTOR = 4;

  /** Name (string), hash (fixnum). */
  public static final int SYMBOL = 5;

  /** Raw; length in 32-bit limbs, least significant first, no leading zeros; flag 1: negative. */
  public static final int BIGNUM = 6;

  /** Raw; one IEEE double. length 1. */
  public static final int FLONUM = 7;

  /** Numerator, denominator. */
  public static final int RATIO = 8;

  /** Real part, imaginary part. */
  public static final int COMPLEX = 9;

  /** Tagged {@link Tags#PROCEDURE}: code word, free variables; length counts both. */
  public static final int PROCEDURE = 10;

  /** Record type, fields. */
  public static final int RECORD = 12;

  /** Name (symbol), field names (vector of symbols). */
  public static final int RECORD_TYPE = 13;

  /** A box that holds (done? . value). */
  public static final int PROMISE = 14;

  /** Zero, two or more values. */
  public static final int VALUES = 15;

  /**
   * A suspended call: next frame (or {@code NIL}), code (fixnum: table index of the function that
   * resumes it), saved tagged words, then {@code flags} raw words. length counts all of them.
   */
  public static final int FRAME = 16;

  /** Kind (symbol), message (string), irritants (list), site (fixnum or false). */
  public static final int CONDITION = 17;

  /** Words that the prelude lays out. */
  public static final int PORT = 18;

  /**
   * Flavour, count, entries used, buckets, entries, stamp, equality, hash: see {@code
   * lowlevel/hash-tables.scm}.
   */
  public static final int HASH_TABLE = 19;

  public static final int ENVIRONMENT = 20;

  /** Whether the payload is raw bytes that the collector copies without looking. */
  public static boolean raw(int kind) {
    return kind == STRING || kind == BYTEVECTOR || kind == BIGNUM || kind == FLONUM;
  }
}
