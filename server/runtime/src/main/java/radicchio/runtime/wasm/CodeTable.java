package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import com.dylibso.chicory.wasm.types.Value;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table that all modules share. Beside what Chicory keeps for each element it keeps the code
 * that the element's module made for typed calls, so that a call into another module boxes nothing.
 */
final class CodeTable extends TableInstance {
  /** More procedures than any program has; a table index is never larger. */
  static final int MAXIMUM = 1 << 24;

  private @Nullable Code[] codes;
  private int[] functions;

  /** Calls that go straight to the function at an index, and have to be told when it goes. */
  private final Map<Integer, List<WeakReference<InlineCache>>> watchers = new HashMap<>();

  CodeTable(int size) {
    super(new Table(ValType.FuncRef, new TableLimits(size, MAXIMUM)), Value.REF_NULL_VALUE);
    codes = new Code[size];
    functions = new int[size];
  }

  /** The code that has the function at this index. */
  Code code(int index) {
    Code[] all = codes;
    if (index < 0 || index >= all.length) {
      throw new TrapException("undefined element " + index);
    }
    Code code = all[index];
    if (code == null) {
      throw new TrapException("uninitialized element " + index);
    }
    return code;
  }

  /** Which of its functions: only for an index that {@link #code} has taken. */
  int function(int index) {
    return functions[index];
  }

  /** Makes room for indices below {@code size}; grows by doubling, because growing copies. */
  void reserve(int size) {
    int now = size();
    if (size > now) {
      int by = Math.max(size - now, now);
      if (grow(by, Value.REF_NULL_VALUE, null) < 0) {
        throw new IllegalStateException("the table of procedures is full");
      }
    }
  }

  /** Takes a unit's functions out; if it is not compiled yet it never will be. */
  void clear(int from, int count) {
    for (int i = from; i < from + count; i++) {
      super.setRef(i, Value.REF_NULL_VALUE, null);
      if (codes[i] instanceof Deferred deferred) {
        deferred.cancel();
      }
      codes[i] = null;
      forget(i);
    }
  }

  private void forget(int index) {
    List<WeakReference<InlineCache>> all = watchers.remove(index);
    if (all != null) {
      all.stream().map(WeakReference::get).filter(Objects::nonNull).forEach(InlineCache::forget);
    }
  }

  /** How many caches are for the function at this index. */
  int watchers(int index) {
    return watchers.getOrDefault(index, List.of()).size();
  }

  /** The cache is told when another function may come to this index. */
  void watch(int index, InlineCache cache) {
    var all = watchers.computeIfAbsent(index, i -> new ArrayList<>());
    all.removeIf(watcher -> watcher.get() == null || watcher.get() == cache);
    all.add(new WeakReference<>(cache));
  }

  /** Puts code in place of other code of the same unit, which has the same functions. */
  void replace(int from, int count, Code old, Code now) {
    for (int i = from; i < from + count; i++) {
      if (codes[i] == old) {
        codes[i] = now;
      }
    }
  }

  @Override
  public int grow(int by, int value, @Nullable Instance instance) {
    int before = super.grow(by, value, instance);
    if (before >= 0) {
      codes = Arrays.copyOf(codes, before + by);
      functions = Arrays.copyOf(functions, before + by);
    }
    return before;
  }

  @Override
  public void setRef(int index, int value, @Nullable Instance instance) {
    super.setRef(index, value, instance);
    codes[index] = instance == null ? null : (Code) instance.getMachine();
    functions[index] = value;
  }
}
