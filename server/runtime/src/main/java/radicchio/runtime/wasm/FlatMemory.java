package radicchio.runtime.wasm;

import static java.util.Objects.requireNonNull;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Linear memory as one byte array: two to three times faster than the memories that come with
 * Chicory. Growing copies, so whoever grows it does so in large steps.
 *
 * <p>It also knows the table of its instance and the two instances that units import functions of,
 * because generated code has the memory at hand wherever it makes a call, and the rest only at the
 * end of a chain of loads.
 */
// The interface still demands methods that it is going to remove.
@SuppressWarnings("removal")
public final class FlatMemory implements Memory {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle FLOAT = view(float[].class);
  private static final VarHandle DOUBLE = view(double[].class);

  private final int initialPages;
  private final int maximumPages;
  private final CodeTable table;
  private byte[] bytes;
  private LimbArithmetic.@Nullable Scratch scratch;
  private @Nullable Instance runtime;
  private @Nullable Instance prelude;

  FlatMemory(MemoryLimits limits, CodeTable table) {
    this.initialPages = limits.initialPages();
    this.maximumPages = Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
    this.table = table;
    this.bytes = new byte[initialPages * PAGE_SIZE];
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  /** All of it, until it grows. */
  byte[] bytes() {
    return bytes;
  }

  /** What {@link LimbArithmetic} works with. */
  LimbArithmetic.Scratch scratch() {
    LimbArithmetic.Scratch known = scratch;
    if (known == null) {
      known = new LimbArithmetic.Scratch();
      scratch = known;
    }
    return known;
  }

  CodeTable table() {
    return table;
  }

  /** The code that has the function at an index of the table; generated code calls this. */
  public Code code(int index) {
    return table.code(index);
  }

  /** Which of that code's functions it is; generated code calls this after {@link #code}. */
  public int function(int index) {
    return table.function(index);
  }

  /** The instance of the runtime module; generated code calls this. */
  public Instance rt() {
    return requireNonNull(runtime);
  }

  /** The instance of the prelude; generated code calls this. */
  public Instance prelude() {
    return requireNonNull(prelude);
  }

  void linkedRuntime(Instance instance) {
    runtime = instance;
  }

  void linkedPrelude(Instance instance) {
    prelude = instance;
  }

  /** Who finds the classes of the modules that were linked before. */
  ClassLoader loader() {
    Instance last = prelude == null ? runtime : prelude;
    return (last == null ? FlatMemory.class : last.getMachine().getClass()).getClassLoader();
  }

  /** Size in bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public int pages() {
    return bytes.length / PAGE_SIZE;
  }

  @Override
  public int grow(int by) {
    int before = pages();
    if (by < 0 || by > maximumPages - before) {
      return -1;
    }
    if (by > 0) {
      try {
        bytes = Arrays.copyOf(bytes, (before + by) * PAGE_SIZE);
      } catch (OutOfMemoryError e) {
        return -1; // As the wasm spec has it: the host may refuse.
      }
    }
    return before;
  }

  @Override
  public int initialPages() {
    return initialPages;
  }

  @Override
  public int maximumPages() {
    return maximumPages;
  }

  @Override
  public byte read(int address) {
    try {
      return bytes[address];
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public short readShort(int address) {
    try {
      return (short) SHORT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public long readU16(int address) {
    return readShort(address) & 0xFFFF;
  }

  @Override
  public int readInt(int address) {
    try {
      return (int) INT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public long readLong(int address) {
    try {
      return (long) LONG.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public long readF32(int address) {
    return readInt(address) & 0xFFFF_FFFFL;
  }

  @Override
  public float readFloat(int address) {
    try {
      return (float) FLOAT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public double readDouble(int address) {
    try {
      return (double) DOUBLE.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public byte[] readBytes(int address, int count) {
    check(address, count);
    return Arrays.copyOfRange(bytes, address, address + count);
  }

  @Override
  public void writeByte(int address, byte value) {
    try {
      bytes[address] = value;
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void writeShort(int address, short value) {
    try {
      SHORT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void writeI32(int address, int value) {
    try {
      INT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void writeLong(int address, long value) {
    try {
      LONG.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void writeF32(int address, float value) {
    try {
      FLOAT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void writeF64(int address, double value) {
    try {
      DOUBLE.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(address);
    }
  }

  @Override
  public void write(int address, byte[] source, int offset, int count) {
    check(address, count);
    System.arraycopy(source, offset, bytes, address, count);
  }

  @Override
  public void copy(int to, int from, int count) {
    check(to, count);
    check(from, count);
    System.arraycopy(bytes, from, bytes, to, count);
  }

  /** {@code from} inclusive, {@code to} exclusive. */
  @Override
  public void fill(byte value, int from, int to) {
    check(from, to - from);
    Arrays.fill(bytes, from, to, value);
  }

  /** Only instantiation asks for it, and a new array is zero. */
  @Override
  public void zero() {}

  /**
   * Active segments only: passive ones would have to be kept for each of the modules that share
   * this memory.
   */
  @Override
  public void initialize(Instance instance, DataSegment[] segments) {
    for (DataSegment segment : segments) {
      if (segment instanceof ActiveDataSegment active) {
        int address =
            (int) ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions())[0];
        write(address, active.data(), 0, active.data().length);
      }
    }
  }

  @Override
  public void initPassiveSegment(int segment, int to, int offset, int count) {
    throw new WasmRuntimeException("passive data segments do not exist here");
  }

  @Override
  public void drop(int segment) {
    throw new WasmRuntimeException("passive data segments do not exist here");
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  @Deprecated(forRemoval = true)
  public Object lock(int address) {
    throw notShared();
  }

  @Override
  @Deprecated(forRemoval = true)
  public int waitOn(int address, int expected, long timeout) {
    throw notShared();
  }

  @Override
  @Deprecated(forRemoval = true)
  public int waitOn(int address, long expected, long timeout) {
    throw notShared();
  }

  @Override
  @Deprecated(forRemoval = true)
  public int notify(int address, int threads) {
    throw notShared();
  }

  private void check(int address, int count) {
    if (address < 0 || count < 0 || count > bytes.length - address) {
      throw outOfBounds(address);
    }
  }

  private static WasmRuntimeException outOfBounds(int address) {
    return new WasmRuntimeException(
        "out of bounds memory access: " + Integer.toUnsignedString(address));
  }

  private static WasmRuntimeException notShared() {
    return new WasmRuntimeException("this memory is not shared");
  }
}
