package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;

/** Indirect calls from modules that an interrupt can stop; otherwise as {@link Calls}. */
@SuppressWarnings({"MemberName", "unused"})
public class Polled {
  protected Polled() {}

  public static long call_indirect_0(
      long self, int budget, int index, int table, Memory memory, Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f0(codes.function(index), self, budget);
  }

  public static long call_indirect_1(
      long self, long a, int budget, int index, int table, Memory memory, Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f1(codes.function(index), self, a, budget);
  }

  public static long call_indirect_2(
      long self,
      long a,
      long b,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f2(codes.function(index), self, a, b, budget);
  }

  public static long call_indirect_3(
      long self,
      long a,
      long b,
      long c,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f3(codes.function(index), self, a, b, c, budget);
  }

  public static long call_indirect_4(
      long self,
      long a,
      long b,
      long c,
      long d,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f4(codes.function(index), self, a, b, c, d, budget);
  }

  public static long call_indirect_5(
      long self,
      long a,
      long b,
      long c,
      long d,
      long e,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f5(codes.function(index), self, a, b, c, d, e, budget);
  }

  public static long call_indirect_6(
      long self,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f6(codes.function(index), self, a, b, c, d, e, f, budget);
  }

  public static long call_indirect_7(
      long self,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f7(codes.function(index), self, a, b, c, d, e, f, g, budget);
  }

  public static long call_indirect_8(
      long self,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g,
      long h,
      int budget,
      int index,
      int table,
      Memory memory,
      Instance instance) {
    PolledShaded.checkInterruption();
    CodeTable codes = ((FlatMemory) memory).table();
    return codes.code(index).f8(codes.function(index), self, a, b, c, d, e, f, g, h, budget);
  }
}
