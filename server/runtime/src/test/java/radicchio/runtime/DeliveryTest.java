package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  private static Limits limits(Limits.Flood flood) {
    return new Limits(64, 100_000, flood);
  }

  private void finish(Delivery delivery) throws InterruptedException {
    var done = new CountDownLatch(1);
    delivery.then(done::countDown);
    assertTrue(done.await(20, TimeUnit.SECONDS));
    delivery.close();
  }

  private String text() {
    return events.stream().map(e -> ((Event.Output) e).text()).collect(Collectors.joining());
  }

  @Test
  void outputIsGatheredAndStaysInOrder() throws Exception {
    var delivery = new Delivery("test", limits(Limits.Flood.DROP));
    for (int i = 0; i < 1000; i++) {
      delivery.output(events::add, Event.Stream.STDOUT, i + " ");
    }
    delivery.output(events::add, Event.Stream.STDERR, "err");
    delivery.output(events::add, Event.Stream.STDOUT, "out");
    finish(delivery);
    assertTrue(events.size() < 20, () -> events.size() + " events");
    assertTrue(text().startsWith("0 1 2 ") && text().endsWith("999 errout"));
  }

  @Test
  void aFloodIsCutAtItsFrontAndCounted() throws Exception {
    var delivery = new Delivery("test", limits(Limits.Flood.DROP));
    var slow = new CountDownLatch(1);
    delivery.then(() -> await(slow));
    for (int i = 0; i < 100_000; i++) {
      delivery.output(events::add, Event.Stream.STDOUT, "0123456789");
    }
    slow.countDown();
    finish(delivery);
    long dropped = events.stream().mapToLong(e -> ((Event.Output) e).dropped()).sum();
    assertEquals(1_000_000, dropped + text().length());
    assertTrue(text().length() <= 100_000);
  }

  @Test
  void aPatientProgramLosesNothing() throws Exception {
    var delivery = new Delivery("test", limits(Limits.Flood.WAIT));
    for (int i = 0; i < 100_000; i++) {
      delivery.output(events::add, Event.Stream.STDOUT, "0123456789");
    }
    finish(delivery);
    assertEquals(1_000_000, text().length());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
