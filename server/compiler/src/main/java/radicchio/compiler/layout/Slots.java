package radicchio.compiler.layout;

/**
 * Addresses, in bytes, of the runtime's state in linear memory, and the memory map.
 *
 * <pre>
 *   0        nothing (so that a wild 0 is not a pointer)
 *   16       raw registers
 *   64       tagged registers: roots of the collector
 *   384      more raw registers
 *   512      the runtime module's own constant bytes
 *   16 Ki    scratch, for passing bytes to and from the host
 *   64 Ki    cells: top-level variables and module constants; roots
 *   LIVE_CODES  one bit a table index: whether the last collection of everything met it
 *   CARDS    two bytes for each 512 bytes that the memory may have
 *   then     the heap, to the end of memory
 * </pre>
 */
public final class Slots {
  private Slots() {}

  // Raw registers, i32 each.
  /** Next free byte of the heap; a multiple of 8. */
  public static final int HP = 16;

  /** Allocation past this asks for a collection at the next poll ({@code HP > SOFT}). */
  public static final int SOFT = 20;

  /** Allocation past this needs {@code more_memory} at once. */
  public static final int HARD = 24;

  /** Start of the heap, behind the cards. */
  public static final int SPACE = 28;

  /** Most bytes the memory may have. */
  public static final int LIMIT = 32;

  /** First byte after the cells of variables in use. */
  public static final int CELLS_END = 36;

  /** Depth budget that the driver gives to what it calls, see {@link Abi}. */
  public static final int BUDGET = 40;

  /** n above 0: collect at the next n polls after any allocation, then after 4 KiB each. */
  public static final int STRESS = 44;

  /** How many collections there have been. */
  public static final int COLLECTIONS = 48;

  /** Most live bytes before {@code out-of-memory} is raised; the collector's own. */
  public static final int MOST_LIVE = 52;

  /** First byte after those of {@link #LIVE_CODES} that the last collection wrote. */
  public static final int LIVE_CODES_END = 56;

  /** First byte after the module constants in use. */
  public static final int CONSTANTS_END = 60;

  /** Where old objects end and young ones begin, which is where the last collection ended. */
  public static final int YOUNG = 388;

  /** Past this, a collection is one of everything. */
  public static final int FULL = 392;

  /** {@link #COLLECTIONS} after the last collection of everything. */
  public static final int LAST_FULL = 396;

  /** One byte a card: where the last old object that begins in it does. */
  public static final int STARTS = 400;

  // Tagged registers, i64 each, scanned as roots.
  public static final int ROOTS = 64;

  /**
   * Frames of the current continuation that are not on the stack, innermost first, or {@code NIL}.
   */
  public static final int FRAMES = 64;

  /** Frames saved by the unwinding in progress: innermost and outermost, or {@code NIL}. */
  public static final int FIRST = 72;

  public static final int LAST = 80;

  /** How the evaluation ended, see {@link Abi}: a fixnum, then its object and frames. */
  public static final int OUTCOME = 88;

  public static final int OUTCOME_VALUE = 96;
  public static final int OUTCOME_FRAMES = 104;

  /** Vector of all symbols, by hash. */
  public static final int SYMBOLS = 112;

  public static final int SYMBOL_COUNT = 120;

  /** Vector: name (symbol or false) of the code at each table index. */
  public static final int CODE_NAMES = 128;

  /** Value on its way from one call of the driver to the next, while it collects. */
  public static final int RESULT = 136;

  /** The flonum 0.0, which has no immediate form but is met everywhere. */
  public static final int FLONUM_ZERO = 144;

  /** How many symbols have been generated: a fixnum. */
  public static final int GENERATED = 152;

  /** {@link #STATE_COUNT} words of dynamic state, {@code (%state-ref i)}. */
  public static final int STATE = 256;

  public static final int STATE_COUNT = 16;
  public static final int ROOTS_END = STATE + 8 * STATE_COUNT;

  /** Texts of the runtime module. */
  public static final int TEXTS = 512;

  public static final int SCRATCH = 16384;
  public static final int SCRATCH_BYTES = 49152;
  public static final int CELLS = 65536;
  public static final int CELLS_BYTES = 4 << 20;

  /** Module constants follow the cells of variables. */
  public static final int CONSTANTS = CELLS + CELLS_BYTES / 4;

  /** Written by each collection, see {@code docs/control.md}. */
  public static final int LIVE_CODES = CELLS + CELLS_BYTES;

  public static final int LIVE_CODES_BYTES = 128 << 10;

  /**
   * One byte for each {@code 1 << CARD_SHIFT} bytes of memory: whether a word may have been stored
   * there since the last collection, see {@code docs/collector.md}. {@link #STARTS} follows.
   */
  public static final int CARDS = LIVE_CODES + LIVE_CODES_BYTES;

  public static final int CARD_SHIFT = 9;

  // Dynamic state by number.
  public static final int STATE_WINDERS = 0;
  public static final int STATE_HANDLERS = 1;
  public static final int STATE_PARAMETERS = 2;

  /**
   * Procedure of one argument that raises the condition a primitive failed with; set by the
   * prelude.
   */
  public static final int STATE_RAISE = 3;

  public static final int STATE_OUTPUT = 4;
  public static final int STATE_INPUT = 5;
  public static final int STATE_ERROR_OUTPUT = 6;

  /**
   * Procedure of a list of winders, a continuation and a value that makes the winders current and
   * goes on with the continuation; set by the prelude.
   */
  public static final int STATE_REWIND = 7;
}
