package radicchio.compiler.layout;

/**
 * How an {@code i64} word tells what it is, by its low bits.
 *
 * <pre>
 *   ..00  fixnum: value &lt;&lt; 2, 62 bits signed
 *   .01x  flonum: t = rotl(bits, 4) - 1 where (t &amp; 6) == 2; bits = rotr(t + 1, 4)
 *   .001  pair            \
 *   .101  object           } tagged pointer: address - 8 + tag, address a multiple of 8
 *   .110  procedure       /
 *   .111  immediate, or header (in front of an object, never a value)
 * </pre>
 *
 * Pointers are biased by -8 so that every field has a positive offset from the tagged word: the
 * byte at {@code address + k} is at {@code wrap(word) + (8 - tag) + k}. The other doubles (very
 * large, very small, zero) are boxed as objects of kind {@link Kinds#FLONUM}.
 */
public final class Tags {
  private Tags() {}

  public static final int FIXNUM_MASK = 3;
  public static final int FIXNUM_SHIFT = 2;
  public static final long MIN_FIXNUM = -(1L << 61);
  public static final long MAX_FIXNUM = (1L << 61) - 1;

  public static final int TAG_MASK = 7;
  public static final int PAIR = 1;
  public static final int OBJECT = 5;
  public static final int PROCEDURE = 6;
  public static final int IMMEDIATE = 7;

  /** {@code (t & FLONUM_MASK) == FLONUM} tests for an immediate flonum. */
  public static final int FLONUM_MASK = 6;

  public static final int FLONUM = 2;
  public static final int FLONUM_ROTATE = 4;

  /** Offsets from a tagged word, usable as wasm load offsets. */
  public static final int CAR = 8 - PAIR;

  public static final int CDR = CAR + 8;

  /** Header of an object; word {@code i} of its payload is at {@code OBJECT_WORDS + 8 * i}. */
  public static final int OBJECT_HEADER = 8 - OBJECT;

  public static final int OBJECT_WORDS = OBJECT_HEADER + 8;

  public static final int PROCEDURE_HEADER = 8 - PROCEDURE;

  /**
   * Code word of a procedure: a fixnum {@code (arity << 32 | table index) << 2}. Arity n of 0 to
   * {@link Abi#MAX_ARITY} means exactly n arguments; {@link Abi#VARIADIC} means the function takes
   * the list of its arguments.
   */
  public static final int PROCEDURE_CODE = PROCEDURE_HEADER + 8;

  public static final int PROCEDURE_FREE = PROCEDURE_CODE + 8;

  // Immediates: the low byte tells which.
  public static final long FALSE = 0x07;
  public static final long TRUE = 0x0f;
  public static final long NIL = 0x17;
  public static final long EOF = 0x1f;
  public static final long UNSPECIFIED = 0x27;

  /** An optional argument that was not given. */
  public static final long DEFAULT = 0x2f;

  /** Contents of a top-level variable that has no value yet. */
  public static final long UNBOUND = 0x37;

  /** Contents of a {@code letrec} variable that has no value yet. */
  public static final long UNINITIALIZED = 0x3f;

  /** Result of a call that unwinds; never a value. */
  public static final long SENTINEL = 0x47;

  /**
   * Upper half of the bits of an {@code f64} that stands for an inexact complex number; the lower
   * half is the object's word, see {@code lowlevel/raw-complex.scm}.
   */
  public static final long RAW_COMPLEX = 0x7ffc0c0c;

  /**
   * Bits of the {@code f64} in its place where results are raw: a complex number whose object would
   * be the sentinel. No operation yields it.
   */
  public static final long RAW_SENTINEL = RAW_COMPLEX << 32 | SENTINEL;

  /** Low byte of a character: {@code codePoint << 8 | CHAR}. */
  public static final int CHAR = 0x4f;

  /**
   * Low byte of the word that replaces a moved object's first word: {@code newWord << 8 | FORWARD}.
   */
  public static final int FORWARD = 0x57;

  /**
   * Low byte of a header: {@code flags << 48 | length << 16 | kind << 8 | HEADER}; kind 8 bits,
   * length 32 bits, flags 16 bits.
   */
  public static final int HEADER = 0x77;

  public static final int HEADER_KIND_SHIFT = 8;
  public static final int HEADER_LENGTH_SHIFT = 16;
  public static final int HEADER_FLAGS_SHIFT = 48;

  public static long fixnum(long value) {
    return value << FIXNUM_SHIFT;
  }

  public static boolean fitsFixnum(long value) {
    return MIN_FIXNUM <= value && value <= MAX_FIXNUM;
  }

  public static long character(int codePoint) {
    return (long) codePoint << 8 | CHAR;
  }

  public static long header(int kind, long length, int flags) {
    return (long) flags << HEADER_FLAGS_SHIFT
        | length << HEADER_LENGTH_SHIFT
        | (long) kind << HEADER_KIND_SHIFT
        | HEADER;
  }
}
