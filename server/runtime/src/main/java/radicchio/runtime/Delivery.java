package radicchio.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Hands events to their listeners, in order, on a thread of its own, so that a slow listener never
 * holds up a program. Output is gathered for 16 ms or 8 KiB; beyond the backlog it is dropped from
 * the front or makes the program wait.
 */
final class Delivery implements AutoCloseable {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(16);
  private static final int BATCH = 8 * 1024;

  /** Most characters of one output event: about a megabyte a second while a program floods. */
  private static final int MOST = 16 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Deque<Runnable> due = new ArrayDeque<>();
  private final Thread thread;
  private final OutputBacklog backlog;
  private Consumer<Event> outputTo = event -> {};
  private long outputDue;
  private long earliest = System.nanoTime();
  private boolean closed;

  /** Nobody delivers any more; who sends does it. */
  private boolean gone;

  Delivery(String name, Limits limits) {
    backlog = new OutputBacklog(limits);
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  void send(Consumer<Event> listener, Event event) {
    then(() -> listener.accept(event));
  }

  /** Does something after all that was sent before has been delivered. */
  void then(Runnable action) {
    lock.lock();
    try {
      flush();
      due.add(action);
      more.signal();
      if (!gone) {
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  /**
   * What the program that runs writes; waits for room where the limits say so, until interrupted.
   */
  void output(Consumer<Event> listener, Event.Stream stream, String text) {
    lock.lock();
    try {
      while (backlog.full() && !closed) {
        room.await();
      }
      if (backlog.isEmpty()) {
        outputDue = System.nanoTime() + PERIOD;
      }
      outputTo = listener;
      backlog.add(stream, text);
      more.signal();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The program notices at its next poll.
    } finally {
      lock.unlock();
    }
  }

  /** Puts gathered output in front of what comes next. */
  private void flush() {
    Consumer<Event> listener = outputTo;
    while (!backlog.isEmpty()) {
      Event.Output event = backlog.take(MOST);
      due.add(() -> listener.accept(event));
    }
    room.signalAll();
  }

  private void run() {
    while (true) {
      Runnable action;
      lock.lock();
      try {
        action = next();
      } catch (InterruptedException e) {
        return;
      } finally {
        lock.unlock();
      }
      try {
        action.run();
      } catch (RuntimeException e) {
        System.getLogger(Delivery.class.getName())
            .log(System.Logger.Level.ERROR, "a listener failed", e);
      }
    }
  }

  private Runnable next() throws InterruptedException {
    while (true) {
      Runnable first = due.poll();
      if (first != null) {
        return first;
      }
      if (!backlog.isEmpty()) {
        long wait = (backlog.size() >= BATCH ? earliest : outputDue) - System.nanoTime();
        if (wait <= 0) {
          return outputEvent();
        }
        more.awaitNanos(wait);
      } else if (closed) {
        gone = true;
        throw new InterruptedException();
      } else {
        more.await();
      }
    }
  }

  private Runnable outputEvent() {
    Consumer<Event> listener = outputTo;
    Event.Output event = backlog.take(MOST);
    outputDue = System.nanoTime() + PERIOD;
    earliest = backlog.patient() ? System.nanoTime() : outputDue;
    room.signalAll();
    return () -> listener.accept(event);
  }

  /** What has been sent is still delivered. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
