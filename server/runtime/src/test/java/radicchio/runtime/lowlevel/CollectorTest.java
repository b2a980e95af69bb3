package radicchio.runtime.lowlevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;

/** Random graphs of every kind of object, with a mirror in Java that the collector cannot touch. */
class CollectorTest {
  private static final int CELLS = 40;
  private static final int STEPS = 20_000;

  /** A mirrored object: what it is, and what it refers to; or a text. */
  private record Node(String kind, Object[] parts) {}

  private final Rig rig = new Rig();
  private final Random random = new Random(7);
  private final Object[] mirror = new Object[CELLS];

  private int cell(int i) {
    return Slots.CELLS + 8 * i;
  }

  @Test
  void randomGraphsSurvive() {
    for (int i = 0; i < CELLS; i++) {
      mirror[i] = 0L;
    }
    rig.setRegister(Slots.CELLS_END, cell(CELLS));
    for (int step = 1; step <= STEPS; step++) {
      mutate();
      if (step % 500 == 0) {
        rig.call("verify_cards");
        rig.call(step % 5000 == 0 ? "collect" : "collect_young");
        Map<Object, Long> seen = new HashMap<>();
        for (int i = 0; i < CELLS; i++) {
          same(mirror[i], rig.slot(cell(i)), seen);
        }
      }
    }
    assertEquals(STEPS / 500, rig.register(Slots.COLLECTIONS));
  }

  private void mutate() {
    int a = random.nextInt(CELLS);
    int b = random.nextInt(CELLS);
    int c = random.nextInt(CELLS);
    long wb = rig.slot(cell(b));
    long wc = rig.slot(cell(c));
    switch (random.nextInt(9)) {
      case 0 -> put(a, (long) random.nextInt(), Rig.fix(0));
      case 1, 2 -> put(a, node("pair", mirror[b], mirror[c]), rig.cons(wb, wc));
      case 3 -> {
        // some of many cards
        int n = random.nextInt(random.nextInt(20) == 0 ? 1000 : 30);
        long v = rig.ok("make_vector", Rig.fix(n), wb);
        Object[] parts = new Object[n];
        java.util.Arrays.fill(parts, mirror[b]);
        put(a, node("vector", parts), v);
      }
      case 4 -> put(a, node("box", mirror[b]), rig.call("box", wb));
      case 5 -> {
        String text = "text " + "é".repeat(random.nextInt(60)) + random.nextInt();
        put(a, text, rig.string(text));
      }
      case 6 -> {
        double x = random.nextBoolean() ? random.nextGaussian() : 1e300 * random.nextDouble();
        put(a, x, rig.flonum(x));
      }
      case 7 -> {
        if (mirror[a] instanceof Node(String kind, Object[] parts) && parts.length > 0) {
          int i = random.nextInt(parts.length);
          parts[i] = mirror[b];
          store(kind, rig.slot(cell(a)), i, wb);
        }
      }
      default -> put(a, mirror[b], wb);
    }
  }

  private void store(String kind, long object, int i, long word) {
    long _ =
        switch (kind) {
          case "pair" -> rig.ok(i == 0 ? "set_car" : "set_cdr", object, word);
          case "vector" -> rig.ok("vector_set", object, Rig.fix(i), word);
          default -> rig.ok("set_box", object, word);
        };
  }

  private static Node node(String kind, Object... parts) {
    return new Node(kind, parts);
  }

  private void put(int cell, Object value, long word) {
    boolean fresh = value instanceof Long && word == 0;
    mirror[cell] = value;
    rig.setSlot(cell(cell), fresh ? Rig.fix((long) value) : word);
  }

  /** Same shape, same sharing. */
  private void same(Object expected, long word, Map<Object, Long> seen) {
    switch (expected) {
      case Long n -> assertEquals(Rig.fix(n), word);
      case String text -> assertEquals(text, rig.text(word));
      case Double x -> assertEquals(x, rig.flonumValue(word));
      case Node node -> {
        Identity key = new Identity(node);
        Long known = seen.put(key, word);
        if (known != null) {
          assertEquals(known, word);
          return;
        }
        long at = word + (node.kind.equals("pair") ? Tags.CAR : Tags.OBJECT_WORDS);
        assertEquals(node.kind.equals("pair"), Rig.isPair(word));
        assertEquals(node.kind.equals("vector"), rig.isKind(word, Kinds.VECTOR));
        for (int i = 0; i < node.parts.length; i++) {
          same(node.parts[i], rig.slot((int) at + 8 * i), seen);
        }
      }
      default -> throw new AssertionError(expected);
    }
  }

  private record Identity(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity(Object o) && o == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  @Test
  void aMarkMadeNowhereIsFound() {
    rig.setRegister(Slots.CELLS_END, cell(1));
    rig.setSlot(cell(0), rig.ok("make_vector", Rig.fix(1000), Tags.FALSE));
    rig.call("collect_young");
    rig.setWord(rig.slot(cell(0)), 700, rig.string("lost"));
    assertThrows(RuntimeException.class, () -> rig.call("verify_cards"));
    rig.ok("vector_set", rig.slot(cell(0)), Rig.fix(700), rig.string("kept"));
    rig.call("verify_cards");
    rig.call("collect_young");
    assertEquals("kept", rig.text(rig.word(rig.slot(cell(0)), 700)));
  }

  @Test
  void whatIsOldStaysWhereItIs() {
    rig.setRegister(Slots.CELLS_END, cell(1));
    rig.setSlot(cell(0), rig.cons(Rig.fix(1), Tags.NIL));
    rig.call("collect_young");
    long old = rig.slot(cell(0));
    int end = rig.register(Slots.HP);
    assertEquals(end, rig.register(Slots.YOUNG));
    for (int i = 0; i < 1000; i++) {
      long _ = rig.cons(old, old);
    }
    rig.call("collect_young");
    assertEquals(old, rig.slot(cell(0)));
    assertEquals(end, rig.register(Slots.HP));
  }

  @Test
  void garbageGoesAndTheMemoryIsUsedAgain() {
    rig.setRegister(Slots.CELLS_END, cell(1));
    int pages = 0;
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 15; i++) {
        rig.setSlot(cell(0), rig.ok("make_vector", Rig.fix(100_000), Tags.FALSE));
      }
      rig.call("collect");
      int used = rig.register(Slots.HP) - rig.register(Slots.SPACE);
      assertTrue(used < 1_000_000, () -> "left over: " + used);
      if (round == 5) {
        pages = rig.store.memory().pages();
      }
    }
    assertEquals(pages, rig.store.memory().pages());
  }

  @Test
  void liveCodesAreMarked() {
    rig.setRegister(Slots.CELLS_END, cell(1));
    byte[] constant = {0x0c, (byte) 0xd2, 4, 0, 0, 2, 0, 0, 0};
    int at = (int) rig.call("buffer", constant.length);
    rig.store.memory().write(at, constant, 0, constant.length);
    rig.call("load_constants", at, constant.length, cell(0));
    rig.call("collect");
    assertTrue(live(1234));
    rig.setSlot(cell(0), 0);
    rig.call("collect");
    assertEquals(false, live(1234));
  }

  @Test
  void constantsKeepTheirProceduresButNotTheirCodeAlive() {
    byte[] constant = {0x0c, (byte) 0xd2, 4, 0, 0, 2, 0, 0, 0};
    int at = (int) rig.call("buffer", constant.length);
    rig.store.memory().write(at, constant, 0, constant.length);
    rig.call("load_constants", at, constant.length, Slots.CONSTANTS);
    rig.setSlot(Slots.CONSTANTS + 8, rig.cons(Rig.fix(1), rig.string("kept")));
    rig.setRegister(Slots.CONSTANTS_END, Slots.CONSTANTS + 16);
    for (int i = 0; i < 3; i++) {
      rig.call("collect");
      assertEquals(false, live(1234));
      long procedure = rig.slot(Slots.CONSTANTS);
      assertEquals(Tags.PROCEDURE, procedure & Tags.TAG_MASK);
      assertEquals((2L << 32 | 1234) << 2, rig.slot((int) procedure + Tags.PROCEDURE_CODE));
      assertEquals("kept", rig.text(rig.cdr(rig.slot(Slots.CONSTANTS + 8))));
    }
  }

  private boolean live(int code) {
    return (rig.store.memory().read(Slots.LIVE_CODES + code / 8) >> (code & 7) & 1) != 0;
  }
}
