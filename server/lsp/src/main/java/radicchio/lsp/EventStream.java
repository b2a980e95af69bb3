package radicchio.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import radicchio.lsp.protocol.Event;
import radicchio.lsp.protocol.EventBatch;

/**
 * Batches an evaluation's events: output at most every 16 ms, everything else at once, all in
 * order. When more output waits than an editor can take in one batch, the caller waits too, which
 * lets the session leave out what nobody could read.
 */
final class EventStream {
  static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
  private static final int MOST_CHARACTERS = 128 * 1024;

  private final String evaluationId;
  private final Consumer<EventBatch> send;
  private final ScheduledExecutorService timer;
  private final List<Event> buffer = new ArrayList<>();
  private int characters;
  private long lastSent = System.nanoTime() - WINDOW_NANOS;
  private boolean scheduled;

  EventStream(String evaluationId, Consumer<EventBatch> send, ScheduledExecutorService timer) {
    this.evaluationId = evaluationId;
    this.send = send;
    this.timer = timer;
  }

  synchronized void add(Event event) {
    if (!(event instanceof Event.Output output)) {
      buffer.add(event);
      flush();
      return;
    }
    addOutput(output);
    long wait = lastSent + WINDOW_NANOS - System.nanoTime();
    if (wait <= 0) {
      flush();
    } else if (characters > MOST_CHARACTERS) {
      pause(wait);
      flush();
    } else if (!scheduled) {
      scheduled = true;
      var _ = timer.schedule(this::tick, wait, TimeUnit.NANOSECONDS);
    }
  }

  private void addOutput(Event.Output output) {
    characters += output.text().length();
    if (!buffer.isEmpty()
        && buffer.getLast() instanceof Event.Output last
        && last.stream().equals(output.stream())
        && output.dropped() == 0) {
      buffer.set(
          buffer.size() - 1,
          new Event.Output(last.stream(), last.text() + output.text(), last.dropped()));
    } else {
      buffer.add(output);
    }
  }

  /** Sends what still waits. */
  synchronized void finish() {
    flush();
  }

  private synchronized void tick() {
    scheduled = false;
    flush();
  }

  private void flush() {
    if (buffer.isEmpty()) {
      return;
    }
    var batch = new EventBatch(evaluationId, buffer);
    buffer.clear();
    characters = 0;
    send.accept(batch);
    lastSent = System.nanoTime();
  }

  private void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
