package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.layout.Tags;

/**
 * Which procedure one place of a unit calls, as long as that is the same: the code word of its
 * closures, and its function, whichever module that is in. These are constants to HotSpot, which
 * compiles the calling code again when they change; so it can put the one procedure in place in the
 * other, as it does with the functions of one module. {@link CachedCalls} makes the calls.
 *
 * <p>The idea is that of inline caches: Deutsch and Schiffman, "Efficient implementation of the
 * Smalltalk-80 system", POPL 1984.
 */
public final class InlineCache {
  /** Each change makes the next one wait 2 to the power of this times as long. */
  private static final int LONGER = 4;

  /** Changes after which the wait grows no more: it is 2,000 million calls. */
  private static final int MOST_CHANGES = 5;

  private static final int TAG = 7;
  private static final int INDEX_SHIFT = 2;
  private static final int ARITY_SHIFT = 34;

  private final MutableCallSite entry = new MutableCallSite(constant(Entry.NONE));

  /** Made by the first call that goes straight to the procedure. */
  private @Nullable MutableCallSite call;

  private Optional<MethodHandle> function = Optional.empty();

  /** Whether the next procedure is to be remembered. */
  private boolean waited = true;

  private int changes;

  /**
   * What a call knows of the procedure. HotSpot trusts the components of a record not to change.
   *
   * @param word the code word of its closures
   * @param instance of its module
   */
  public record Entry(long word, @Nullable Instance instance) {
    /** No procedure: code words are fixnums. */
    static final Entry NONE = new Entry(-1, null);

    /** Whether a value is a closure of that procedure. */
    public boolean is(long value, Memory memory) {
      return isProcedure(value) && codeWord(value, memory) == word;
    }
  }

  private InlineCache() {}

  /** Bootstrap method of the constant that a place has its cache in. */
  public static InlineCache make(MethodHandles.Lookup caller, String name, Class<?> type) {
    return new InlineCache();
  }

  /**
   * Bootstrap method of what a place asks its cache: for the {@code entry}, or to {@code call} the
   * entry's function.
   */
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, InlineCache cache) {
    return switch (name) {
      case "entry" -> cache.entry;
      case "call" -> cache.linkedCall();
      default -> throw new IllegalArgumentException("a cache has no " + name);
    };
  }

  private CallSite linkedCall() {
    var linked = new MutableCallSite(function.orElseThrow());
    call = linked;
    return linked;
  }

  /**
   * Told that something else is called, which is done through the table then.
   *
   * @param arguments how many there are
   * @return what the place counts on from; it asks again when it gets to {@link CachedCalls#COLD}
   */
  public int missed(long value, Memory memory, int arguments) {
    if (waited && isProcedure(value)) {
      long word = codeWord(value, memory);
      if (word >>> ARITY_SHIFT == arguments && remember(word, ((FlatMemory) memory).table())) {
        waited = false;
        return CachedCalls.COLD;
      }
    }
    // A place that calls now this and now that had better not be compiled again each time.
    waited = true;
    changes = Math.min(changes + 1, MOST_CHANGES);
    return CachedCalls.COLD - (CachedCalls.COLD << LONGER * changes);
  }

  /** Whether that could be done: code that is not compiled has to be called through the table. */
  private boolean remember(long word, CodeTable table) {
    int index = (int) (word >>> INDEX_SHIFT);
    Code code = table.code(index);
    Optional<MethodHandle> found =
        ModuleCompiler.method(code, table.function(index), (int) (word >>> ARITY_SHIFT));
    if (found.isEmpty()) {
      return false;
    }
    function = found;
    if (call != null) {
      call.setTarget(found.get());
    }
    entry.setTarget(constant(new Entry(word, code.instance)));
    table.watch(index, this);
    return true;
  }

  /**
   * The procedure is gone, and another one may come to have its code word. Its method is kept until
   * there is a new one.
   */
  void forget() {
    entry.setTarget(constant(Entry.NONE));
    waited = true;
  }

  private static MethodHandle constant(Entry entry) {
    return MethodHandles.constant(Entry.class, entry);
  }

  private static boolean isProcedure(long value) {
    return ((int) value & TAG) == Tags.PROCEDURE;
  }

  private static long codeWord(long procedure, Memory memory) {
    return ((FlatMemory) memory).readLong((int) procedure + Tags.PROCEDURE_CODE);
  }
}
