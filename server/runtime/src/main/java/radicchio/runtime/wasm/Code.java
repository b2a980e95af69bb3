package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TrapException;

/**
 * A module's code, callable through the table without boxing: {@code fn} calls a function of type
 * F(n), see {@link radicchio.compiler.layout.Abi}. Each compiled module has a generated subclass.
 */
public abstract class Code implements Machine {
  protected final Instance instance;
  protected final Memory memory;

  protected Code(Instance instance) {
    this.instance = instance;
    this.memory = instance.memory();
  }

  public abstract long f0(int function, long self, int budget);

  public abstract long f1(int function, long self, long a, int budget);

  public abstract long f2(int function, long self, long a, long b, int budget);

  public abstract long f3(int function, long self, long a, long b, long c, int budget);

  public abstract long f4(int function, long self, long a, long b, long c, long d, int budget);

  public abstract long f5(
      int function, long self, long a, long b, long c, long d, long e, int budget);

  public abstract long f6(
      int function, long self, long a, long b, long c, long d, long e, long f, int budget);

  public abstract long f7(
      int function, long self, long a, long b, long c, long d, long e, long f, long g, int budget);

  public abstract long f8(
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
      int budget);

  /**
   * What a call ends in when the element has another type, or the function is not one to be called
   * from outside.
   */
  public static RuntimeException mismatch(int function) {
    return new TrapException(
        "no function " + function + " of that type is to be called from outside its module");
  }
}
