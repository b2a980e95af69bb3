package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import radicchio.compiler.layout.Tags;

/** A unit that calls the procedure it is given, from one place, again and again. */
class InlineCacheTest {
  private static final int CALLER = 2000;
  private static final int CALLEE = 2500;
  private static final int BUDGET = 1 << 20;

  /** Where the closures are in memory. */
  private static final int CLOSURES = 1024;

  private final Store store =
      Store.create(Store.prepareRuntime(HandMade.runtime()), 16, (stream, text) -> {});

  @BeforeEach
  void caller() {
    store.reserveCodes(3000);
    link(HandMade.caller(CALLER));
  }

  private void link(byte[] unit) {
    store.link(store.prepare(unit, false));
  }

  /** Has the caller call that function, as that of a procedure of one argument; the result. */
  private long call(int index) {
    return call(index, 1);
  }

  private long call(int index, long arity) {
    return run(CALLER, procedure(index, arity), 20);
  }

  /** A procedure of that many arguments and that code. */
  private int procedure(int index, long arity) {
    int procedure = CLOSURES + 16 * (index - CALLEE) + Tags.PROCEDURE;
    store.memory().writeLong(procedure + Tags.PROCEDURE_CODE, arity << 34 | (long) index << 2);
    return procedure;
  }

  private long run(int function, long procedure, long argument) {
    CodeTable table = store.memory().table();
    return table.code(function).f1(table.function(function), procedure, argument, BUDGET);
  }

  private void calls(int times, int index, long result) {
    for (int i = 0; i < times; i++) {
      assertEquals(result, call(index));
    }
  }

  private int watchers(int index) {
    return store.memory().table().watchers(index);
  }

  @Test
  void whatIsCalledOftenIsRemembered() {
    link(HandMade.many(CALLEE, 3));
    calls(CachedCalls.COLD, CALLEE + 2, 2);
    assertEquals(0, watchers(CALLEE + 2));
    calls(3, CALLEE + 2, 2);
    assertEquals(1, watchers(CALLEE + 2));
    calls(10, CALLEE, 0);
    calls(10, CALLEE + 2, 2);
    assertEquals(0, watchers(CALLEE));
  }

  @Test
  void anotherProcedureInPlaceOfOneThatIsGone() {
    link(HandMade.many(CALLEE, 2));
    calls(CachedCalls.COLD + 10, CALLEE + 1, 1);
    store.dropCodes(CALLEE, 2);
    assertEquals(0, watchers(CALLEE + 1));
    link(HandMade.fib(CALLEE + 1));
    calls(10, CALLEE + 1, 6765);
    assertEquals(1, watchers(CALLEE + 1));
  }

  @Test
  void whatIsInterpretedIsCalledThroughTheTable() {
    store.link(store.prepare(HandMade.many(CALLEE, 1), true));
    calls(CachedCalls.COLD + 10, CALLEE, 0);
    assertInstanceOf(Interpreted.class, store.memory().table().code(CALLEE));
    assertEquals(0, watchers(CALLEE));
  }

  @Test
  void anotherProcedureTakesItsPlaceAfterAWhile() {
    link(HandMade.many(CALLEE, 3));
    calls(CachedCalls.COLD + 10, CALLEE, 0);
    calls(CachedCalls.COLD * 16 + 10, CALLEE + 1, 1);
    assertEquals(1, watchers(CALLEE + 1));
    calls(CachedCalls.COLD * 16 + 10, CALLEE + 2, 2);
    assertEquals(0, watchers(CALLEE + 2));
    calls(CachedCalls.COLD * 256, CALLEE + 2, 2);
    assertEquals(1, watchers(CALLEE + 2));
  }

  @Test
  void eachChangeWaitsLonger() {
    link(HandMade.many(CALLEE, 2));
    var cache = InlineCache.make(MethodHandles.lookup(), "cache", InlineCache.class);
    long one = procedure(CALLEE, 1);
    long ofTwo = procedure(CALLEE + 1, 2);
    assertEquals(CachedCalls.COLD, cache.missed(one, store.memory(), 1));
    int before = CachedCalls.COLD;
    for (int i = 0; i < 10; i++) {
      int next = cache.missed(i % 2 == 0 ? ofTwo : 0, store.memory(), 1);
      assertTrue(i < 5 ? next < before : next == before, () -> next + " calls");
      before = next;
    }
  }

  @Test
  void aUnitWithMoreCallsThanAClassHasRoomForIsCompiled() {
    link(HandMade.callers(2100, 50, 100));
    link(HandMade.many(CALLEE, 2));
    long procedure = procedure(CALLEE + 1, 1);
    for (int i = 0; i < CachedCalls.COLD + 5; i++) {
      assertEquals(5000, run(2100, procedure, 0));
    }
    assertEquals(CachedCalls.MOST_SITES, watchers(CALLEE + 1));
  }

  @Test
  void anInterruptStopsARecursionThroughACache() throws Exception {
    link(HandMade.fibByProcedure(CALLEE));
    long fib = procedure(CALLEE, 1);
    assertEquals(6765, run(CALLEE, fib, 20));
    assertTrue(watchers(CALLEE) > 0);
    CompletableFuture<Long> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                ended.complete(run(CALLEE, fib, 80));
              } catch (RuntimeException e) {
                ended.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    Thread.sleep(50);
    Interruption.request(thread);
    try {
      var e = assertThrows(ExecutionException.class, () -> ended.get(5, TimeUnit.SECONDS));
      assertTrue(Interruption.is(e.getCause()), e::toString);
    } finally {
      Interruption.clear(1);
    }
  }
}
