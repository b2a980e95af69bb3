package radicchio.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a session's thread has to do, in order. */
final class WorkQueue {
  /**
   * @param job the evaluation that it is, if it is one
   * @param dropped what to do instead when the queue closes first
   */
  private record Item(Optional<Job> job, Runnable work, Runnable dropped) {}

  private final Deque<Item> items = new ArrayDeque<>();
  private Optional<Item> current = Optional.empty();
  private boolean closed;

  /**
   * @return evaluations before this one, or -1 when the queue is closed
   */
  synchronized int add(Job job, Runnable work, Runnable dropped) {
    return add(new Item(Optional.of(job), work, dropped));
  }

  synchronized int add(Runnable work, Runnable dropped) {
    return add(new Item(Optional.empty(), work, dropped));
  }

  private int add(Item item) {
    if (closed) {
      return -1;
    }
    int ahead =
        (int) items.stream().filter(i -> i.job.isPresent()).count()
            + (runningNow().isPresent() ? 1 : 0);
    items.add(item);
    notifyAll();
    return ahead;
  }

  /** Adds it unless an evaluation runs or waits. */
  synchronized boolean addIfIdle(Runnable work, Runnable dropped) {
    boolean busy = runningNow().isPresent() || items.stream().anyMatch(i -> i.job.isPresent());
    return !busy && add(work, dropped) >= 0;
  }

  synchronized Optional<Job> running() {
    return runningNow();
  }

  private Optional<Job> runningNow() {
    return current.flatMap(Item::job).filter(job -> !job.decided());
  }

  synchronized int waiting() {
    return (int) items.stream().filter(i -> i.job.isPresent()).count();
  }

  synchronized Optional<Job> find(String id) {
    return jobs().stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** Interrupts the evaluation that runs and all that wait. */
  synchronized void interruptAll() {
    for (Job job : jobs()) {
      var _ = job.interrupt();
    }
  }

  private List<Job> jobs() {
    var all = new java.util.ArrayList<Job>();
    runningNow().ifPresent(all::add);
    items.forEach(i -> i.job.ifPresent(all::add));
    return all;
  }

  /** What has not begun is dropped. */
  void close() {
    List<Item> left;
    synchronized (this) {
      closed = true;
      left = List.copyOf(items);
      items.clear();
      notifyAll();
    }
    left.forEach(item -> item.dropped.run());
  }

  /** Does what comes, on the current thread. */
  void workUntilClosed() {
    while (true) {
      Optional<Item> next = next();
      if (next.isEmpty()) {
        return;
      }
      try {
        next.get().work.run();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        System.getLogger(WorkQueue.class.getName())
            .log(System.Logger.Level.ERROR, "internal fault of the session", e);
      } finally {
        finished();
      }
    }
  }

  private synchronized Optional<Item> next() {
    while (items.isEmpty()) {
      if (closed) {
        return Optional.empty();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        // An interrupt that came after its evaluation had ended.
      }
    }
    current = Optional.of(items.remove());
    return current;
  }

  private synchronized void finished() {
    current = Optional.empty();
  }
}
