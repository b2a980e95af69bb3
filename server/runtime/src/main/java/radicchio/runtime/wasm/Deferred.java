package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A unit's code before it is compiled. Its top-level forms, which run once, are interpreted; the
 * first call of anything else has the unit compiled, unless that was done meanwhile, and puts the
 * compiled code into the table in place of this.
 */
final class Deferred extends Code {
  private final CodeTable table;
  private final int firstElement;
  private final int elements;
  private final Straight straight;

  /**
   * The unit in the interpreter, until its forms have run or it is compiled: it takes much memory.
   */
  private @Nullable Code interpreted;

  /** The straight functions that have not run. */
  private final BitSet left;

  /** Makes the interpreter anew, for what cannot be compiled. */
  private final Supplier<Code> interpreter;

  private final FutureTask<Code> compilation;
  private @Nullable Code compiled;

  /**
   * @param unit where its code lies in the table
   * @param straight the functions that are to be interpreted
   * @param compilation compiles the unit for this instance
   */
  Deferred(
      Instance instance,
      Declarations unit,
      Straight straight,
      Code interpreted,
      Supplier<Code> interpreter,
      FutureTask<Code> compilation) {
    super(instance);
    this.table = ((FlatMemory) memory).table();
    this.firstElement = unit.firstElement();
    this.elements = unit.elements().length;
    this.straight = straight;
    this.left = (BitSet) straight.functions().clone();
    this.interpreted = interpreted;
    this.interpreter = interpreter;
    this.compilation = compilation;
  }

  private Code code(int function) {
    Code done = compiled;
    if (done != null) {
      return done;
    }
    Code first = interpreted;
    return first != null && straight.has(function) ? first : compiled();
  }

  private void ran(int function) {
    left.clear(function);
    if (left.isEmpty()) {
      interpreted = null;
    }
  }

  /** It is not going to be called any more. */
  void cancel() {
    var _ = compilation.cancel(false);
  }

  private Code compiled() {
    Code done = outcome();
    compiled = done;
    interpreted = null;
    table.replace(firstElement, elements, this, done);
    return done;
  }

  /** On this thread if no other has begun; an interrupt does not end it. */
  private Code outcome() {
    compilation.run();
    boolean struck = false;
    try {
      while (true) {
        try {
          return compilation.get();
        } catch (InterruptedException e) {
          struck = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // Too large a function for the JVM: slow is better than not at all.
      System.getLogger(Deferred.class.getName())
          .log(System.Logger.Level.DEBUG, "a unit is left to the interpreter", e.getCause());
      return interpreter.get();
    } finally {
      if (struck) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public long[] call(int function, long[] arguments) {
    long[] results = code(function).call(function, arguments);
    ran(function);
    return results;
  }

  @Override
  public long f0(int function, long self, int budget) {
    return code(function).f0(function, self, budget);
  }

  @Override
  public long f1(int function, long self, long a, int budget) {
    long result = code(function).f1(function, self, a, budget);
    ran(function); // forms are F(1)
    return result;
  }

  @Override
  public long f2(int function, long self, long a, long b, int budget) {
    return code(function).f2(function, self, a, b, budget);
  }

  @Override
  public long f3(int function, long self, long a, long b, long c, int budget) {
    return code(function).f3(function, self, a, b, c, budget);
  }

  @Override
  public long f4(int function, long self, long a, long b, long c, long d, int budget) {
    return code(function).f4(function, self, a, b, c, d, budget);
  }

  @Override
  public long f5(int function, long self, long a, long b, long c, long d, long e, int budget) {
    return code(function).f5(function, self, a, b, c, d, e, budget);
  }

  @Override
  public long f6(
      int function, long self, long a, long b, long c, long d, long e, long f, int budget) {
    return code(function).f6(function, self, a, b, c, d, e, f, budget);
  }

  @Override
  public long f7(
      int function, long self, long a, long b, long c, long d, long e, long f, long g, int budget) {
    return code(function).f7(function, self, a, b, c, d, e, f, g, budget);
  }

  @Override
  public long f8(
      int function,
      long self,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g,
      long h,
      int budget) {
    return code(function).f8(function, self, a, b, c, d, e, f, g, h, budget);
  }
}
