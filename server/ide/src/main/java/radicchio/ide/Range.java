package radicchio.ide;

/** From one position up to, not including, another that does not come before it. */
public record Range(Position start, Position end) {
  public static Range of(int line, int character, int endLine, int endCharacter) {
    return new Range(new Position(line, character), new Position(endLine, endCharacter));
  }

  public boolean contains(Position position) {
    return start.compareTo(position) <= 0 && position.compareTo(end) <= 0;
  }
}
