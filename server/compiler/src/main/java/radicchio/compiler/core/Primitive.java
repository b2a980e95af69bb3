package radicchio.compiler.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The operations that the compiler knows how to do without calling Scheme code. The prelude names
 * them ({@code (%car x)}); user programs cannot.
 *
 * <p>An {@code INLINE} primitive is expanded by the code generator, which may fall back on the
 * runtime function of the same {@link #function()} for the slow path; a {@code RUNTIME} primitive
 * is a call of that function. A runtime function takes one {@code i64} a parameter and yields one;
 * one that {@link #calls() calls} takes the depth budget ({@code i32}) last. One that {@link
 * #fails()} yields the sentinel after it has arranged for a condition to be raised.
 *
 * <p>Effects, by letter: {@code f} may raise a condition, {@code a} allocates, {@code w} writes
 * memory or the outside, {@code r} depends on mutable state, {@code c} runs Scheme code and so may
 * unwind.
 */
public enum Primitive {
  // Identity and types: fixed layout tests, never fail.
  EQ("%eq?", 2, ""),
  NOT("%not", 1, ""),
  FIXNUM_P("%fixnum?", 1, ""),
  FLONUM_P("%flonum?", 1, ""),
  BIGNUM_P("%bignum?", 1, ""),
  RATIO_P("%ratio?", 1, ""),
  COMPLEX_P("%complex?", 1, ""),
  NUMBER_P("%number?", 1, ""),
  PAIR_P("%pair?", 1, ""),
  NULL_P("%null?", 1, ""),
  SYMBOL_P("%symbol?", 1, ""),
  STRING_P("%string?", 1, ""),
  CHAR_P("%char?", 1, ""),
  BOOLEAN_P("%boolean?", 1, ""),
  VECTOR_P("%vector?", 1, ""),
  BYTEVECTOR_P("%bytevector?", 1, ""),
  PROCEDURE_P("%procedure?", 1, ""),
  PROMISE_P("%promise?", 1, ""),
  BOX_P("%box?", 1, ""),
  RECORD_P("%record?", 1, ""),
  RECORD_TYPE_P("%record-type?", 1, ""),
  CONDITION_P("%condition?", 1, ""),
  PORT_P("%port?", 1, ""),
  VALUES_P("%values?", 1, ""),
  HASH_TABLE_P("%hash-table?", 1, ""),
  EOF_P("%eof?", 1, ""),
  DEFAULT_P("%default?", 1, ""),
  UNSPECIFIED_P("%unspecified?", 1, ""),

  // Constants that have no external representation.
  EOF("%eof", 0, ""),
  DEFAULT("%default", 0, ""),
  UNSPECIFIED("%unspecified", 0, ""),

  // Pairs.
  CONS("%cons", 2, "a"),
  CAR("%car", 1, "fr"),
  CDR("%cdr", 1, "fr"),
  SET_CAR("%set-car!", 2, "fw"),
  SET_CDR("%set-cdr!", 2, "fw"),

  // Boxes: one mutable word.
  BOX("%box", 1, "a"),
  UNBOX("%unbox", 1, "r"),
  SET_BOX("%set-box!", 2, "w"),

  // Vectors.
  VECTOR("%vector", -1, "a"),
  VECTOR_LENGTH("%vector-length", 1, "f"),
  VECTOR_REF("%vector-ref", 2, "fr"),
  VECTOR_SET("%vector-set!", 3, "fw"),
  MAKE_VECTOR("%make-vector", 2, "fa", "make_vector"),
  VECTOR_COPY("%vector-copy", 3, "far", "vector_copy"),
  VECTOR_COPY_TO("%vector-copy!", 5, "fw", "vector_copy_to"),
  VECTOR_FILL("%vector-fill!", 4, "fw", "vector_fill"),
  LIST_TO_VECTOR("%list->vector", 1, "far", "list_to_vector"),

  // Bytevectors.
  BYTEVECTOR_LENGTH("%bytevector-length", 1, "f"),
  BYTEVECTOR_REF("%bytevector-u8-ref", 2, "fr"),
  BYTEVECTOR_SET("%bytevector-u8-set!", 3, "fw"),
  MAKE_BYTEVECTOR("%make-bytevector", 2, "fa", "make_bytevector"),
  BYTEVECTOR_COPY("%bytevector-copy", 3, "far", "bytevector_copy"),
  BYTEVECTOR_COPY_TO("%bytevector-copy!", 5, "fw", "bytevector_copy_to"),
  BYTEVECTOR_FILL("%bytevector-fill!", 4, "fw", "bytevector_fill"),
  UTF8_TO_STRING("%utf8->string", 3, "far", "utf8_to_string"),
  STRING_TO_UTF8("%string->utf8", 3, "far", "string_to_utf8"),

  // Strings (UTF-32 inside) and symbols.
  STRING_LENGTH("%string-length", 1, "f"),
  STRING_REF("%string-ref", 2, "fr"),
  STRING_SET("%string-set!", 3, "fw"),
  MAKE_STRING("%make-string", 2, "fa", "make_string"),
  STRING_COPY("%string-copy", 3, "far", "string_copy"),
  STRING_COPY_TO("%string-copy!", 5, "fw", "string_copy_to"),
  STRING_FILL("%string-fill!", 4, "fw", "string_fill"),
  /** Negative, zero or positive fixnum, by code points. */
  STRING_COMPARE("%string-compare", 2, "fr", "string_compare"),
  STRING_HASH("%string-hash", 1, "fr", "string_hash"),
  STRING_TO_SYMBOL("%string->symbol", 1, "far", "string_to_symbol"),
  SYMBOL_TO_STRING("%symbol->string", 1, "fa", "symbol_to_string"),
  /** Of the symbol itself: not to be changed, nor given to programs. */
  SYMBOL_NAME("%symbol-name", 1, "f", "symbol_name"),
  // Parts of strings, for who reads them: (string from to ...) must be right, nothing is checked.
  /** Index of the next line feed or carriage return, else {@code to}; so are the others. */
  LINE_END("%line-end", 3, "r", "line_end"),
  WORD_END("%word-end", 3, "r", "word_end"),
  BLANKS_END("%blanks-end", 3, "r", "blanks_end"),
  /** {@code (%plain-end string from to delimiter)}. */
  PLAIN_END("%plain-end", 4, "r", "plain_end"),
  COUNT_NEWLINES("%count-newlines", 3, "r", "count_newlines"),
  PART_TO_SYMBOL("%part->symbol", 3, "ar", "part_to_symbol"),
  /** The number, or {@code #f}. */
  PART_TO_NUMBER("%part->number", 3, "far", "part_to_number"),
  /** Whether what is written so is a symbol of ASCII letters and the like, without any doubt. */
  PLAIN_SYMBOL_P("%plain-symbol?", 1, "r", "is_plain_symbol"),
  /** A fresh symbol that no other is {@code eq?} to. */
  GENERATE_SYMBOL("%generate-symbol", 1, "fa", "generate_symbol"),

  // Characters. The case and class operations know all of Unicode.
  CHAR_TO_INTEGER("%char->integer", 1, "f"),
  INTEGER_TO_CHAR("%integer->char", 1, "f"),
  CHAR_UPCASE("%char-upcase", 1, "f", "char_upcase"),
  CHAR_DOWNCASE("%char-downcase", 1, "f", "char_downcase"),
  CHAR_FOLDCASE("%char-foldcase", 1, "f", "char_foldcase"),
  CHAR_ALPHABETIC_P("%char-alphabetic?", 1, "f", "char_alphabetic"),
  CHAR_NUMERIC_P("%char-numeric?", 1, "f", "char_numeric"),
  CHAR_WHITESPACE_P("%char-whitespace?", 1, "f", "char_whitespace"),
  CHAR_UPPER_CASE_P("%char-upper-case?", 1, "f", "char_upper_case"),
  CHAR_LOWER_CASE_P("%char-lower-case?", 1, "f", "char_lower_case"),
  /** Value of a decimal digit, or {@code #f}. */
  DIGIT_VALUE("%digit-value", 1, "f", "digit_value"),
  /** Full (possibly longer) mapping of a string: mode 0 down, 1 up, 2 fold. */
  STRING_MAP_CASE("%string-map-case", 2, "far", "string_map_case"),

  // Numbers, generic over what the tower has. The inline part handles fixnums and flonums.
  ADD("%+", 2, "fa"),
  SUB("%-", 2, "fa"),
  MUL("%*", 2, "fa"),
  DIV("%/", 2, "fa"),
  NEGATE("%negate", 1, "fa"),
  NUM_EQ("%=", 2, "f"),
  LT("%<", 2, "f"),
  GT("%>", 2, "f"),
  LE("%<=", 2, "f"),
  GE("%>=", 2, "f"),
  /** Truncating. */
  QUOTIENT("%quotient", 2, "fa"),
  REMAINDER("%remainder", 2, "fa"),
  /** Flooring. */
  MODULO("%modulo", 2, "fa"),
  FLOOR_QUOTIENT("%floor-quotient", 2, "fa", "floor_quotient"),
  EXACT("%exact", 1, "fa", "exact"),
  INEXACT("%inexact", 1, "fa"),
  FLOOR("%floor", 1, "fa"),
  CEILING("%ceiling", 1, "fa"),
  TRUNCATE("%truncate", 1, "fa"),
  ROUND("%round", 1, "fa"),
  /** Exact for exact squares. */
  SQRT("%sqrt", 1, "fa"),
  EXP("%exp", 1, "fa", "exp"),
  LOG("%log", 1, "fa", "log"),
  SIN("%sin", 1, "fa", "sin"),
  COS("%cos", 1, "fa", "cos"),
  TAN("%tan", 1, "fa", "tan"),
  ASIN("%asin", 1, "fa", "asin"),
  ACOS("%acos", 1, "fa", "acos"),
  ATAN("%atan", 1, "fa", "atan"),
  ATAN2("%atan2", 2, "fa", "atan2"),
  /** Real power of two flonums. */
  FLEXPT("%flexpt", 2, "fa", "flexpt"),
  INTEGER_P("%integer?", 1, "", "is_integer"),
  GCD("%gcd", 2, "fa", "gcd"),
  /** Of rationals, flonums too. */
  NUMERATOR("%numerator", 1, "fa", "numerator"),
  DENOMINATOR("%denominator", 1, "fa", "denominator"),
  /** Of an exact integer that is not negative, rounded down. */
  INTEGER_SQRT("%integer-sqrt", 1, "fa", "integer_square_root"),
  REAL_PART("%real-part", 1, "f", "real_part"),
  IMAG_PART("%imag-part", 1, "f", "imag_part"),
  MAKE_RECTANGULAR("%make-rectangular", 2, "fa", "make_rectangular"),
  MAKE_POLAR("%make-polar", 2, "fa", "make_polar"),
  MAGNITUDE("%magnitude", 1, "fa", "magnitude_of"),
  ANGLE("%angle", 1, "fa", "angle"),
  BIT_AND("%bit-and", 2, "fa"),
  BIT_OR("%bit-or", 2, "fa"),
  BIT_XOR("%bit-xor", 2, "fa"),
  /** {@code (%bit-shift n count)}: to the left; to the right where the count is negative. */
  BIT_SHIFT("%bit-shift", 2, "fa"),
  /** Ones of what is not negative, else zeros. */
  BIT_COUNT("%bit-count", 1, "f", "bit_count"),
  INTEGER_LENGTH("%integer-length", 1, "f", "integer_length"),
  /** Position of the lowest one, or -1. */
  FIRST_BIT("%first-bit", 1, "f", "first_bit"),
  /** {@code (%bit-set? index n)}. */
  BIT_SET_P("%bit-set?", 2, "f", "bit_is_set"),
  NUMBER_TO_STRING("%number->string", 2, "fa", "number_to_string"),
  /** The number, or {@code #f}. */
  STRING_TO_NUMBER("%string->number", 2, "fa", "string_to_number"),
  EQV("%eqv?", 2, ""),
  /** Ends on circular data too. */
  EQUAL("%equal?", 2, "fr", "equal"),

  // Records. A record type is (name field-names); an accessor passes its own name for messages.
  MAKE_RECORD_TYPE("%make-record-type", 2, "a", "make_record_type"),
  RECORD_TYPE_NAME("%record-type-name", 1, "f", "record_type_name"),
  RECORD_TYPE_FIELDS("%record-type-fields", 1, "f", "record_type_fields"),
  RECORD_TYPE_OF("%record-type-of", 1, "f", "record_type_of"),
  /** {@code (%record rtd field ...)}. */
  RECORD("%record", -1, "a"),
  /** {@code (%record-is? x rtd)}. */
  RECORD_IS("%record-is?", 2, ""),
  /**
   * {@code (%record-ref x rtd index who)}: index a constant fixnum from 0, who a constant symbol.
   */
  RECORD_REF("%record-ref", 4, "fr"),
  /** {@code (%record-set! x rtd index value who)}. */
  RECORD_SET("%record-set!", 5, "fw"),
  /** Field by number, type unchecked; for printers. */
  RECORD_FIELD("%record-field", 2, "fr", "record_field"),

  // Promises: a shared mutable (done, value).
  MAKE_PROMISE("%make-promise", 2, "a", "make_promise"),
  PROMISE_DONE_P("%promise-done?", 1, "fr", "promise_done"),
  PROMISE_VALUE("%promise-value", 1, "fr", "promise_value"),
  PROMISE_SET("%promise-set!", 3, "fw", "promise_set"),
  /** Gives the first what the second has, and makes them one (R7RS 4.2.5, {@code delay-force}). */
  PROMISE_SHARE("%promise-share!", 2, "fw", "promise_share"),

  // Multiple values: none, two or more are one object; one value is itself.
  VALUES("%values", -1, "a"),
  LIST_TO_VALUES("%list->values", 1, "fa", "list_to_values"),
  VALUES_TO_LIST("%values->list", 1, "a", "values_to_list"),

  // Hash tables, whose flavour says how keys are compared: 0 eq?, 1 eqv?, 2 equal?, 3 string=?, 4
  // by a procedure, which the prelude calls: the first three then yield %default.
  /** {@code (%hash-table-ref table key default)}. */
  HASH_TABLE_REF("%hash-table-ref", 3, "frw", "hash_table_ref"),
  HASH_TABLE_SET("%hash-table-set!", 3, "fawr", "hash_table_set"),
  /** Whether the key was there. */
  HASH_TABLE_DELETE("%hash-table-delete!", 2, "fwr", "hash_table_delete"),
  /** {@code (%make-hash-table flavour size equality hash)}. */
  MAKE_HASH_TABLE("%make-hash-table", 4, "fa", "make_hash_table"),
  HASH_TABLE_SIZE("%hash-table-size", 1, "fr", "hash_table_size"),
  HASH_TABLE_CLEAR("%hash-table-clear!", 1, "faw", "hash_table_clear"),
  HASH_TABLE_COPY("%hash-table-copy", 1, "far", "hash_table_copy"),
  /** 0 flavour, 1 equality, 2 hash procedure. */
  HASH_TABLE_FIELD("%hash-table-field", 2, "f", "hash_table_field"),
  /** A fresh list of 0 keys, 1 values, 2 pairs of both, oldest first. */
  HASH_TABLE_LIST("%hash-table->list", 2, "far", "hash_table_list"),
  /** Hash of a key for a table of a flavour other than 4: {@code (%hash-value flavour key)}. */
  HASH_VALUE("%hash-value", 2, "r", "hash_value"),
  // Of flavour 4: entries by number.
  HASH_TABLE_PROBE("%hash-table-probe", 3, "fr", "hash_table_probe"),
  HASH_TABLE_ENTRY("%hash-table-entry", 3, "r", "hash_table_entry"),
  HASH_TABLE_ENTRY_SET("%hash-table-entry-set!", 3, "w", "hash_table_entry_set"),
  HASH_TABLE_ENTRY_ADD("%hash-table-entry-add!", 4, "faw", "hash_table_entry_add"),
  HASH_TABLE_ENTRY_REMOVE("%hash-table-entry-remove!", 2, "w", "hash_table_entry_remove"),

  // Control.
  APPLY("%apply", 2, "fc", "apply_list"),
  /** Calls the procedure with the continuation, which is a procedure too. */
  CALL_CC("%call/cc", 1, "fac", "call_cc"),
  /** Replaces the continuation by one with the same winders; yields the value there. */
  REINSTATE("%reinstate", 2, "fc", "reinstate"),
  /** Per-instance dynamic state by number, see {@code docs/control.md}. */
  STATE_REF("%state-ref", 1, "r"),
  STATE_SET("%state-set!", 2, "w"),
  /** Ends the evaluation: (object, continuable?). */
  HALT_RAISED("%halt-raised", 1, "c", "halt_raised"),
  /** Ends the evaluation as {@code exit} does. */
  HALT_EXIT("%halt-exit", 1, "c", "halt_exit"),
  /**
   * Leaves the instance to ask the session for something: (list of the operation, a symbol, and its
   * arguments). Yields the answer; or the session raises a condition, or evaluates something, in
   * place of the call.
   */
  HOST_REQUEST("%host-request", 1, "fac", "host_request"),
  /**
   * {@code (%parameter-cell p other)}: what {@code p} has captured first if it was made by the same
   * lambda expression as the procedure {@code other}, else {@code #f}.
   */
  PARAMETER_CELL("%parameter-cell", 2, "r", "parameter_cell"),
  PROCEDURE_NAME("%procedure-name", 1, "fr", "procedure_name"),

  // Conditions: (kind symbol, message string, irritants list, site fixnum or #f).
  MAKE_CONDITION("%make-condition", 3, "a", "make_condition"),
  CONDITION_KIND("%condition-kind", 1, "f", "condition_kind"),
  CONDITION_MESSAGE("%condition-message", 1, "f", "condition_message"),
  CONDITION_IRRITANTS("%condition-irritants", 1, "f", "condition_irritants"),

  // Ports are vectors of words that the prelude lays out.
  MAKE_PORT("%make-port", 1, "a", "make_port"),
  PORT_REF("%port-ref", 2, "fr", "port_ref"),
  PORT_SET("%port-set!", 3, "fw", "port_set"),

  // The outside.
  /** (%write-out stream string start end): stream 1 is standard output, 2 standard error. */
  WRITE_OUT("%write-out", 4, "fw", "write_out"),
  CURRENT_JIFFY("%current-jiffy", 0, "ra", "current_jiffy"),
  CURRENT_SECOND("%current-second", 0, "ra", "current_second"),
  COLLECT("%collect-garbage", 0, "w", "request_collection");

  private static final Map<String, Primitive> BY_NAME = new HashMap<>();

  static {
    for (Primitive p : values()) {
      BY_NAME.put(p.symbol, p);
    }
  }

  private final String symbol;
  private final int arity;
  private final String effects;
  private final boolean inline;
  private final String function;

  /** An inline primitive; its slow path, if any, is the runtime function named after it. */
  Primitive(String symbol, int arity, String effects) {
    this.symbol = symbol;
    this.arity = arity;
    this.effects = effects;
    this.inline = true;
    this.function = name().toLowerCase(java.util.Locale.ROOT);
  }

  Primitive(String symbol, int arity, String effects, String function) {
    this.symbol = symbol;
    this.arity = arity;
    this.effects = effects;
    this.inline = false;
    this.function = function;
  }

  public static Optional<Primitive> named(String symbol) {
    return Optional.ofNullable(BY_NAME.get(symbol));
  }

  /** As the prelude writes it, with a percent sign. */
  public String symbol() {
    return symbol;
  }

  /** Number of arguments, or -1 for any. */
  public int arity() {
    return arity;
  }

  public boolean takes(int arguments) {
    return arity < 0 || arity == arguments;
  }

  public boolean inline() {
    return inline;
  }

  /** Name of the runtime function that does it, or its slow path. */
  public String function() {
    return function;
  }

  public boolean fails() {
    return effects.indexOf('f') >= 0;
  }

  public boolean allocates() {
    return effects.indexOf('a') >= 0;
  }

  public boolean writes() {
    return effects.indexOf('w') >= 0;
  }

  public boolean reads() {
    return effects.indexOf('r') >= 0;
  }

  /** Whether it computes with numbers. */
  public boolean arithmetic() {
    return compareTo(ADD) >= 0 && compareTo(ANGLE) <= 0;
  }

  /** Runs Scheme code: may unwind, and takes the depth budget. */
  public boolean calls() {
    return effects.indexOf('c') >= 0;
  }

  /** Same arguments, same result, nothing else happens. */
  public boolean pure() {
    return effects.isEmpty() || effects.equals("a");
  }
}
