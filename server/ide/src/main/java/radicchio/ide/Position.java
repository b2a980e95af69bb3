package radicchio.ide;

import java.util.Comparator;

/**
 * A place between two characters of a text.
 *
 * @param line from 0
 * @param character from 0, in UTF-16 units
 */
public record Position(int line, int character) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::character);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
