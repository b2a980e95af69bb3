package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.OpcodeImpl;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.InvalidException;

/**
 * What generated code calls for the instructions that are not plain arithmetic. Chicory puts a copy
 * of such a class into every module; here all modules share this one, which is most of what makes a
 * small module cheap. It has what the wasm of {@code radicchio.compiler.wasm} needs: no threads,
 * exceptions or garbage-collected references.
 */
@SuppressWarnings("unused")
public class CallsShaded {
  protected CallsShaded() {}

  public static long[] callHostFunction(Instance instance, int function, long[] arguments) {
    return instance.imports().function(function).handle().apply(instance, arguments);
  }

  public static int getAddr(int base, int offset) {
    return base < 0 ? base : base + offset;
  }

  public static byte memoryReadByte(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).read(getAddr(base, offset));
  }

  public static short memoryReadShort(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).readShort(getAddr(base, offset));
  }

  public static int memoryReadInt(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).readInt(getAddr(base, offset));
  }

  public static long memoryReadLong(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).readLong(getAddr(base, offset));
  }

  public static float memoryReadFloat(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).readFloat(getAddr(base, offset));
  }

  public static double memoryReadDouble(int base, int offset, Memory memory) {
    return ((FlatMemory) memory).readDouble(getAddr(base, offset));
  }

  public static void memoryWriteByte(int base, byte value, int offset, Memory memory) {
    ((FlatMemory) memory).writeByte(getAddr(base, offset), value);
  }

  public static void memoryWriteShort(int base, short value, int offset, Memory memory) {
    ((FlatMemory) memory).writeShort(getAddr(base, offset), value);
  }

  public static void memoryWriteInt(int base, int value, int offset, Memory memory) {
    ((FlatMemory) memory).writeI32(getAddr(base, offset), value);
  }

  public static void memoryWriteLong(int base, long value, int offset, Memory memory) {
    ((FlatMemory) memory).writeLong(getAddr(base, offset), value);
  }

  public static void memoryWriteFloat(int base, float value, int offset, Memory memory) {
    ((FlatMemory) memory).writeF32(getAddr(base, offset), value);
  }

  public static void memoryWriteDouble(int base, double value, int offset, Memory memory) {
    ((FlatMemory) memory).writeF64(getAddr(base, offset), value);
  }

  public static void memoryCopy(int to, int from, int count, Memory memory) {
    memory.copy(to, from, count);
  }

  public static void memoryFill(int address, byte value, int count, Memory memory) {
    memory.fill(value, address, address + count);
  }

  public static int memoryGrow(int by, Memory memory) {
    return memory.grow(by);
  }

  public static int memoryPages(Memory memory) {
    return memory.pages();
  }

  public static int i32_ge_u(int a, int b) {
    return OpcodeImpl.I32_GE_U(a, b);
  }

  public static long readGlobal(int index, Instance instance) {
    return instance.global(index).getValue();
  }

  public static void writeGlobal(long value, int index, Instance instance) {
    instance.global(index).setValue(value);
  }

  public static int tableGet(int index, int table, Instance instance) {
    return OpcodeImpl.TABLE_GET(instance, table, index);
  }

  public static void tableSet(int index, int value, int table, Instance instance) {
    instance.table(table).setRef(index, value, instance);
  }

  public static int tableGrow(int value, int by, int table, Instance instance) {
    return instance.table(table).grow(by, value, instance);
  }

  public static int tableSize(int table, Instance instance) {
    return instance.table(table).size();
  }

  public static RuntimeException throwOutOfBoundsMemoryAccess() {
    throw new WasmRuntimeException("out of bounds memory access");
  }

  public static RuntimeException throwTrapException() {
    throw new TrapException("unreachable code was reached");
  }

  public static RuntimeException throwNullFunctionReference() {
    throw new TrapException("null function reference");
  }

  public static RuntimeException throwIndirectCallTypeMismatch() {
    return new ChicoryException("indirect call type mismatch");
  }

  public static RuntimeException throwUnknownFunction(int index) {
    throw new InvalidException("unknown function " + index);
  }
}
