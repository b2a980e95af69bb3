package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.types.Value;
import java.nio.charset.StandardCharsets;

/**
 * What a program can ask of the host, the whole of it: see the end of {@code docs/control.md}.
 * Everything given is checked.
 */
final class HostFunctions {
  private final Output output;

  HostFunctions(Output output) {
    this.output = output;
  }

  WasmFunctionHandle named(String name) {
    return switch (name) {
      case "write" -> this::write;
      case "format_flonum" -> HostFunctions::formatFlonum;
      case "parse_flonum" -> HostFunctions::parseFlonum;
      case "math" ->
          (instance, a) ->
              one(math((int) a[0], Value.longToDouble(a[1]), Value.longToDouble(a[2])));
      case "char" -> (instance, a) -> new long[] {Characters.apply((int) a[0], (int) a[1])};
      case "map_case" -> HostFunctions::mapCase;
      case "interruption" -> HostFunctions::interruption;
      case "interrupted" -> (instance, a) -> new long[] {Interruption.struck() ? 1 : 0};
      case "jiffy" -> (instance, a) -> new long[] {System.nanoTime()};
      case "second" -> (instance, a) -> one(System.currentTimeMillis() / 1000.0);
      default -> throw new IllegalArgumentException("no host function " + name);
    };
  }

  private long[] write(Instance instance, long... a) {
    int stream = (int) a[0];
    if (stream != 1 && stream != 2) {
      throw new WasmRuntimeException("no output stream " + stream);
    }
    output.write(stream, text(instance.memory(), a[1], a[2]));
    return new long[0];
  }

  private static long[] interruption(Instance instance, long... a) {
    if (Interruption.requested()) {
      Interruption.strike();
    }
    return new long[0];
  }

  private static long[] formatFlonum(Instance instance, long... a) {
    byte[] text = Flonums.format(Value.longToDouble(a[0])).getBytes(StandardCharsets.US_ASCII);
    instance.memory().write((int) a[1], text, 0, text.length);
    return new long[] {text.length};
  }

  private static long[] parseFlonum(Instance instance, long... a) {
    try {
      return one(Double.parseDouble(text(instance.memory(), a[0], a[1])));
    } catch (NumberFormatException e) {
      throw new WasmRuntimeException("parse_flonum of what is not a decimal");
    }
  }

  private static long[] mapCase(Instance instance, long... a) {
    Memory memory = instance.memory();
    int from = (int) a[1];
    int count = (int) a[2];
    if (count < 0 || count > memory.pages() * (Memory.PAGE_SIZE / 4)) {
      throw new WasmRuntimeException("map_case of " + count + " characters");
    }
    int[] points = new int[count];
    for (int i = 0; i < count; i++) {
      points[i] = memory.readInt(from + 4 * i);
    }
    int[] mapped = Characters.mapCase((int) a[0], points);
    if (mapped.length > 3L * count) {
      throw new WasmRuntimeException("map_case needs more room");
    }
    for (int i = 0; i < mapped.length; i++) {
      memory.writeI32((int) a[3] + 4 * i, mapped[i]);
    }
    return new long[] {mapped.length};
  }

  private static double math(int operation, double x, double y) {
    return switch (operation) {
      case 0 -> Math.exp(x);
      case 1 -> Math.log(x);
      case 2 -> Math.sin(x);
      case 3 -> Math.cos(x);
      case 4 -> Math.tan(x);
      case 5 -> Math.asin(x);
      case 6 -> Math.acos(x);
      case 7 -> Math.atan(x);
      case 8 -> Math.atan2(x, y);
      case 9 -> Math.pow(x, y);
      default -> throw new WasmRuntimeException("no math operation " + operation);
    };
  }

  /** Malformed UTF-8 becomes replacement characters; addresses outside the memory trap. */
  private static String text(Memory memory, long address, long bytes) {
    return new String(memory.readBytes((int) address, (int) bytes), StandardCharsets.UTF_8);
  }

  private static long[] one(double value) {
    return new long[] {Double.doubleToRawLongBits(value)};
  }
}
