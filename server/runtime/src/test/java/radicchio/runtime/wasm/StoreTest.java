package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final int FIB_30 = 832_040;
  private final StringBuilder written = new StringBuilder();

  private Store store() {
    return Store.create(
        Store.prepareRuntime(HandMade.runtime()),
        16,
        (stream, text) -> written.append(stream).append(text));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void modulesCallEachOtherWhateverRunsThem(boolean interpreted) {
    Store store = store();
    store.reserveCodes(3000);
    store.link(store.prepare(HandMade.fib(2000), interpreted));
    store.link(store.prepare(HandMade.doubled(2001, 2000), !interpreted));
    store.link(store.prepare(HandMade.doubled(2002, 2001), interpreted));
    assertEquals(4L * FIB_30, store.runtime().call("start", 2002));
  }

  @Test
  void manyFunctionsOfOneType() {
    Store store = store();
    store.reserveCodes(3000);
    store.link(store.prepare(HandMade.many(10, 1000), false));
    for (int i : new int[] {0, 1, 127, 128, 129, 500, 999}) {
      assertEquals(i, store.runtime().call("start", 10 + i));
    }
  }

  @Test
  void emptyElementsTrap() {
    Store store = store();
    store.link(store.prepare(HandMade.fib(5), false));
    store.dropCodes(5, 1);
    assertThrows(TrapException.class, () -> store.runtime().call("start", 5));
    assertThrows(TrapException.class, () -> store.runtime().call("start", 1 << 30));
  }

  @Test
  void memoryIsBounded() {
    Store store = store();
    store.runtime().call("poke", 40, 77);
    assertEquals(77, store.memory().readLong(48));
    assertThrows(WasmRuntimeException.class, () -> store.runtime().call("poke", 65536, 1));
    assertThrows(WasmRuntimeException.class, () -> store.runtime().call("poke", -4, 1));
    assertEquals(1, store.memory().grow(255));
    assertEquals(-1, store.memory().grow(1), "16 MiB is the limit given");
    assertEquals(77, store.memory().readLong(48));
  }

  @Test
  void outputReachesItsTaker() {
    store().runtime().call("say");
    assertEquals("1hello", written.toString());
  }

  @Test
  void aFunctionTooLargeFailsLoudly() {
    var failure =
        assertThrows(RuntimeException.class, () -> store().prepare(HandMade.huge(1), false));
    assertTrue(failure.getMessage().contains("size exceeds"), failure::getMessage);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anInterruptStopsALoop(boolean interpreted) throws Exception {
    Store store = store();
    store.link(store.prepare(HandMade.forever(3), interpreted));
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                store.runtime().call("start", 3);
              } catch (RuntimeException e) {
                Interruption.clear(1);
                ended.complete(e);
              }
            });
    thread.start();
    Thread.sleep(200);
    long asked = System.nanoTime();
    Interruption.request(thread);
    assertTrue(Interruption.is(ended.get(5, TimeUnit.SECONDS)));
    long milliseconds = (System.nanoTime() - asked) / 1_000_000;
    assertTrue(milliseconds < 100, () -> "took " + milliseconds + " ms");
    thread.join();
    assertFalse(Interruption.requested());
  }

  @Test
  void droppedModulesAreUnloaded() throws Exception {
    Store store = store();
    var loading = ManagementFactory.getClassLoadingMXBean();
    long before = loading.getUnloadedClassCount();
    int modules = 50;
    for (int i = 0; i < modules; i++) {
      store.link(store.prepare(HandMade.fib(7), false));
      store.runtime().call("start", 7);
    }
    store.dropCodes(7, 1);
    for (int i = 0; i < 50 && loading.getUnloadedClassCount() < before + 2 * modules; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertTrue(
        loading.getUnloadedClassCount() >= before + 2 * modules,
        () -> "unloaded only " + (loading.getUnloadedClassCount() - before));
  }
}
