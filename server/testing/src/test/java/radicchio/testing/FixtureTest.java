package radicchio.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FixtureTest {
  private static final String FILE =
      """
      ;;; A case.
      (a)

      ;;; --- stage read ---
      one
        two

      ;;; --- stage core ---
      three
      """;

  @Test
  void readsSections() {
    Fixture fixture = Fixture.parse(FILE);
    assertEquals(";;; A case.\n(a)\n", fixture.input());
    assertEquals(Map.of("read", "one\n  two\n", "core", "three\n"), fixture.expected());
  }

  @Test
  void printsWhatItRead() {
    assertEquals(FILE, Fixture.parse(FILE).print());
  }

  @Test
  void blessingKeepsOtherSectionsAndTheirOrder() {
    assertEquals(
        FILE.replace("one\n  two", "four"), Fixture.parse(FILE).with("read", "four\n\n").print());
  }

  @Test
  void saysWhereOutputsDiffer() {
    String difference = Fixtures.firstDifference("a\nb\n", "a\nc\n");
    assertTrue(difference.contains("line 2"), difference);
    assertTrue(difference.contains("expected: b"), difference);
  }
}
