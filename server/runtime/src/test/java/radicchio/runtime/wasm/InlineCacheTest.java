package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
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
    int closure = CLOSURES + 16 * (index - CALLEE);
    int procedure = closure + Tags.PROCEDURE;
    store.memory().writeLong(procedure + Tags.PROCEDURE_CODE, arity << 34 | (long) index << 2);
    CodeTable table = store.memory().table();
    return table.code(CALLER).f1(table.function(CALLER), procedure, 20, BUDGET);
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
    call(CALLEE);
    call(CALLEE + 1, 2);
    long one = CLOSURES + Tags.PROCEDURE;
    long ofTwo = one + 16;
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
    call(CALLEE + 1);
    CodeTable table = store.memory().table();
    long procedure = CLOSURES + 16 + Tags.PROCEDURE;
    for (int i = 0; i < CachedCalls.COLD + 5; i++) {
      assertEquals(5000, table.code(2100).f1(table.function(2100), procedure, 0, BUDGET));
    }
    assertEquals(CachedCalls.MOST_SITES, watchers(CALLEE + 1));
  }
}
