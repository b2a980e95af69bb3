package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.api.Test;

/**
 * A session that goes on for a day: what evaluations leave behind is what they defined, and no
 * more.
 */
class ManyFormsTest {
  private static final int FORMS = 10_000;

  private record Use(long heap, long metaspace, long schemeHeap, int units) {}

  @Test
  void tenThousandForms() throws Exception {
    try (WorkspaceSession session =
        new WorkspaceSession(
            SessionOptions.DEFAULT.withLimits(Limits.DEFAULT.withMemory(256)), s -> {})) {
      evaluate(session, 1500);
      Use before = use(session);
      evaluate(session, FORMS);
      Use after = use(session);
      String both = before + " then " + after;
      assertTrue(after.heap - before.heap < 8 << 20, both);
      assertTrue(after.metaspace - before.metaspace < 8 << 20, both);
      assertTrue(after.schemeHeap - before.schemeHeap < 1 << 20, both);
      assertTrue(after.units - before.units < 100, both);
      assertEquals("30", Recorded.of(session, "(kept 29)").lastValue());
    }
  }

  /** Expressions, definitions that replace earlier ones, closures, loops, errors. */
  private static void evaluate(Session session, int count) {
    Recorded.of(session, "(define kept (let ((n 1)) (lambda (x) (+ x n))))");
    for (int i = 0; i < count; i++) {
      Recorded got =
          Recorded.of(
              session,
              switch (i % 6) {
                case 0 -> "(+ " + i + " 1)";
                case 1 -> "(define (f x) (if (= x 0) '(a b c) (f (- x 1))))";
                case 2 -> "(map (lambda (x) (* x " + i + ")) '(1 2 3))";
                case 3 -> "(let loop ((i 0)) (if (< i 100) (loop (+ i 1)) (list i \"" + i + "\")))";
                case 4 -> "(car " + i + ")";
                default -> "(define g (let ((n " + i + ")) (lambda () (f n) n)))";
              });
      assertEquals(
          i % 6 == 4 ? Outcome.ERROR : Outcome.VALUE,
          got.summary().outcome(),
          () -> got.events().toString());
    }
  }

  private static Use use(WorkspaceSession session) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum();
    return new Use(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        metaspace,
        session.state().memoryBytes(),
        session.linkedUnits().size());
  }
}
