package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units whose first element is a top-level form and the second a procedure. */
class DeferredTest {
  private static final int FIB_30 = 832_040;
  private static final int FORM = 2000;
  private static final int PROCEDURE = FORM + 1;

  private final Store store =
      Store.create(Store.prepareRuntime(HandMade.runtime()), 16, (stream, text) -> {});

  @BeforeEach
  void room() {
    store.reserveCodes(3000);
  }

  private void link(byte[] unit) {
    store.link(store.prepareDeferred(unit, List.of(0), true));
  }

  private Code code(int index) {
    return store.memory().table().code(index);
  }

  private boolean straight(byte[] unit) {
    return Straight.among(List.of(0), Modules.parse(unit)).has(0);
  }

  @Test
  void aFormNeedsNoClass() {
    link(HandMade.many(FORM, 2));
    assertEquals(0, store.runtime().call("start", FORM));
    assertInstanceOf(Deferred.class, code(FORM));
    assertEquals(1, store.runtime().call("start", PROCEDURE));
    assertFalse(code(FORM) instanceof Deferred || code(PROCEDURE) instanceof Deferred);
    assertEquals(0, store.runtime().call("start", FORM));
  }

  @Test
  void aProcedureIsCompiledWhenItsFormCallsIt() {
    link(HandMade.doubledAnd(FORM, HandMade.fibonacci()));
    assertEquals(2 * FIB_30, store.runtime().call("start", FORM));
    assertFalse(code(PROCEDURE) instanceof Deferred);
  }

  @Test
  void aProcedureIsCompiledWhenAnInterpretedUnitCallsIt() {
    link(HandMade.doubledAnd(FORM, HandMade.fibonacci()));
    store.link(store.prepare(HandMade.doubled(2500, PROCEDURE), true));
    assertEquals(2 * FIB_30, store.runtime().call("start", 2500));
    assertFalse(code(PROCEDURE) instanceof Deferred);
  }

  @Test
  void whatCannotBeCompiledIsInterpreted() {
    link(HandMade.doubledAnd(FORM, HandMade.large()));
    long interpreted = store.runtime().call("start", FORM);
    store.link(store.prepare(HandMade.huge(2500), true));
    assertEquals(store.runtime().call("start", 2500) * 2, interpreted);
    assertInstanceOf(Interpreted.class, code(PROCEDURE));
  }

  @Test
  void whatIsDroppedIsNeverCompiled() {
    link(HandMade.many(FORM, 2));
    Code before = code(PROCEDURE);
    store.dropCodes(FORM, 2);
    assertThrows(CancellationException.class, () -> before.f1(1, 0, 0, 0));
  }

  @Test
  void aLoopLeavesTheInterpreterAfterAWhile() {
    link(HandMade.polling(FORM));
    long turns = store.runtime().call("start", FORM) - 30;
    assertTrue(turns > 100 && turns < Straight.MOST_INSTRUCTIONS, () -> turns + " turns");
  }

  @Test
  void endlessLoopsRecursionAndLengthAreNotStraight() {
    assertEquals(
        List.of(true, true, true, false, false, false),
        List.of(
            straight(HandMade.many(FORM, 2)),
            straight(HandMade.doubled(FORM, PROCEDURE)),
            straight(HandMade.polling(FORM)),
            straight(HandMade.fib(FORM)),
            straight(HandMade.forever(FORM)),
            straight(HandMade.huge(FORM))));
  }
}
