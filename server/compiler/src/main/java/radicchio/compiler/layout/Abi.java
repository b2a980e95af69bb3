package radicchio.compiler.layout;

/**
 * How compiled code calls and returns, see {@code docs/control.md}.
 *
 * <p>Function type {@code F(n)} is {@code (self i64, argument i64 × n, budget i32) -> i64}, n from
 * 0 to {@link #MAX_ARITY}; the type section of every module begins with F(0) ... F(MAX_ARITY) in
 * this order. Variadic procedures have type F(1) and take the list of their arguments; functions
 * that resume a frame have type F(1) and take the frame as self and the value of the call that has
 * returned.
 */
public final class Abi {
  private Abi() {}

  public static final int MAX_ARITY = 8;

  /** Arity in the code word of a procedure that takes the list of its arguments. */
  public static final int VARIADIC = 255;

  /**
   * The budget is two counters in one i32: the low {@link #TAIL_BITS} bits count tail calls that
   * may still be done as plain calls, the rest counts nested calls. A non-tail call passes {@code
   * (budget | TAIL_MASK) - NEST}; a tail call passes {@code budget - 1}, or bounces when the low
   * bits are 0; a procedure that finds {@code budget < NEST} on entry suspends itself.
   */
  public static final int TAIL_BITS = 5;

  public static final int NEST = 1 << TAIL_BITS;
  public static final int TAIL_MASK = NEST - 1;

  /** How deep calls nest until the stack is saved to the heap, unless a session sets another. */
  public static final int NESTING = 4000;

  /** The budget that code starts with: {@code nesting} nested calls, and all tail calls. */
  public static int budget(int nesting) {
    return nesting << TAIL_BITS | TAIL_MASK;
  }

  // Outcomes, as fixnums in Slots.OUTCOME.
  public static final int OUTCOME_VALUE = 0;
  public static final int OUTCOME_RAISED = 1;
  public static final int OUTCOME_EXIT = 2;

  /** The program asks the session for something, and waits to be resumed. */
  public static final int OUTCOME_REQUEST = 3;
}
