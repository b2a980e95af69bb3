package radicchio.compiler.lowlevel;

import java.util.HashMap;
import java.util.Map;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;

/** The layout's names, as sources of the runtime write them. */
final class Constants {
  private Constants() {}

  static Map<String, Long> layout() {
    Map<String, Long> c = new HashMap<>();
    tags(c);
    kinds(c);
    slots(c);
    c.put("MAX_ARITY", (long) Abi.MAX_ARITY);
    c.put("VARIADIC", (long) Abi.VARIADIC);
    c.put("FIRST_BUDGET", (long) Abi.budget(Abi.NESTING));
    c.put("OUTCOME_IS_VALUE", (long) Abi.OUTCOME_VALUE);
    c.put("OUTCOME_IS_RAISED", (long) Abi.OUTCOME_RAISED);
    c.put("OUTCOME_IS_EXIT", (long) Abi.OUTCOME_EXIT);
    c.put("OUTCOME_IS_REQUEST", (long) Abi.OUTCOME_REQUEST);
    return c;
  }

  private static void tags(Map<String, Long> c) {
    c.put("FALSE", Tags.FALSE);
    c.put("TRUE", Tags.TRUE);
    c.put("NIL", Tags.NIL);
    c.put("EOF", Tags.EOF);
    c.put("UNSPECIFIED", Tags.UNSPECIFIED);
    c.put("DEFAULT", Tags.DEFAULT);
    c.put("UNBOUND", Tags.UNBOUND);
    c.put("UNINITIALIZED", Tags.UNINITIALIZED);
    c.put("SENTINEL", Tags.SENTINEL);
    c.put("RAW_COMPLEX", Tags.RAW_COMPLEX);
    c.put("RAW_SENTINEL", Tags.RAW_SENTINEL);
    c.put("CHAR", (long) Tags.CHAR);
    c.put("FORWARD", (long) Tags.FORWARD);
    c.put("HEADER", (long) Tags.HEADER);
    c.put("PAIR", (long) Tags.PAIR);
    c.put("OBJECT", (long) Tags.OBJECT);
    c.put("PROCEDURE", (long) Tags.PROCEDURE);
    c.put("CAR", (long) Tags.CAR);
    c.put("CDR", (long) Tags.CDR);
    c.put("OBJECT_HEADER", (long) Tags.OBJECT_HEADER);
    c.put("WORDS", (long) Tags.OBJECT_WORDS);
    c.put("WORD1", (long) Tags.OBJECT_WORDS + 8);
    c.put("WORD2", (long) Tags.OBJECT_WORDS + 16);
    c.put("WORD3", (long) Tags.OBJECT_WORDS + 24);
    c.put("WORD4", (long) Tags.OBJECT_WORDS + 32);
    c.put("LENGTH", (long) Tags.OBJECT_HEADER + 2);
    c.put("PROCEDURE_CODE", (long) Tags.PROCEDURE_CODE);
    c.put("PROCEDURE_FREE", (long) Tags.PROCEDURE_FREE);
    c.put("MIN_FIXNUM", Tags.MIN_FIXNUM);
    c.put("MAX_FIXNUM", Tags.MAX_FIXNUM);
  }

  private static void kinds(Map<String, Long> c) {
    c.put("K_BOX", (long) Kinds.BOX);
    c.put("K_VECTOR", (long) Kinds.VECTOR);
    c.put("K_STRING", (long) Kinds.STRING);
    c.put("K_BYTEVECTOR", (long) Kinds.BYTEVECTOR);
    c.put("K_SYMBOL", (long) Kinds.SYMBOL);
    c.put("K_BIGNUM", (long) Kinds.BIGNUM);
    c.put("K_FLONUM", (long) Kinds.FLONUM);
    c.put("K_RATIO", (long) Kinds.RATIO);
    c.put("K_COMPLEX", (long) Kinds.COMPLEX);
    c.put("K_PROCEDURE", (long) Kinds.PROCEDURE);
    c.put("K_RECORD", (long) Kinds.RECORD);
    c.put("K_RECORD_TYPE", (long) Kinds.RECORD_TYPE);
    c.put("K_PROMISE", (long) Kinds.PROMISE);
    c.put("K_VALUES", (long) Kinds.VALUES);
    c.put("K_FRAME", (long) Kinds.FRAME);
    c.put("K_CONDITION", (long) Kinds.CONDITION);
    c.put("K_PORT", (long) Kinds.PORT);
    c.put("K_HASH_TABLE", (long) Kinds.HASH_TABLE);
  }

  private static void slots(Map<String, Long> c) {
    c.put("HP", (long) Slots.HP);
    c.put("SOFT", (long) Slots.SOFT);
    c.put("HARD", (long) Slots.HARD);
    c.put("SPACE", (long) Slots.SPACE);
    c.put("LIMIT", (long) Slots.LIMIT);
    c.put("YOUNG", (long) Slots.YOUNG);
    c.put("FULL", (long) Slots.FULL);
    c.put("LAST_FULL", (long) Slots.LAST_FULL);
    c.put("STARTS", (long) Slots.STARTS);
    c.put("CELLS_END", (long) Slots.CELLS_END);
    c.put("CONSTANTS", (long) Slots.CONSTANTS);
    c.put("CONSTANTS_END", (long) Slots.CONSTANTS_END);
    c.put("BUDGET", (long) Slots.BUDGET);
    c.put("STRESS", (long) Slots.STRESS);
    c.put("COLLECTIONS", (long) Slots.COLLECTIONS);
    c.put("MOST_LIVE", (long) Slots.MOST_LIVE);
    c.put("LIVE_CODES_END", (long) Slots.LIVE_CODES_END);
    c.put("ROOTS", (long) Slots.ROOTS);
    c.put("ROOTS_END", (long) Slots.ROOTS_END);
    c.put("FRAMES", (long) Slots.FRAMES);
    c.put("FIRST", (long) Slots.FIRST);
    c.put("LAST", (long) Slots.LAST);
    c.put("OUTCOME", (long) Slots.OUTCOME);
    c.put("OUTCOME_VALUE", (long) Slots.OUTCOME_VALUE);
    c.put("OUTCOME_FRAMES", (long) Slots.OUTCOME_FRAMES);
    c.put("SYMBOLS", (long) Slots.SYMBOLS);
    c.put("SYMBOL_COUNT", (long) Slots.SYMBOL_COUNT);
    c.put("CODE_NAMES", (long) Slots.CODE_NAMES);
    c.put("RESULT", (long) Slots.RESULT);
    c.put("FLONUM_ZERO", (long) Slots.FLONUM_ZERO);
    c.put("GENERATED", (long) Slots.GENERATED);
    c.put("STATE", (long) Slots.STATE);
    c.put("STATE_COUNT", (long) Slots.STATE_COUNT);
    c.put("STATE_WINDERS", (long) Slots.STATE_WINDERS);
    c.put("STATE_HANDLERS", (long) Slots.STATE_HANDLERS);
    c.put("STATE_PARAMETERS", (long) Slots.STATE_PARAMETERS);
    c.put("STATE_RAISE", (long) Slots.STATE_RAISE);
    c.put("STATE_REWIND", (long) Slots.STATE_REWIND);
    c.put("SCRATCH", (long) Slots.SCRATCH);
    c.put("SCRATCH_BYTES", (long) Slots.SCRATCH_BYTES);
    c.put("CELLS", (long) Slots.CELLS);
    c.put("LIVE_CODES", (long) Slots.LIVE_CODES);
    c.put("LIVE_CODES_BYTES", (long) Slots.LIVE_CODES_BYTES);
    c.put("CARDS", (long) Slots.CARDS);
    c.put("CARD_SHIFT", (long) Slots.CARD_SHIFT);
  }
}
