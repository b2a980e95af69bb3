package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;

/** A module's code run by the interpreter: calls through the table box their arguments. */
final class Interpreted extends Code {
  private final InterpreterMachine machine;

  Interpreted(Instance instance) {
    super(instance);
    machine = new InterpreterMachine(instance);
  }

  @Override
  public long[] call(int function, long[] arguments) {
    return machine.call(function, arguments);
  }

  private long typed(int n, int function, long... arguments) {
    if (instance.functionType(function) != n) {
      throw mismatch(function);
    }
    return machine.call(function, arguments)[0];
  }

  @Override
  public long f0(int function, long self, int budget) {
    return typed(0, function, self, budget);
  }

  @Override
  public long f1(int function, long self, long a, int budget) {
    return typed(1, function, self, a, budget);
  }

  @Override
  public long f2(int function, long self, long a, long b, int budget) {
    return typed(2, function, self, a, b, budget);
  }

  @Override
  public long f3(int function, long self, long a, long b, long c, int budget) {
    return typed(3, function, self, a, b, c, budget);
  }

  @Override
  public long f4(int function, long self, long a, long b, long c, long d, int budget) {
    return typed(4, function, self, a, b, c, d, budget);
  }

  @Override
  public long f5(int function, long self, long a, long b, long c, long d, long e, int budget) {
    return typed(5, function, self, a, b, c, d, e, budget);
  }

  @Override
  public long f6(
      int function, long self, long a, long b, long c, long d, long e, long f, int budget) {
    return typed(6, function, self, a, b, c, d, e, f, budget);
  }

  @Override
  public long f7(
      int function, long self, long a, long b, long c, long d, long e, long f, long g, int budget) {
    return typed(7, function, self, a, b, c, d, e, f, g, budget);
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
    return typed(8, function, self, a, b, c, d, e, f, g, h, budget);
  }
}
