package radicchio.runtime.wasm;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Compiles {@linkplain Deferred deferred} units before anybody calls them, on a thread of the
 * JVM's. Definitions come one after the other when a file is evaluated, so it begins once none has
 * come for a moment, and pauses when another does.
 */
final class Ahead {
  private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(30);

  private static final ScheduledExecutorService THREAD =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("radicchio-compiler").daemon().unstarted(work));

  /**
   * Weak: one that has been done holds the unit's code, which may be taken out long before its
   * turn.
   */
  private final Queue<WeakReference<Runnable>> waiting = new ArrayDeque<>();

  private boolean scheduled;
  private long last;

  /**
   * @param compilation does nothing when it has been done or cancelled meanwhile
   */
  synchronized void add(Runnable compilation) {
    waiting.add(new WeakReference<>(compilation));
    last = System.nanoTime();
    if (!scheduled) {
      scheduled = true;
      schedule(PAUSE_NS);
    }
  }

  private void schedule(long ns) {
    var _ = THREAD.schedule(this::work, ns, TimeUnit.NANOSECONDS);
  }

  private void work() {
    WeakReference<Runnable> next;
    synchronized (this) {
      long left = last + PAUSE_NS - System.nanoTime();
      if (left > 0) {
        schedule(left);
        return;
      }
      next = waiting.poll();
      scheduled = next != null;
    }
    if (next != null) {
      Optional.ofNullable(next.get()).ifPresent(Runnable::run);
      schedule(0);
    }
  }
}
